import { type DirectSpend, nodesOf, routesTo } from "./money-routes.ts";
import { concentrationBands } from "./concentration-bands.ts";
import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, exact } from "../../quantity/estimate.ts";
import { herfindahlWithin } from "../../stats/herfindahl-within.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum, measuredSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { dividedLine } from "./divided-line.ts";
import { finalFlows, type RouterMix } from "./router-mix.ts";
import { concentrationOf } from "./vendor-concentration.ts";
import { Unfollowable } from "../../graph/unfollowable.ts";
import { byName } from "../../quantity/text-order.ts";

export const economicLookThrough = {
  id: "economic-look-through",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "Where the dollar ends",
  question: "Where does each dollar we spend end, once it is followed as far as facts go?",
  formula:
    "x = (I - Pᵀ)⁻¹ d;  e[j] = x[j] × (1 - sum over k of P[j][k]);  sum(e) + u = sum(d);  H = sum((e[j] / sum(d))²)",
  symbols: {
    d: "what we pay on each contract",
    "P[i][j]": "the part of what i receives that goes on to j",
    x: "what flows through each party along all routes",
    "e[j]": "what ends with j",
    u: "what cannot be followed: undisclosed",
    H: "the Herfindahl-Hirschman index over where the dollar ends",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: concentrationBands(1),
  missingData:
    "Own routing records come first, then the pool that a provider publishes, then bounds. What cannot be followed is undisclosed: spread over many strangers at the low end, all with the largest recipient at the high end. A division of which any part is not known is undisclosed whole.",
  limits: [
    "It says who ends up with the money, not what stops without whom; operational dependence does.",
    "Equity is no flow of our dollars: who owns the recipient is another question.",
    "What sellers keep, and what labs pay for compute, is published by nobody; where it is counted, it is the company’s own range, and its facts say so.",
    "The bands were set for product markets, not for one buyer’s spend; they are landmarks by analogy.",
  ],
  references: [
    {
      cite: "Basel Committee on Banking Supervision, CRE60, Equity investments in funds (look-through, mandate-based and fall-back approaches)",
      url: "https://www.bis.org/basel_framework/chapter/CRE/60.htm",
    },
    {
      cite: "US Department of Justice, Herfindahl-Hirschman Index (bands at 1,000 and 1,800 points)",
      url: "https://www.justice.gov/atr/herfindahl-hirschman-index",
    },
  ],
  ownConventions: [
    "The order of methods is that of bank supervision; applying it to a buyer’s spend is ours.",
    "Work that a cloud runs on its own machines pays that cloud for all of the lab’s compute.",
    "A share of a lab’s revenue is counted where the seller passes the lab’s models on, or where a revenue-share agreement is on record.",
  ],
  example: {
    given:
      "100 dollars for a lab’s model: the seller keeps .1, the cloud gets .4, whom the lab pays .2 is undisclosed, the lab keeps .3",
    explain: () =>
      economicLookThroughOf(
        [{ node: "invoice", label: "Invoice", usd: given(100) }],
        [
          {
            intermediary: "invoice",
            parts: [
              { recipient: "seller", label: "Seller", share: given(0.1) },
              { recipient: "cloud", label: "Cloud", share: given(0.4) },
              { recipient: "unknown", label: "Not known", share: given(0.2) },
            ],
          },
          { intermediary: "unknown", parts: null, missing: "From whom is the rest bought?" },
        ],
        { keyOf: (node) => (node === "invoice" ? "lab" : node), labelOf: (key) => key },
      ).score.explanation,
  },
} as const satisfies IndexDefinition;

/** What ends with one party, group or country. */
export type DollarEnd = {
  readonly key: string;
  readonly label: string;
  readonly usd: Estimate;
  /** What is known to end there, of all spend; these and the undisclosed add up to one. */
  readonly known: Estimate;
  /** The same with all that cannot be followed at the high end. */
  readonly share: Estimate;
};

/** Money that cannot be followed, and the question that would follow it. */
export type Undisclosed = {
  readonly ask: string;
  readonly share: Estimate;
  readonly usd: Estimate;
};

export type EconomicLookThrough = {
  readonly score: Score;
  /** Largest first. */
  readonly ends: readonly DollarEnd[];
  readonly undisclosed: Measured;
  readonly undisclosedShare: Estimate;
  /** What it is made of, largest first. */
  readonly gaps: readonly Undisclosed[];
};

/** What an end counts as, and how that is called. */
export type Ends = {
  /** Null where the node's place in the dimension is not on record. */
  readonly keyOf: (node: string) => string | null;
  readonly labelOf: (key: string) => string;
  /** The question to ask of a node without a key. */
  readonly askOf?: (node: string) => string;
};

/**
 * Where our dollars end, and how concentrated that is.
 *
 * Every part that is passed on is followed; what a node keeps ends with its key.
 * A node whose division nobody knows keeps nothing: its money is undisclosed,
 * and named by its question.
 *
 * @throws RangeError if spend is negative or there is none, a mix sums to more
 * than one, or money goes round for ever; the parties are named
 *
 * @example
 * economicLookThroughOf([{ node: "a", label: "A", usd: given(1) }], [{ intermediary: "a", parts: null }], ends).score.value;
 * // => { low: 0, point: null, high: 1 }
 */
export function economicLookThroughOf(
  spend: readonly DirectSpend[],
  mixes: readonly RouterMix[],
  { keyOf, labelOf, askOf = (node) => `Where does ${node} belong?` }: Ends,
): EconomicLookThrough {
  for (const { label, usd } of spend)
    if (!(usd.value.low >= 0 && Number.isFinite(usd.value.high)))
      throw new RangeError(
        `spend with ${label} is ${usd.value.low} to ${usd.value.high}; expected zero or more`,
      );
  const total = estimateSum(spend.map(({ usd }) => usd.value));
  if (total.high === 0) throw new Unfollowable("nothing is spent, so nothing can be followed");
  const nodes = nodesOf(spend, mixes);
  const opaque = new Map(
    mixes.flatMap(({ intermediary, parts, missing }) =>
      parts === null
        ? [[intermediary, missing ?? `To whom does ${nodes.get(intermediary)} pass it on?`]]
        : [],
    ),
  );
  // Line by line, because what one invoice pays for is never more than the invoice.
  const followed = spend.map((line) => {
    const flows = finalFlows([...nodes.keys()], new Map([[line.node, line.usd.value]]), mixes, [
      ...nodes.values(),
    ]);
    const amounts = [...flows.final]
      .filter(([, usd]) => usd.high > 0)
      .map(([node, usd]) => ({ node, usd, key: opaque.has(node) ? null : keyOf(node) }));
    return { line, flow: flows.flow, ...dividedLine(line.usd.value, amounts) };
  });
  const flow = new Map(
    [...nodes.keys()].map((node) => [
      node,
      estimateSum(followed.map((one) => one.flow.get(node) ?? exact(0))),
    ]),
  );
  const lost = followed.flatMap((one) =>
    one.lost.map(({ node, usd }) => ({ ask: opaque.get(node) ?? askOf(node), usd })),
  );
  const undisclosed: Measured = {
    ...measuredSum(lost.map(({ ask, usd }) => ({ value: usd, facts: [], missing: ask }))),
    value: estimateSum(followed.map(({ undisclosed: usd }) => usd)),
  };
  const keys = [...new Set(followed.flatMap(({ ends: own }) => [...own.keys()]))];
  const ends = keys
    .map((key) => {
      const own = followed.map((one) => one.ends.get(key) ?? one.stranger);
      const usd = estimateSum(own.map((one) => one.usd));
      const most = own.reduce((sum, one) => sum + one.most, 0);
      const ownNodes = [...nodes.keys()].filter((node) => !opaque.has(node) && keyOf(node) === key);
      return {
        key,
        label: labelOf(key),
        usd,
        known: within(usd, total),
        share: withAllUndisclosed(usd, most, undisclosed.value, total),
        sources: ownNodes.flatMap((node) => routesTo(node, spend, mixes, flow, nodes)),
      };
    })
    .filter(({ usd }) => usd.high > 0)
    .toSorted((a, b) => typical(b.usd) - typical(a.usd) || byName(a.label, b.label));
  const undisclosedShare = within(undisclosed.value, total);
  const gaps = [...Map.groupBy(lost, ({ ask }) => ask)]
    .map(([ask, own]) => {
      const usd = estimateSum(own.map((one) => one.usd));
      return { ask, usd, share: within(usd, total) };
    })
    .toSorted((a, b) => typical(b.usd) - typical(a.usd));

  return {
    score: scored({
      label: economicLookThrough.name,
      value: concentration(ends, undisclosedShare),
      unit: economicLookThrough.unit,
      how: "sum of squared shares of where the dollar ends",
      facts: [],
      inputs: [
        ...ends.map(({ label, share, sources }): Explanation => ({
          label,
          value: share,
          unit: "share",
          how: "what ends here over all spend; the high end adds what cannot be followed",
          facts: [],
          inputs: sources,
        })),
        ...gaps.map(({ ask, usd }): Explanation =>
          leaf("Undisclosed", "usd-per-year", "cannot be followed any further", {
            value: usd,
            facts: [],
            missing: ask,
          }),
        ),
        {
          ...concentrationOf(spend.map(({ node, label, usd }) => ({ supplier: node, label, usd })))
            .explanation,
          label: "Contract by contract, nothing looked through",
        },
      ],
    }),
    ends: ends.map(({ key, label, usd, known, share }) => ({ key, label, usd, known, share })),
    undisclosed,
    undisclosedShare,
    gaps,
  };
}

/** The index over shares of one whole, with what is undisclosed among strangers or all with one. */
function concentration(
  ends: readonly { readonly known: Estimate; readonly share: Estimate }[],
  undisclosed: Estimate,
): Estimate {
  const points = ends.flatMap(({ known }) => known.point ?? []);
  const isSettled = undisclosed.high === 0 && points.length === ends.length;
  const { low, high } = herfindahlWithin(
    ends.map(({ share }) => share),
    undisclosed.high,
  );
  const point = isSettled ? points.reduce((sum, share) => sum + share ** 2, 0) : null;
  return reconciled(Math.min(low, point ?? low), point, Math.max(high, point ?? high));
}

const typical = ({ point, high }: Estimate): number => point ?? high;

/** A part of the whole, whose own uncertainty is the part's as well: never above all of it. */
function within(usd: Estimate, total: Estimate): Estimate {
  const low = usd.low === 0 ? 0 : Math.min(1, usd.low / total.high);
  const high = total.low === 0 ? 1 : Math.min(1, usd.high / total.low);
  const point =
    usd.point === null || total.point === null || total.point === 0
      ? null
      : usd.point / total.point;
  return reconciled(low, point, Math.max(low, high));
}

function withAllUndisclosed(
  usd: Estimate,
  most: number,
  undisclosed: Estimate,
  total: Estimate,
): Estimate {
  const known = within(usd, total);
  if (undisclosed.high === 0) return known;
  const share = total.low === 0 ? 1 : Math.min(1, most / total.low);
  return reconciled(known.low, null, Math.max(known.high, share));
}
