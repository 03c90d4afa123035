import { claimsAt, type Fact, factAt } from "../fact/fact.ts";
import { isPropertyOf, PROPERTIES, type PropertyId } from "../fact/property.ts";
import { daysOverdue, dueOn } from "../fact/staleness.ts";
import type { SubjectKind } from "../fact/subject.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Unit } from "../quantity/unit.ts";
import { cellKey } from "./grid-edits.ts";
import { choicesOf, type Form, formOf, typedText } from "./typed-value.ts";

export type WorkbenchColumn = {
  readonly property: string;
  readonly label: string;
  readonly unit: Unit | null;
  readonly form: Form;
  readonly choices: readonly string[];
  readonly reviewDays: number;
};

/** What is said of one property of one subject, as it is typed and as it is read. */
export type WorkbenchCell = {
  readonly factId: string | null;
  /** As it is typed: `typedText`. */
  readonly text: string;
  /** As it is read, in words. */
  readonly shown: string;
  readonly state: "value" | "unspecified" | "missing";
  readonly validFrom: string | null;
  readonly recordedAt: string | null;
  readonly dueOn: string | null;
  readonly stale: boolean;
  /** Claims in force beside the one we rest on. */
  readonly others: number;
  /** Proposals under review that would change it. */
  readonly pending: number;
};

export type WorkbenchSubject = {
  readonly id: string;
  readonly slug: string;
  /** In words. */
  readonly name: string;
  readonly identity: Readonly<Record<string, string>>;
  /** Who keeps its facts fresh; null while nobody does. */
  readonly owner: string | null;
};

export type WorkbenchRow = {
  readonly subject: string;
  readonly href: string;
  readonly name: string;
  readonly identity: Readonly<Record<string, string>>;
  readonly owner: string | null;
  /** Days since the first of its claims was due for another look; null where nothing is claimed. */
  readonly overdue: number | null;
  /** By property; what is neither claimed nor proposed is left out. */
  readonly cells: Readonly<Record<string, WorkbenchCell>>;
};

/** Says why a subject is no longer in the register; taken back on its own page, not in a grid. */
const RETIRED = "subject.retired";

/** What can be claimed of a kind of subject, in the register's order. */
export const propertiesOfKind = (kind: SubjectKind): PropertyId[] =>
  keysOf(PROPERTIES).filter((property) => property !== RETIRED && isPropertyOf(property, kind));

export const workbenchColumns = (kind: SubjectKind): WorkbenchColumn[] =>
  propertiesOfKind(kind).map((property) => ({
    property,
    label: PROPERTIES[property].label,
    unit: PROPERTIES[property].unit,
    form: formOf(property),
    choices: formOf(property) === "flag" ? ["yes", "no"] : choicesOf(property),
    reviewDays: PROPERTIES[property].reviewDays,
  }));

const MISSING = {
  factId: null,
  text: "",
  shown: "",
  state: "missing",
  validFrom: null,
  recordedAt: null,
  dueOn: null,
  stale: false,
  others: 0,
} as const;

/**
 * One subject as a row of the workbench; undefined where it is no longer in the register.
 *
 * @param pending by `cellKey`, how many proposals under review would change a cell
 * @param inWords what a fact claims, as a person reads it
 */
export function workbenchRow(
  { id, slug, name, identity, owner }: WorkbenchSubject,
  facts: readonly Fact[],
  kind: SubjectKind,
  {
    day,
    pending,
    inWords,
  }: {
    readonly day: PlainDate;
    readonly pending: ReadonlyMap<string, number>;
    readonly inWords: (fact: Fact) => string;
  },
): WorkbenchRow | undefined {
  const clocks = { validOn: day, knownAt: "9999-12-31T23:59:59.999Z" };
  const claims = Map.groupBy(claimsAt(facts, clocks), ({ property }) => property);
  if (claims.has(RETIRED)) return undefined;
  const cells: Record<string, WorkbenchCell> = {};
  let overdue: number | null = null;
  for (const property of propertiesOfKind(kind)) {
    const awaiting = pending.get(cellKey({ subject: id, property })) ?? 0;
    const all = claims.get(property) ?? [];
    const fact = factAt(all, clocks);
    if (fact !== undefined) {
      const late = daysOverdue(fact, day);
      overdue = Math.max(overdue ?? late, late);
      cells[property] = {
        factId: fact.id,
        text: typedText(property, fact.value, fact.unspecified),
        shown: inWords(fact),
        state: fact.unspecified === null ? "value" : "unspecified",
        validFrom: fact.validFrom,
        recordedAt: fact.recordedAt,
        dueOn: dueOn(fact),
        stale: late >= 0,
        others: all.length - 1,
        pending: awaiting,
      };
    } else if (awaiting > 0) cells[property] = { ...MISSING, pending: awaiting };
  }
  return {
    subject: id,
    href: `/data/records/${kind}/${slug}`,
    name,
    identity,
    owner,
    overdue,
    cells,
  };
}
