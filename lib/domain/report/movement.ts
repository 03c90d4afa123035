import { compared } from "../portfolio/score-differences.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Claim, ClaimDraft } from "./claim.ts";
import type { PackInputs } from "./pack-inputs.ts";

/** Why a number may differ from what the last pack said. */
export const CAUSES = {
  corrected: "a fact was corrected",
  method: "the method changed",
  portfolio: "the company’s own contracts or work changed",
  price: "prices or what is on sale changed",
  facts: "new facts are on record",
  drawn: "the same facts, drawn again",
} as const;
export type Cause = keyof typeof CAUSES;

export const MOVED = {
  up: "higher",
  down: "lower",
  "no-clear-change": "no clear change",
  new: "not in the last pack",
  gone: "no longer stated",
} as const;

/** A number beside what the last pack said of it. */
export type Movement = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly was: Estimate | null;
  readonly is: Estimate | null;
  readonly moved: keyof typeof MOVED;
  readonly causes: readonly Cause[];
};

/** Numbers that a pack states of itself and of the one before it. */
const OF_ITSELF = ["was/", "movement/", "data-quality/", "decided/"];

/** Whether a number is about the company, and not about the pack that states it. */
export const isAboutUs = ({ id }: { readonly id: string }): boolean =>
  !OF_ITSELF.some((prefix) => id.startsWith(prefix));

type Previous = NonNullable<PackInputs["previous"]>;

/** Subjects that a company states of its own house. */
const OWN = ["contract/", "workload/", "lab-link/"];
const LISTING = "offering/";

/**
 * Every number of the last pack that is another now, or is gone, with what it
 * may be due to; numbers that are new come after. What is the same is left out.
 *
 * @param subjectOf the subject of a fact by its id, undefined where it is not on record
 * @param isKeptBack whether a fact is one that the new numbers do not name
 */
export function movementSince(
  previous: Previous,
  claims: readonly ClaimDraft[],
  {
    methodVersion,
    subjectOf,
    isKeptBack = () => false,
  }: {
    readonly methodVersion: string;
    readonly subjectOf: (factId: string) => string | undefined;
    readonly isKeptBack?: (factId: string) => boolean;
  },
): Movement[] {
  const now = new Map(claims.filter(isAboutUs).map((claim) => [claim.id, claim]));
  const held = previous.claims.filter(isAboutUs);
  const before = new Set(held.map(({ id }) => id));
  const corrected = new Set(previous.corrected.map(({ was }) => was));
  const changed = held.flatMap((was): Movement[] => {
    const { id, label, unit } = was;
    const is = now.get(id);
    if (is === undefined || is.unit !== unit)
      return [{ id, label, unit, was: was.value, is: null, moved: "gone", causes: [] }];
    if (sameValue(was.value, is.value)) return [];
    return [
      {
        id,
        label: is.label,
        unit,
        was: was.value,
        is: is.value,
        moved: movedFrom(was.value, is.value),
        causes: causesOf(
          was,
          is,
          corrected,
          subjectOf,
          isKeptBack,
          previous.methodVersion !== methodVersion,
        ),
      },
    ];
  });
  const fresh = [...now.values()]
    .filter(({ id }) => !before.has(id))
    .map(({ id, label, unit, value }): Movement => ({
      id,
      label,
      unit,
      was: null,
      is: value,
      moved: "new",
      causes: [],
    }));
  return [...changed, ...fresh];
}

/** Whether a number lies clearly above or below what it was; intervals that overlap say neither. */
export function movedFrom(
  was: Estimate | null,
  is: Estimate | null,
): "up" | "down" | "no-clear-change" {
  const { verdict } = compared(was, is);
  return verdict === "higher" ? "up" : verdict === "lower" ? "down" : "no-clear-change";
}

/** Whether two numbers are the same to the last digit. */
export const sameValue = (a: Estimate | null, b: Estimate | null): boolean =>
  a === null || b === null ? a === b : a.low === b.low && a.point === b.point && a.high === b.high;

/** All that differs in what two numbers rest on; of the draws alone only where nothing else does. */
function causesOf(
  was: Claim,
  is: ClaimDraft,
  corrected: ReadonlySet<string>,
  subjectOf: (factId: string) => string | undefined,
  isKeptBack: (factId: string) => boolean,
  isOtherMethod: boolean,
): Cause[] {
  const isCorrected = was.facts.some((id) => corrected.has(id));
  const differing = [
    ...was.facts.filter((id) => !is.facts.includes(id) && !corrected.has(id)),
    ...is.facts.filter((id) => !was.facts.includes(id)),
  ].filter((id) => !isKeptBack(id));
  const subjects = differing.map((id) => subjectOf(id) ?? id);
  const of = (...kinds: readonly string[]) =>
    subjects.some((subject) => kinds.some((kind) => subject.startsWith(kind)));
  const isOther = subjects.some(
    (subject) => ![...OWN, LISTING].some((kind) => subject.startsWith(kind)),
  );
  const causes: Cause[] = [
    ...(isCorrected ? (["corrected"] as const) : []),
    ...(isOtherMethod && is.index !== null ? (["method"] as const) : []),
    ...(of(...OWN) ? (["portfolio"] as const) : []),
    ...(of(LISTING) ? (["price"] as const) : []),
    ...(isOther && !isCorrected ? (["facts"] as const) : []),
  ];
  return causes.length === 0 ? ["drawn"] : causes;
}
