import type { PlainDate } from "../quantity/plain-date.ts";
import type { AskedFor } from "./asked-for.ts";
import type { ClaimDraft } from "./claim.ts";
import type { PackInputs } from "./pack-inputs.ts";

/** Why a number may differ from what the last pack said. */
export const CAUSES = {
  corrected: "a fact was corrected",
  choices: "what was chosen for the pack changed",
  readers: "the last pack was made for other readers",
  method: "the method changed",
  portfolio: "the company’s own contracts or work changed",
  price: "prices or what is on sale changed",
  facts: "new facts are on record",
  ended: "facts it rested on have ended",
  day: "the same facts, on another day",
  drawn: "the same facts, drawn again",
  untold: "nothing on record tells",
} as const;
export type Cause = keyof typeof CAUSES;

/** The pack that numbers are held against. */
export type Previous = NonNullable<PackInputs["previous"]>;

/** The pack whose numbers are held against the last one’s. */
export type Present = {
  readonly methodVersion: string;
  readonly asOf: PlainDate;
  readonly asked: AskedFor;
  /** The subject of a fact by its id, undefined where it is not on record. */
  readonly subjectOf: (factId: string) => string | undefined;
};

/** Subjects that a company states of its own house. */
const OWN = ["contract/", "workload/", "lab-link/"];
const LISTING = "offering/";
/** Numbers that count the amounts of deals, of which a pack shows one of three. */
const OF_A_BASIS = ["exposure-loops/", "vendor-capital/"];
/** Numbers that whoever makes a pack types in. */
const TYPED_IN = ["decisions/", "appetite/"];
const SET_AS = ["as stated", "as recorded", "as counted", "as the run is set"];

/**
 * All that may account for a number that is another than in the last pack, new in this one,
 * or gone from it: every cause that applies, and what is left (another day, other draws)
 * only where none does.
 *
 * @param before facts behind any number of the last pack
 * @param after facts behind any number of this one
 */
export function causesOf(
  { was, is }: { readonly was: ClaimDraft | undefined; readonly is: ClaimDraft | undefined },
  previous: Previous,
  present: Present,
  { before, after }: Readonly<Record<"before" | "after", ReadonlySet<string>>>,
): Cause[] {
  const number = is ?? was;
  if (number === undefined) return [];
  const isInBoth = was !== undefined && is !== undefined;
  const subjectOf = (id: string) => present.subjectOf(id) ?? previous.subjects?.[id] ?? id;
  const replacing = new Set(previous.corrected.flatMap((one) => one.is ?? []));
  const replaced = new Set(previous.corrected.map((one) => one.was));
  const isUnnamed = (id: string) =>
    (previous.unnamed ?? []).some((kind) => subjectOf(id).startsWith(`${kind}/`));
  const held = was === undefined ? before : new Set(was.facts);
  const holds = is === undefined ? after : new Set(is.facts);
  const came = (is?.facts ?? []).filter((id) => !held.has(id) && !replacing.has(id));
  const left = (was?.facts ?? []).filter((id) => !holds.has(id) && !replaced.has(id));
  const [unsaid, added] = [came.filter(isUnnamed), came.filter((id) => !isUnnamed(id))];
  const isOtherwise = isShownOtherwise(previous.asked, present.asked);
  const isForOthers = !isInBoth && isOtherProfile(previous.asked, present.asked);
  const kinds =
    !isInBoth && (isOtherwise || isForOthers)
      ? []
      : ofFacts(added.map(subjectOf), left.map(subjectOf));
  const touched =
    (was?.facts ?? []).some((id) => replaced.has(id)) ||
    (was === undefined && number.facts.some((id) => replacing.has(id)));
  const found: Cause[] = [
    ...(touched ? (["corrected"] as const) : []),
    ...((!isInBoth && isOtherwise) ||
    (!isForOthers && isChosenOtherwise(number, previous.asked, present.asked))
      ? (["choices"] as const)
      : []),
    ...(isForOthers || unsaid.length > 0 ? (["readers"] as const) : []),
    ...(previous.methodVersion !== present.methodVersion && isWorkedOut(number)
      ? (["method"] as const)
      : []),
    ...kinds,
  ];
  if (found.length > 0) return found;
  if (previous.asOf !== present.asOf) return ["day"];
  return [was, is].some((one) => one !== undefined && isOpen(one)) ? ["drawn"] : ["untold"];
}

/** What kinds of facts came and went; one that took the place of another of its subject has not ended. */
function ofFacts(added: readonly string[], left: readonly string[]): Cause[] {
  const isOf = (subject: string, kinds: readonly string[]) =>
    kinds.some((kind) => subject.startsWith(kind));
  const both = [...added, ...left];
  const isOther = (subject: string) => !isOf(subject, [...OWN, LISTING]);
  return [
    ...(both.some((subject) => isOf(subject, OWN)) ? (["portfolio"] as const) : []),
    ...(both.some((subject) => isOf(subject, [LISTING])) ? (["price"] as const) : []),
    ...(added.some(isOther) ? (["facts"] as const) : []),
    ...(left.some((subject) => isOther(subject) && !added.includes(subject))
      ? (["ended"] as const)
      : []),
  ];
}

type Asked = AskedFor | undefined;

/** Whether two packs show different things by their kind. */
const isShownOtherwise = (before: Asked, now: AskedFor): boolean =>
  before !== undefined && (before.template !== now.template || before.vendorId !== now.vendorId);

const isOtherProfile = (before: Asked, now: AskedFor): boolean =>
  before !== undefined && before.profile !== now.profile;

/** Whether a number hangs on something that was chosen otherwise. */
function isChosenOtherwise(number: ClaimDraft, before: Asked, now: AskedFor): boolean {
  const isOf = (prefixes: readonly string[]) =>
    prefixes.some((prefix) => number.id.startsWith(prefix));
  if (isOf(TYPED_IN)) return true;
  if (before === undefined) return false;
  if (isOf(["scenarios/", "scenario-compare/"])) return isOtherScenario(number.id, before, now);
  const isDrawnOtherwise =
    before.seed !== now.seed || (before.draws !== null && before.draws !== now.draws);
  return (
    (before.basis !== now.basis && isOf(OF_A_BASIS)) ||
    (isDrawnOtherwise && (number.id === "draws" || isOpen(number)))
  );
}

/** A comparison hangs on all of its scenarios, any other number of a scenario on that one. */
function isOtherScenario(id: string, before: AskedFor, now: AskedFor): boolean {
  const [kind, one] = id.split("/");
  const { scenarios } = before;
  if (scenarios === null || now.scenarios === null) return false;
  const versions = (of: AskedFor["scenarios"]) =>
    (of ?? [])
      .filter((scenario) => kind === "scenario-compare" || scenario.id === one)
      .map((scenario) => `${scenario.id} ${scenario.version}`)
      .join("; ");
  return versions(scenarios) !== versions(now.scenarios);
}

/** Whether a number is come to by a rule, and not stated, recorded, counted or set. */
const isWorkedOut = ({ index, how }: ClaimDraft): boolean =>
  index !== null || !SET_AS.some((set) => how.startsWith(set));

const isOpen = ({ value }: ClaimDraft): boolean => value !== null && value.low < value.high;
