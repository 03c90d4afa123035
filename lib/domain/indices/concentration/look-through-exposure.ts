import { concentrationBands } from "./concentration-bands.ts";
import { type Explanation, factsBehind } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum, measuredSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { finalFlows, type RouterMix } from "./router-mix.ts";
import type { SpendLine } from "./spend-line.ts";
import { NOTHING_UNATTRIBUTED, spendBySupplier, type SupplierSpend } from "./supplier-spend.ts";
import { concentrationOf, concentrationRange } from "./vendor-concentration.ts";

export const lookThroughExposure = {
  id: "look-through-exposure",
  methodVersion: METHOD_VERSION,
  name: "Look-through concentration",
  question:
    "How concentrated is our spend by who finally receives it, behind routers and resellers?",
  formula:
    "x = (I - Pᵀ)⁻¹ d;  e[j] = x[j] × (1 - sum over k of P[j][k]);  H = sum((e[j] / sum(e))²)",
  symbols: {
    d: "what we pay each supplier directly",
    "P[i][j]": "the part of what i receives that goes on to j",
    x: "what flows through each party along all routes",
    "e[j]": "what finally stays with j",
    H: "the Herfindahl-Hirschman index over final exposure",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: concentrationBands(1),
  missingData:
    "Realised routing logs come first, then the mix a provider publishes or contracts, then bounds: spend through a router whose mix is unknown is spread over many strangers at the low end and belongs to the largest recipient at the high end.",
  limits: [
    "The router stays a second layer of its own: it can fail or steer, whoever is behind it.",
    "The bands were set for product markets, not for one buyer's suppliers; they are landmarks by analogy.",
    "A mix seen in the past says where money went, not where it will go.",
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
    "The order of methods is that of bank supervision; applying it to a buyer's spend is ours.",
  ],
  checkedBy: ["lookthrough", "lookthrough_chain"],
  example: {
    given:
      "300 and 200 dollars with labs O and A, and 500 through a router that sends .4, .3, .2 and .1 to O, A, M and R",
    explain: () =>
      lookThroughExposureOf(
        [
          { supplier: "O", usd: given(300) },
          { supplier: "A", usd: given(200) },
          { supplier: "router", usd: given(500) },
        ],
        [
          {
            intermediary: "router",
            parts: [
              { recipient: "O", share: given(0.4) },
              { recipient: "A", share: given(0.3) },
              { recipient: "M", share: given(0.2) },
              { recipient: "R", share: given(0.1) },
            ],
          },
        ],
      ).score.explanation,
  },
} as const satisfies IndexDefinition;

/** What finally stays with one party. */
export type Recipient = {
  readonly recipient: string;
  readonly label: string;
  /** What is known to reach it. */
  readonly usd: Estimate;
  /** Its share of all spend; the high end gives it all that cannot be followed. */
  readonly share: Estimate;
  /** What its amount rests on. */
  readonly facts: readonly string[];
  /** What its share rests on: its amount, and that of everybody else. */
  readonly shareFacts: readonly string[];
};

export type LookThroughExposure = {
  readonly score: Score;
  /** The same index over direct suppliers, routers counted as ends. */
  readonly naive: Score;
  /** Largest first. */
  readonly recipients: readonly Recipient[];
  /** Spend that cannot be followed to a recipient. */
  readonly undisclosed: Measured;
};

/**
 * How concentrated spend is by who finally receives it, and who that is.
 *
 * Spend through an intermediary is passed on by its mix, along chains of any
 * length; what it keeps stays its own. Where a mix is unknown the money behind
 * it becomes undisclosed and widens the range.
 *
 * @throws RangeError if a line is negative, nothing was spent, or a mix sums to more than one
 *
 * @example
 * lookThroughExposureOf([{ supplier: "router", usd: given(1) }], [{ intermediary: "router", parts: null }]).score.value;
 * // => { low: 0, point: null, high: 1 }
 */
export function lookThroughExposureOf(
  lines: readonly SpendLine[],
  mixes: readonly RouterMix[],
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): LookThroughExposure {
  const suppliers = spendBySupplier(lines, unattributed);
  const labels = labelsOf(suppliers, mixes);
  const direct = new Map(suppliers.map(({ supplier, usd }) => [supplier, usd.value]));
  const { flow, final } = finalFlows([...labels.keys()], direct, mixes, [...labels.values()]);

  const opaque = mixes.filter(({ parts }) => parts === null);
  const undisclosed = undisclosedOf(opaque, suppliers, final, unattributed);
  const known = [...labels.keys()]
    .filter((party) => !opaque.some(({ intermediary }) => intermediary === party))
    .map((party) => ({ party, usd: final.get(party) ?? exact(0) }))
    .filter(({ usd }) => usd.high > 0);
  const nodes = known
    .map(({ party, usd }) => {
      const rest = known.filter((other) => other.party !== party).map((other) => other.usd);
      const sources = [...routesTo(party, suppliers, mixes, flow), ...keptBy(party, mixes)];
      const share = widestShare(usd, estimateSum(rest), undisclosed.value);
      return { recipient: party, label: labels.get(party) ?? party, usd, share, sources };
    })
    .toSorted((a, b) => b.usd.high - a.usd.high);

  const whole = leaf("All spend", "usd", "what is paid to all suppliers, by where it goes on to", {
    value: estimateSum([...suppliers.map(({ usd }) => usd.value), unattributed.value]),
    facts: [
      ...new Set([
        ...suppliers.flatMap(({ usd }) => usd.facts),
        ...mixes.flatMap(({ parts }) => (parts ?? []).flatMap(({ share }) => share.facts)),
        ...unattributed.facts,
      ]),
    ],
  });
  const naive = concentrationOf(lines, unattributed);
  const score = scored({
    label: lookThroughExposure.name,
    value: concentrationRange(
      known.map(({ usd }) => ({ usd: { value: usd, facts: [] } })),
      undisclosed,
    ),
    unit: lookThroughExposure.unit,
    how: "sum of squared shares of final exposure",
    facts: [],
    inputs: [
      ...nodes.map(({ label, share, sources }): Explanation => ({
        label,
        value: share,
        unit: "share",
        how: "what finally stays here over all spend; the high end adds what cannot be followed",
        facts: [],
        inputs: [...sources, whole],
      })),
      ...undisclosedNodes(undisclosed),
      { ...naive.explanation, label: "Counting routers as suppliers" },
    ],
  });
  return {
    score,
    naive,
    recipients: nodes.map(({ sources, ...recipient }) => ({
      ...recipient,
      facts: [...new Set(sources.flatMap(factsBehind))],
      shareFacts: [...new Set([...sources, whole].flatMap(factsBehind))],
    })),
    undisclosed,
  };
}

function labelsOf(
  suppliers: readonly SupplierSpend[],
  mixes: readonly RouterMix[],
): Map<string, string> {
  const parts = mixes.flatMap((mix) => mix.parts ?? []);
  return new Map([
    ...mixes.map(({ intermediary }) => [intermediary, intermediary] as const),
    ...parts.map(({ recipient, label }) => [recipient, label ?? recipient] as const),
    ...suppliers.map(({ supplier, label }) => [supplier, label] as const),
  ]);
}

/** Lowest if none of the undisclosed is its own, highest if all of it is. */
function widestShare(own: Estimate, rest: Estimate, undisclosed: Estimate): Estimate {
  const low = own.low === 0 ? 0 : own.low / (own.low + rest.high + undisclosed.high);
  const most = own.high + undisclosed.high;
  const high = most === 0 ? 0 : most / (most + rest.low);
  const isPointKnown = undisclosed.high === 0 && own.point !== null && rest.point !== null;
  const point = isPointKnown ? own.point / (own.point + rest.point) : null;
  return { low: Math.min(low, point ?? low), point, high: Math.max(high, point ?? high) };
}

function undisclosedOf(
  opaque: readonly RouterMix[],
  suppliers: readonly SupplierSpend[],
  final: ReadonlyMap<string, Estimate>,
  unattributed: Measured,
): Measured {
  const behind = opaque.map(({ intermediary, missing }) => ({
    value: final.get(intermediary) ?? exact(0),
    facts: suppliers.find(({ supplier }) => supplier === intermediary)?.usd.facts ?? [],
    missing: missing ?? `To whom does ${intermediary} pass on what it receives?`,
  }));
  return measuredSum([...behind, unattributed]);
}

const undisclosedNodes = (undisclosed: Measured): Explanation[] =>
  undisclosed.value.high === 0
    ? []
    : [
        leaf(
          "Undisclosed",
          "usd",
          "spend that cannot be followed to a recipient: strangers at the low end, the largest recipient at the high end",
          undisclosed,
        ),
      ];

/** What a party that passes money on does not keep. */
const keptBy = (party: string, mixes: readonly RouterMix[]): Explanation[] =>
  mixes.flatMap(({ intermediary, parts }) =>
    intermediary !== party || parts === null || parts.length === 0
      ? []
      : leaf(
          "Passed on to others",
          "share",
          "sum of its mix, which it does not keep",
          measuredSum(parts.map(({ share }) => share)),
        ),
  );

/** The direct spend with a party, and each mix that leads to it. */
function routesTo(
  party: string,
  suppliers: readonly SupplierSpend[],
  mixes: readonly RouterMix[],
  flow: ReadonlyMap<string, Estimate>,
): Explanation[] {
  const directTo = (id: string, label: string) =>
    suppliers
      .filter(({ supplier }) => supplier === id)
      .map(({ usd }) => leaf(label, "usd", "sum of the supplier's spend lines", usd));
  const through = mixes.flatMap(({ intermediary, parts }) =>
    (parts ?? [])
      .filter(({ recipient }) => recipient === party)
      .map(({ share }): Explanation => ({
        label: `Through ${intermediary}`,
        value: evaluate(
          (amount, part) => amount * part,
          { of: flow.get(intermediary) ?? exact(0) },
          { of: share.value },
        ),
        unit: "usd",
        how: "what flows through it times its part of the mix",
        facts: [],
        inputs: [
          leaf("Part of the mix", "share", "read from its mix", share),
          ...directTo(intermediary, `Direct spend with ${intermediary}`),
        ],
      })),
  );
  return [...directTo(party, "Direct spend"), ...through];
}
