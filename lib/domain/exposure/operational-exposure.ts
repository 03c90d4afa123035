import {
  dependentShare,
  operationalDependenceOf,
} from "../indices/concentration/operational-dependence.ts";
import type { Score } from "../indices/index-definition.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import { MATERIAL_SHARE } from "../regulation/digital-operational-resilience.ts";
import type { Tie } from "../ties/tie.ts";
import type { Market } from "../portfolio/hosting.ts";
import { hasAlternative } from "./alternative.ts";
import { dependencesOf, keyOf, type Role } from "./dependence.ts";
import type { Dimension } from "./dimension.ts";
import type { SpendUse } from "./spend-use.ts";
import { byName } from "../quantity/text-order.ts";

export type LineState = "above" | "below" | "cannot-tell";

/** What stops if one party, group or country stops. */
export type StoppedWithout = {
  readonly key: string;
  readonly label: string;
  /** Work that depends on it, in any capacity. */
  readonly score: Score;
  /** As the invoices have it. */
  readonly invoiced: Estimate;
  /** The same work by the capacity in which it depends; never added to each other. */
  readonly as: Readonly<Record<Role, Estimate>>;
  /** Work that depends on it and could go nowhere else. */
  readonly withoutAlternative: Estimate;
  /** Whether a tenth or more of spend depends on it with no alternative. */
  readonly line: LineState;
  /** The work behind that answer. */
  readonly stuck: readonly string[];
};

export type OperationalExposure = {
  /** Those most depended on first. */
  readonly parties: readonly StoppedWithout[];
  /** Spend of which nobody can say for certain on whom it depends, in this dimension. */
  readonly open: { readonly share: Estimate; readonly questions: readonly string[] };
};

/** A share is a quotient of sums; rounding must not lose what stands on the line. */
const ROUNDING = 1e-12;

/**
 * What of our work stops with each party, in one dimension, and whether it could go on without.
 *
 * @throws RangeError if spend is negative or there is none
 */
export function operationalExposure(
  uses: readonly SpendUse[],
  dimension: Dimension,
  supply: { readonly market: Market; readonly ties: readonly Tie[] },
  labelOf: (key: string) => string,
): OperationalExposure {
  const { market } = supply;
  const read = uses.map((use) => ({ use, ...dependencesOf(use, dimension, supply) }));
  const keys = [...new Set(read.flatMap(({ on }) => on.map(({ key }) => key)))];
  const parties = keys.map((key): StoppedWithout => {
    const depends = (role?: Role) =>
      read.map(({ use, on, open }) => {
        const own = on.filter(
          (one) => one.key === key && (role === undefined || one.role === role),
        );
        // Anybody may stand where nobody is named, but only in the capacity that is not.
        const isOpen = role === undefined && open !== null;
        const holds = own.some(({ certain }) => certain)
          ? true
          : own.length > 0 || isOpen
            ? null
            : false;
        return {
          usd: use.usd,
          label: use.label,
          depends: holds,
          // That it does not, those say on whom it depends instead.
          facts: (holds === false ? on : own).flatMap(({ facts }) => facts),
          missing: open ?? `Does “${use.label}” run with ${labelOf(key)}?`,
        };
      });
    const any = depends();
    const bound = any.map((one, i) => {
      const use = read[i]?.use;
      const other =
        use === undefined || one.depends === false
          ? true
          : hasAlternative(use, key, dimension, market);
      return { ...one, depends: bothHold(one.depends, other === null ? null : !other) };
    });
    const withoutAlternative = dependentShare(bound);
    return {
      key,
      label: labelOf(key),
      score: operationalDependenceOf(labelOf(key), any),
      invoiced: dependentShare(
        uses.map(({ usd, contract }) => ({
          usd,
          depends: keyOf(contract.vendorId, dimension, market) === key,
        })),
      ),
      as: {
        vendor: dependentShare(depends("vendor")),
        lab: dependentShare(depends("lab")),
        host: dependentShare(depends("host")),
        chip: dependentShare(depends("chip")),
      },
      withoutAlternative,
      line: lineState(withoutAlternative),
      stuck: bound.flatMap(({ label, depends: holds }) => (holds === false ? [] : [label])),
    };
  });
  const opened = read.map(({ use, on, open }) => ({
    usd: use.usd,
    depends: open !== null || !on.some(({ certain }) => certain),
  }));
  return {
    parties: parties.toSorted(
      (a, b) =>
        b.score.value.low - a.score.value.low ||
        b.score.value.high - a.score.value.high ||
        byName(a.label, b.label),
    ),
    open: {
      share: uses.length === 0 ? exact(0) : dependentShare(opened),
      questions: [
        ...new Set(
          read.flatMap(({ use, on, open }) =>
            open !== null
              ? [open]
              : on.some(({ certain }) => certain)
                ? []
                : [`Which of those named does “${use.label}” really run with?`],
          ),
        ),
      ],
    },
  };
}

const lineState = ({ low, high }: Estimate): LineState =>
  low >= MATERIAL_SHARE - ROUNDING
    ? "above"
    : high < MATERIAL_SHARE - ROUNDING
      ? "below"
      : "cannot-tell";

const bothHold = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;
