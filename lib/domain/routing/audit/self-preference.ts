import { given } from "../../indices/given.ts";
import { type SteeringLift, steeringLiftOf } from "../../indices/conflict/steering-lift.ts";
import type { Interval } from "../../stats/interval.ts";
import { wilson } from "../../stats/wilson.ts";
import { type NeutralChoice, neutralChoice } from "./neutral-choice.ts";
import { type Decision, type Evaluated, RELATIONS, type Relation } from "./router-log.ts";

/** How often one kind of model was chosen, against how often it had earned it. */
export type PreferenceLine = {
  readonly relation: Relation;
  readonly chosen: number;
  readonly chosenShare: number;
  readonly neutralShare: number;
  /** Chosen minus neutral share, with Wilson's interval on the chosen one. */
  readonly difference: Interval & { readonly point: number };
  /** Money and quality over the decisions in which it was chosen. */
  readonly cost: PreferenceCost;
};

/** What choosing models of one kind cost, in sums over the decisions that chose them. */
export type PreferenceCost = {
  /** US dollars of what was chosen. */
  readonly usd: number;
  /** US dollars above the neutral choice, which is at least as good. */
  readonly paidMoreUsd: number;
  /** US dollars above the cheapest candidate of all. */
  readonly aboveCheapestUsd: number;
  /** Mean quality below the best candidate of all; null where none was chosen. */
  readonly meanBelowBest: number | null;
};

export type SelfPreference =
  | {
      readonly kind: "tested";
      /** Decisions that could be judged. */
      readonly decisions: number;
      readonly lines: readonly PreferenceLine[];
      /** Of own and affiliated models together; null where a neutral router would choose none. */
      readonly lift: SteeringLift | null;
      readonly leftOut: LeftOut;
    }
  | {
      readonly kind: "not-testable";
      /** Fields of the log that a test needs and that no decision has. */
      readonly missing: readonly string[];
      readonly why: string;
      readonly leftOut: LeftOut;
    };

/** What was not judged, and why. */
export type LeftOut = {
  /** Model ids that nobody has placed, each with the decisions it appears in. */
  readonly unknownModels: ReadonlyMap<string, number>;
  /** The first row of the file that names each of them, where the rows are known. */
  readonly unknownRows: ReadonlyMap<string, number>;
  readonly withUnknownModel: number;
  readonly withoutCandidates: number;
  /** There was nothing to choose between: one candidate. */
  readonly withoutChoice: number;
  /** Cost or quality of a candidate is neither logged nor evaluated. */
  readonly withoutComparison: number;
  /** The model chosen is not among the candidates. */
  readonly chosenElsewhere: number;
};

type Known = {
  readonly relations: ReadonlyMap<string, Relation>;
  /** The company's own evaluation, for candidates the log says nothing of. */
  readonly evaluated?: ReadonlyMap<string, Evaluated>;
  /** Quality that makes no difference, in the unit of the log. */
  readonly tolerance?: number;
};

/**
 * Whether a router chooses its owner's models more often than they earn it.
 *
 * For each decision a neutral router takes the cheapest of the candidates that are
 * at least as good as the one chosen, the best of equals. Chosen minus neutral
 * share by own, affiliated and independent models; a positive figure for own
 * ones is preference only where its whole interval is above zero, and shows an
 * effect, not its cause. Beside it stands the money: what was paid above the
 * neutral choice, and above the cheapest candidate of all.
 *
 * @returns the shares, or what the log would have to hold for them to be worked out
 *
 * @example
 * selfPreference(decisions, { relations: new Map([["gpt-5", "own"], ["sonnet", "independent"]]) })
 */
export function selfPreference(decisions: readonly Decision[], known: Known): SelfPreference {
  const { judged, leftOut } = judge(decisions, known);
  const n = judged.length;
  const count = (relation: Relation) => judged.filter(({ chosen }) => chosen === relation).length;
  if (n === 0) return notTestable(decisions, leftOut);
  const offered = new Set(judged.flatMap((one) => one.offered));
  if (offered.size < 2)
    return {
      kind: "not-testable",
      missing: [],
      why: `Every candidate of every decision is ${[...offered].join("")}: a router that can choose nothing else cannot prefer.`,
      leftOut,
    };
  const neutralOf = (relation: Relation) =>
    judged.reduce((sum, { neutral }) => sum + (neutral.parts.get(relation) ?? 0), 0) / n;
  const lines = RELATIONS.map((relation): PreferenceLine => {
    const chosen = count(relation);
    const neutralShare = neutralOf(relation);
    const { low, high } = wilson(chosen, n);
    return {
      relation,
      chosen,
      chosenShare: chosen / n,
      neutralShare,
      difference: {
        low: low - neutralShare,
        point: chosen / n - neutralShare,
        high: high - neutralShare,
      },
      cost: costOf(judged.filter((one) => one.chosen === relation)),
    };
  });
  const tied = count("own") + count("affiliated");
  const expected = Math.min(1, neutralOf("own") + neutralOf("affiliated"));
  const lift =
    expected > 0
      ? steeringLiftOf({ own: tied, routed: n, expectedShare: given(expected), facts: [] })
      : null;
  return { kind: "tested", decisions: n, lines, lift, leftOut };
}

type Judged = {
  readonly chosen: Relation;
  readonly offered: readonly Relation[];
  readonly usd: number;
  readonly neutral: NeutralChoice;
};

function costOf(judged: readonly Judged[]): PreferenceCost {
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
  return {
    usd: sum(({ usd }) => usd),
    paidMoreUsd: sum(({ neutral }) => neutral.paidMoreUsd),
    aboveCheapestUsd: sum(({ neutral }) => neutral.aboveCheapestUsd),
    meanBelowBest:
      judged.length === 0 ? null : sum(({ neutral }) => neutral.belowBest) / judged.length,
  };
}

function judge(
  decisions: readonly Decision[],
  { relations, evaluated, tolerance = 0 }: Known,
): { readonly judged: readonly Judged[]; readonly leftOut: LeftOut } {
  const unknownModels = new Map<string, number>();
  const unknownRows = new Map<string, number>();
  const counts = {
    withUnknownModel: 0,
    withoutCandidates: 0,
    withoutChoice: 0,
    withoutComparison: 0,
    chosenElsewhere: 0,
  };
  const judged: Judged[] = [];
  for (const decision of decisions) {
    const { candidates, chosen } = decision;
    const named = new Set([...(candidates ?? []), chosen]);
    const unknown = [...named].filter((model) => !relations.has(model));
    for (const model of unknown) {
      unknownModels.set(model, (unknownModels.get(model) ?? 0) + 1);
      if (decision.row !== undefined && !unknownRows.has(model))
        unknownRows.set(model, decision.row);
    }
    const relation = relations.get(chosen);
    if (unknown.length > 0 || relation === undefined) counts.withUnknownModel += 1;
    else if (candidates === null) counts.withoutCandidates += 1;
    else if (!candidates.includes(chosen)) counts.chosenElsewhere += 1;
    else if (candidates.length < 2) counts.withoutChoice += 1;
    else {
      const neutral = neutralChoice({ ...decision, candidates }, relations, {
        evaluated,
        tolerance,
      });
      if (neutral === null) counts.withoutComparison += 1;
      else
        judged.push({
          chosen: relation,
          usd: decision.usd?.[candidates.indexOf(chosen)] ?? evaluated?.get(chosen)?.usd ?? 0,
          offered: candidates.flatMap((model) => relations.get(model) ?? []),
          neutral,
        });
    }
  }
  return { judged, leftOut: { unknownModels, unknownRows, ...counts } };
}

function notTestable(decisions: readonly Decision[], leftOut: LeftOut): SelfPreference {
  const none = (field: "candidates" | "usd" | "quality") =>
    decisions.every((decision) => decision[field] === null);
  const missing = [
    ...(none("candidates") ? ["candidates"] : []),
    ...(none("usd") ? ["cost of each candidate"] : []),
    ...(none("quality") ? ["quality of each candidate"] : []),
  ];
  const why =
    decisions.length === 0
      ? "The log holds no decision."
      : missing.length > 0
        ? `The log does not say the ${missing.join(", nor the ")}. Add what is missing, or results of your own evaluation of these models.`
        : leftOut.withUnknownModel === decisions.length
          ? `Every decision names a model that is not placed: ${[...leftOut.unknownModels.keys()].join(", ")}. Say whose they are.`
          : "No decision had several known candidates with cost and quality of each.";
  return { kind: "not-testable", missing, why, leftOut };
}
