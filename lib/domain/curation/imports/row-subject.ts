import { IDENTITIES } from "../../fact/identity.ts";
import { parseSubject } from "../../fact/subject.ts";
import { dayNumber, parsePlainDate } from "../../quantity/plain-date.ts";
import { identityText } from "../sheets/identity-text.ts";
import { normalName } from "../sheets/similar-names.ts";
import { CREATE, type RowMessage } from "./import-plan.ts";
import { readIdentity, type StatedIdentity } from "./read-identity.ts";
import { askLikeness, error, type Reading, warning } from "./reading.ts";
import { type RowCells, textOf } from "./row-cells.ts";
import { IDENTIFYING, type RowSubject, wantedSlug } from "./subject-directory.ts";

export type FoundSubject = {
  /** undefined where it could not be told; the messages say why. */
  readonly subject: RowSubject | undefined;
  readonly messages: readonly RowMessage[];
};

const none = (...messages: readonly RowMessage[]): FoundSubject => ({
  subject: undefined,
  messages,
});

const headerOf = (cells: RowCells, field: string): string | null =>
  cells.get(`identity.${field}`)?.header ?? null;

/** What a row is about: something the register has, something an earlier row entered, or something new. */
export function rowSubject(reading: Reading, row: number, cells: RowCells): FoundSubject {
  const { kind, parties, choices } = reading;
  const stated = readIdentity(kind, cells, parties, (name) =>
    choices.get(`party-called/${normalName(name)}`),
  );
  const faults = identityFaults(reading, row, cells, stated);
  if (faults.length > 0) return none(...faults);
  const identity = valuesOf(stated);

  const cell = textOf(cells, "subject");
  if (cell !== undefined) return namedSubject(reading, row, cells, cell, stated, identity);

  const matches = matching(reading, stated, identity);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return checked(kind, only, cells, stated);
  if (matches.length > 1)
    return none(
      error(
        null,
        `several ${kind}s fit: ${matches
          .slice(0, 5)
          .map(({ id }) => id)
          .join(", ")}. Name the one that is meant in a column “subject”`,
      ),
    );
  return newSubject(reading, row, cells, identity);
}

const valuesOf = ({ fields }: StatedIdentity): Record<string, unknown> =>
  Object.fromEntries(
    [...fields].flatMap(([field, read]) => (read.ok ? [[field, read.value]] : [])),
  );

function identityFaults(
  reading: Reading,
  row: number,
  cells: RowCells,
  { fields, unknown }: StatedIdentity,
): RowMessage[] {
  const announced = fields.get("announced");
  if (announced?.ok === true && announced.text > reading.today) reading.future.add(row);
  return [
    ...[...fields].flatMap(([field, read]) =>
      read.ok ? [] : [error(headerOf(cells, field), read.reason)],
    ),
    ...unknown.map(({ field, name }) => {
      const alike = reading.parties.like(name);
      if (alike.length > 0)
        askLikeness(reading, `party-called/${normalName(name)}`, row, {
          name,
          candidates: alike.map(({ id, name: known }) => ({ id, name: known })),
          mayCreate: false,
        });
      return error(
        headerOf(cells, field),
        alike.length > 0
          ? `no party is called “${name}”; it looks like ${alike.map((party) => party.name).join(", ")}. Choose it below, or mend the name`
          : `no party is called “${name}”. Mend the name, or import the party first`,
      );
    }),
  ];
}

/** The subject whose id stands in the row. */
function namedSubject(
  reading: Reading,
  row: number,
  cells: RowCells,
  cell: string,
  stated: StatedIdentity,
  identity: Record<string, unknown>,
): FoundSubject {
  const { kind, subjects } = reading;
  const id = cell.includes("/") ? cell : `${kind}/${cell}`;
  const column = cells.get("subject")?.header ?? null;
  const parsed = parseSubject(id);
  if (parsed === undefined)
    return none(
      error(column, `“${cell}” is no id: small letters, digits and hyphens, or leave it empty`),
    );
  if (parsed.kind !== kind)
    return none(error(column, `${id} is a ${parsed.kind}, and this is a sheet of ${kind}s`));
  const known = subjects.byId(id);
  return known === undefined
    ? newSubject(reading, row, cells, identity, id)
    : checked(kind, known, cells, stated);
}

/** What a subject is stays as it was entered: a row that says otherwise is an error. */
function checked(
  kind: Reading["kind"],
  subject: RowSubject,
  cells: RowCells,
  { fields }: StatedIdentity,
): FoundSubject {
  const messages = [...fields].flatMap(([field, read]): RowMessage[] => {
    const before = identityText(subject.identity[field]);
    if (!read.ok || read.text === before) return [];
    if (field === "name" && normalName(read.text) === normalName(before)) return [];
    // Of a new subject, a later row may say what an earlier one left open.
    const where = subject.isNew ? `row ${subject.row} has` : "the register has";
    return [
      error(
        headerOf(cells, field),
        `${where} ${before === "" ? "nothing" : `“${before}”`} here: what a ${kind} is stays as it was entered. Leave the cell empty${kind === "party" ? ", or state the change as a claim, with a source" : ""}`,
      ),
    ];
  });
  return messages.length > 0 ? none(...messages) : { subject, messages: [] };
}

/** Subjects that are what the row states, by as much of it as tells subjects apart. */
function matching(
  { kind, subjects, parties }: Reading,
  { fields }: StatedIdentity,
  identity: Readonly<Record<string, unknown>>,
): readonly RowSubject[] {
  const telling = IDENTIFYING[kind].filter((field) => fields.has(field));
  const exact = subjects.byIdentity(identity);
  if (exact.length > 0 || telling.length === 0) return exact;
  if (kind === "party") {
    const party = parties.named(identityText(identity["name"]));
    const subject = party === undefined ? undefined : subjects.byId(`party/${party.id}`);
    return subject === undefined ? [] : [subject];
  }
  if (telling.length === IDENTIFYING[kind].length || !fields.has(IDENTIFYING[kind][1] ?? ""))
    return [];
  return subjects.known.flatMap((known) =>
    telling.every((field) => known.identity[field] === identity[field])
      ? (subjects.byId(known.id) ?? [])
      : [],
  );
}

/** Days by which two announcements of one deal may differ. */
const SAME_DEAL_DAYS = 7;

function isSameTime(a: unknown, b: unknown): boolean {
  if (typeof a !== "string" || typeof b !== "string") return true;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const [one, other] = [parsePlainDate(a), parsePlainDate(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(dayNumber(one) - dayNumber(other)) <= SAME_DEAL_DAYS
  );
}

/** What the register has that a new subject may be. */
function alikeTo(
  { kind, subjects, parties }: Reading,
  identity: Readonly<Record<string, unknown>>,
): readonly { readonly id: string; readonly name: string }[] {
  if (kind === "party")
    return parties
      .like(identityText(identity["name"]))
      .map(({ id, name }) => ({ id: `party/${id}`, name }));
  if (kind !== "tie") return [];
  return subjects.known
    .filter(
      (known) =>
        ["provider", "counterparty", "kind"].every(
          (field) => known.identity[field] === identity[field],
        ) && isSameTime(known.identity["announced"], identity["announced"]),
    )
    .map(({ id, identity: { announced } }) => ({
      id,
      name: `${id}${typeof announced === "string" ? `, announced ${announced}` : ""}`,
    }));
}

function newSubject(
  reading: Reading,
  row: number,
  cells: RowCells,
  stated: Record<string, unknown>,
  wanted?: string,
): FoundSubject {
  const { kind, parties, subjects } = reading;
  const counterparty = parties.byId(identityText(stated["counterparty"]));
  const identity =
    kind === "tie" && counterparty !== undefined
      ? { counterpartyKind: counterparty.kind, ...stated }
      : stated;
  const parsed = IDENTITIES[kind].safeParse(identity);
  if (!parsed.success)
    return none(
      ...parsed.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? "");
        const isMissing = !(field in identity);
        return error(
          headerOf(cells, field),
          isMissing ? `a new ${kind} needs its ${field}: add or fill the column` : message,
        );
      }),
    );
  const candidates = alikeTo(reading, parsed.data);
  const name = kind === "party" ? identityText(stated["name"]) : wantedSlug(kind, parsed.data);
  if (candidates.length === 0)
    return { subject: subjects.enter(parsed.data, row, wanted), messages: [] };

  const chosen = askLikeness(
    reading,
    `${kind}-like/${wanted ?? wantedSlug(kind, parsed.data)}`,
    row,
    {
      name,
      candidates,
      mayCreate: true,
    },
  );
  if (chosen !== undefined && chosen !== CREATE)
    return { subject: subjects.byId(chosen), messages: [] };
  return {
    subject: subjects.enter(parsed.data, row, wanted),
    messages:
      chosen === CREATE
        ? []
        : [
            warning(
              null,
              `looks like ${candidates.map((one) => one.name).join(", ")}, which the register has: choose below whether it is`,
            ),
          ],
  };
}
