import type { SubjectSheetKind } from "../sheets/sheet.ts";
import type { SheetSubject } from "../sheets/sheet-of.ts";
import { normalName } from "../sheets/similar-names.ts";

/** What tells subjects of a kind apart, where a file gives no id. */
export const IDENTIFYING: Readonly<Record<SubjectSheetKind, readonly string[]>> = {
  party: ["name"],
  tie: ["provider", "counterparty", "kind", "announced"],
  stake: ["holder", "target"],
  right: ["provider", "lab", "category"],
};

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The same for two descriptions of one thing. */
export const identityKey = (kind: SubjectSheetKind, identity: Values): string =>
  kind === "party"
    ? normalName(textOf(identity["name"]))
    : IDENTIFYING[kind].map((field) => textOf(identity[field])).join("|");

const slugFrom = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);

/** The id a new subject is given, before it is made unique. */
export function wantedSlug(kind: SubjectSheetKind, identity: Values): string {
  const part = (field: string) => textOf(identity[field]);
  const slugs: Readonly<Record<SubjectSheetKind, () => string>> = {
    party: () => part("name"),
    tie: () =>
      `${part("provider")}-${part("counterparty")}-${part("announced").slice(0, 7) || part("kind")}`,
    stake: () => `${part("holder")}--${part("target")}`,
    right: () => `${part("provider")}--${part("lab")}--${part("category")}`,
  };
  const wanted = slugs[kind]();
  // Two hyphens stand between the parties of a pair; slugs of the parts have only single ones.
  return kind === "stake" || kind === "right"
    ? wanted.split("--").map(slugFrom).join("--")
    : slugFrom(wanted);
}

/** A subject of the sheet: known already, or new with this file. */
export type RowSubject = SheetSubject & { readonly isNew: boolean; readonly row: number };

export type SubjectDirectory = {
  readonly byId: (id: string) => RowSubject | undefined;
  readonly byIdentity: (identity: Values) => readonly RowSubject[];
  readonly known: readonly SheetSubject[];
  /** Enters a subject that is new, under the id it asks for or one of its own. */
  readonly enter: (identity: Values, row: number, id?: string) => RowSubject;
  readonly entered: () => readonly RowSubject[];
};

/** Subjects to be found by id or by what they are; what a file brings joins them as it is read. */
export function subjectDirectory(
  kind: SubjectSheetKind,
  known: readonly SheetSubject[],
): SubjectDirectory {
  const all = new Map<string, RowSubject>();
  const keyed = new Map<string, RowSubject[]>();
  const entered: RowSubject[] = [];
  const add = (subject: RowSubject): RowSubject => {
    all.set(subject.id, subject);
    const key = identityKey(kind, subject.identity);
    keyed.set(key, [...(keyed.get(key) ?? []), subject]);
    return subject;
  };
  for (const subject of known) add({ ...subject, isNew: false, row: 0 });
  return {
    known,
    byId: (id) => all.get(id),
    byIdentity: (identity) => keyed.get(identityKey(kind, identity)) ?? [],
    enter: (identity, row, wanted) => {
      const stem = wanted ?? `${kind}/${wantedSlug(kind, identity) || kind}`;
      let id = stem;
      for (let n = 2; all.has(id); n++) id = `${stem}-${n}`;
      const subject = add({ id, identity, isNew: true, row });
      entered.push(subject);
      return subject;
    },
    entered: () => entered,
  };
}
