import { atOnce } from "./at-once.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import type { DrawnScore } from "./drawn-score.ts";
import { exampleStep } from "./example-step.ts";
import { MOVERS_SHOWN, moversOf } from "./movers.ts";
import type { ScoreInput } from "./score-input.ts";

const between = (id: string, low: number, high: number, isStated: boolean): ScoreInput => ({
  id,
  chance: id,
  label: id,
  unit: "score-0-100",
  low,
  point: isStated ? (low + high) / 2 : null,
  high,
  spread: { kind: isStated ? "triangular" : "unknown" },
  facts: [],
  ask: null,
  within: { low: 0, high: 100 },
});

const sum: DrawnScore = {
  id: "sum",
  index: "sum",
  subject: null,
  label: "A sum of two",
  unit: "score-0-100",
  coverage: 1,
  isComposite: false,
  bind: ({ low, high }) => {
    const [least, most] = [low, high].map((of) => [of("stated"), of("unknown")]);
    return (draw, _method, into) => {
      into.low = (least?.[0]?.[draw] ?? 0) + (least?.[1]?.[draw] ?? 0);
      into.high = (most?.[0]?.[draw] ?? 0) + (most?.[1]?.[draw] ?? 0);
    };
  },
};

export const whatWouldMoveIt = {
  id: "what-would-move-it",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "What would move it",
  question: "Which fact, if we knew it, would narrow this score most?",
  formula:
    "narrowing = width - mean(width with the input held);  ST = mean((f(A) - f(A with B[i]))²) / (2 V)",
  symbols: {
    width: "width of the facts band",
    "width with the input held":
      "the same with the input at its 5, 50 and 95 % values, weighed .185, .63 and .185; an unknown at its ends and middle, alike",
    ST: "total-order Sobol index: the part of the variance that would stay if all other inputs were known",
    "A, B": "two independent sets of draws; A with B[i] takes input i from the second",
    V: "variance of the score over both",
  },
  unit: "score-0-100",
  range: [0, 100],
  bands: [],
  missingData:
    "An unknown input is swept evenly between its ends for the Sobol index only: a convention for ranking, not a belief.",
  limits: [
    "It is the expected narrowing before one looks: what is found may as well widen the band.",
    "Each input is held alone; two that matter only together each seem to matter little by narrowing, and more by the Sobol index.",
    "Few draws are made for it (200 and 128; 1,024 for opinion): it ranks, and its digits are not to be read.",
  ],
  references: [
    {
      cite: "Jansen, M. J. W. (1999), Analysis of variance designs for model output, Computer Physics Communications 117",
    },
    {
      cite: "Keefer, D. L. and Bodily, S. E. (1983), Three-point approximations for continuous random variables, Management Science 29",
    },
    { cite: "Saltelli, A. et al. (2008), Global Sensitivity Analysis: The Primer" },
  ],
  ownConventions: [
    `The ${MOVERS_SHOWN} inputs with the largest expected narrowing are shown.`,
    "Opinion is the total-order index of the whole choice of method, weights and variants together.",
  ],
  example: {
    given:
      "A sum of an input stated as 10 to 30, most likely 20, and one known only to lie within 0 and 10",
    explain: () => {
      const inputs = [between("stated", 10, 30, true), between("unknown", 0, 10, false)];
      const { movers } = atOnce(moversOf(sum, inputs, 20_261_122));
      const steps = movers.map(({ input, narrowing, totalOrder }) =>
        exampleStep(
          `Narrowing by knowing the ${input} one`,
          narrowing,
          "score-0-100",
          "width of the band, less its expected width with the input held",
          [exampleStep("Total-order index", totalOrder, "share", "Jansen's estimate, 128 draws")],
        ),
      );
      return exampleStep(
        "The most that one answer would narrow it",
        Math.max(...movers.map(({ narrowing }) => narrowing)),
        "score-0-100",
        "the largest of the expected narrowings",
        steps,
      );
    },
  },
} as const satisfies IndexDefinition;
