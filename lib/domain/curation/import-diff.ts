import { IDENTITIES } from "../fact/identity.ts";
import type { Change, FactChange } from "./change.ts";
import { checkedChange, diffsOf, draftClaim } from "./imports/claim-change.ts";
import type {
  FieldDiff,
  ImportDefaults,
  ImportPlan,
  Outcome,
  Question,
  RowMessage,
  RowResult,
  Stored,
} from "./imports/import-plan.ts";
import { partyDirectory } from "./imports/party-directory.ts";
import { placeClaim } from "./imports/place-claim.ts";
import { readClaims, type StatedClaim } from "./imports/read-claims.ts";
import { error, type Reading, warning } from "./imports/reading.ts";
import { rowSubject } from "./imports/row-subject.ts";
import { type RowCells, cellsOf } from "./imports/row-cells.ts";
import { sourceDirectory } from "./imports/source-directory.ts";
import { sourceRows } from "./imports/source-rows.ts";
import { type RowSubject, subjectDirectory } from "./imports/subject-directory.ts";
import type { ColumnUse, Sheet, SheetKind, SubjectSheetKind } from "./sheets/sheet.ts";
import { citationColumn, columnsOf } from "./sheets/sheet-form.ts";

export type ImportRequest = {
  readonly kind: SheetKind;
  readonly sheet: Sheet;
  /** One for each header of the sheet. */
  readonly mapping: readonly ColumnUse[];
  readonly defaults: ImportDefaults;
  /** What was answered to likenesses, by their ids. */
  readonly choices: ReadonlyMap<string, string>;
  readonly today: string;
};

/**
 * What a file would change: each row against what the register has.
 *
 * Rows that are wrong change nothing, and are named with column, reason and how
 * to mend them. A file that the register already agrees with changes nothing.
 */
export function importDiff(request: ImportRequest, stored: Stored): ImportPlan {
  const { kind, sheet, mapping, today } = request;
  const columns = unknownColumns(request);
  if (kind === "source") {
    const { rows, changes, changeRows } = sourceRows(sheet, mapping, stored.sources, today);
    return {
      rows,
      changes,
      changeRows,
      likenesses: [],
      questions: questionsOf(rows, columns, new Set()),
    };
  }
  const reading: Reading = {
    kind,
    today,
    defaults: request.defaults,
    choices: request.choices,
    parties: partyDirectory(stored.parties),
    sources: sourceDirectory(stored.sources, today),
    subjects: subjectDirectory(kind, stored.subjects),
    likenesses: new Map(),
    future: new Set(),
  };
  const defaultSource =
    request.defaults.source === null ? undefined : reading.sources.read(request.defaults.source);
  const defaults: ImportDefaults = {
    ...request.defaults,
    source: defaultSource?.ok === true ? defaultSource.value : null,
  };
  const made = new Map<string, MadeChange>();
  const rows = sheet.rows.map((row) =>
    readRow({ ...reading, defaults }, row.number, cellsOf(sheet, mapping, row), stored, made),
  );
  const facts = [...made.values()].map(({ change }) => change);
  const used = new Set(
    facts.flatMap((change) => change.claim?.citations ?? []).map(({ source }) => source),
  );
  const all = [
    ...reading.sources.added(used).map((change) => ({ change, row: null })),
    ...newSubjects(kind, reading, rows),
    ...made.values(),
  ];
  return {
    rows,
    changes: all.map(({ change }) => change),
    changeRows: all.map(({ row }) => row),
    likenesses: [...reading.likenesses.values()],
    questions: questionsOf(rows, columns, reading.future),
  };
}

/** A change of this file, and the row that makes it. */
type MadeChange = { readonly change: FactChange; readonly row: number; readonly says: string };

/** Columns that are not read, by their headers; empty ones do not count. */
function unknownColumns({ kind, sheet, mapping }: ImportRequest): string[] {
  const known = new Set(columnsOf(kind).map(({ id }) => id));
  return sheet.headers.flatMap((header, index) => {
    const target = mapping[index]?.target ?? null;
    if (target !== null && known.has(target)) return [];
    const isEmpty = header === "" && sheet.rows.every(({ cells }) => (cells[index] ?? "") === "");
    return isEmpty ? [] : [header === "" ? `column ${index + 1}` : header];
  });
}

function readRow(
  reading: Reading,
  row: number,
  cells: RowCells,
  stored: Stored,
  made: Map<string, MadeChange>,
): RowResult {
  const found = rowSubject(reading, row, cells);
  const { claims, messages: unread } = readClaims(reading, cells);
  const messages: RowMessage[] = [...found.messages, ...unread];
  const { subject } = found;
  const isWrong = messages.some(({ level }) => level === "error");
  if (subject === undefined || isWrong)
    return { row, target: subject?.id ?? null, outcome: "error", diffs: [], messages };

  const own = new Map<string, MadeChange>();
  const diffs: FieldDiff[] = [];
  const facts = stored.facts.get(subject.id) ?? [];
  for (const claim of claims) {
    const outcome = claimOutcome(reading, row, cells, subject, claim, facts);
    messages.push(
      ...outcome.messages.filter(
        (one) =>
          !messages.some((said) => said.message === one.message && said.column === one.column),
      ),
    );
    diffs.push(...outcome.diffs);
    if (outcome.made === undefined) continue;
    const earlier = made.get(outcome.key) ?? own.get(outcome.key);
    if (earlier === undefined) own.set(outcome.key, outcome.made);
    else if (earlier.says === outcome.made.says)
      messages.push(warning(claim.column, `says the same as row ${earlier.row}`));
    else
      messages.push(
        error(claim.column, `row ${earlier.row} says otherwise of the same: keep one of them`),
      );
  }
  if (messages.some(({ level }) => level === "error"))
    return { row, target: subject.id, outcome: "error", diffs, messages };
  for (const [key, change] of own) made.set(key, change);
  const isFirst = subject.isNew && subject.row === row;
  const outcome: Outcome =
    isFirst || (subject.isNew && own.size > 0) ? "create" : own.size > 0 ? "update" : "unchanged";
  return {
    row,
    target: subject.id,
    outcome,
    diffs: outcome === "unchanged" ? [] : diffs,
    messages,
  };
}

type ClaimOutcome = {
  readonly key: string;
  readonly made: MadeChange | undefined;
  readonly diffs: readonly FieldDiff[];
  readonly messages: readonly RowMessage[];
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day a claim of the row begins: its own, the file's, or that of the announcement. */
function beginning(
  { defaults }: Reading,
  { identity }: RowSubject,
  claim: StatedClaim,
): string | undefined {
  const stated = claim.fields.get("valid_from");
  const announced = identity["announced"];
  if (typeof stated === "string") return stated;
  if (defaults.validFrom !== null) return defaults.validFrom;
  return typeof announced === "string" && DAY.test(announced) ? announced : undefined;
}

function claimOutcome(
  reading: Reading,
  row: number,
  cells: RowCells,
  subject: RowSubject,
  claim: StatedClaim,
  facts: Stored["facts"] extends ReadonlyMap<string, infer F> ? F : never,
): ClaimOutcome {
  const validFrom = beginning(reading, subject, claim);
  const place = placeClaim(claim, validFrom, facts);
  const nothing = { key: "", made: undefined, diffs: [] };
  if (place.kind === "same")
    return {
      ...nothing,
      messages: place.note === undefined ? [] : [warning(claim.column, place.note)],
    };
  if (place.kind === "trouble")
    return { ...nothing, messages: [error(claim.column, place.reason)] };

  const base = place.kind === "corrects" ? place.base : undefined;
  const beside = place.kind === "new" ? place.beside : undefined;
  const draft = draftClaim(
    subject.id,
    claim,
    base,
    validFrom ?? base?.validFrom ?? "",
    reading.defaults,
  );
  const checked = checkedChange(draft, base, claim, cells);
  if ("messages" in checked) return { ...nothing, messages: checked.messages };
  const { change } = checked;
  if (change.kind !== "fact") return { ...nothing, messages: [] };
  const ahead = draft.citations.findIndex(({ retrieved }) => (retrieved ?? "") > reading.today);
  if (ahead !== -1)
    return {
      ...nothing,
      messages: [
        error(
          cells.get(`claim.${citationColumn("retrieved", ahead)}`)?.header ?? null,
          `a source cannot have been read after today, ${reading.today}`,
        ),
      ],
    };
  const isFuture = draft.validFrom > reading.today;
  if (isFuture) reading.future.add(row);
  const cited = draft.citations.map(({ sourceId }) => sourceId).join(" ");
  return {
    key: [subject.id, claim.property, base?.id ?? `${draft.validFrom} ${cited}`].join("|"),
    made: { change, row, says: JSON.stringify(change) },
    diffs: diffsOf(draft, base, beside),
    messages: isFuture ? [warning(null, "states a day in the future")] : [],
  };
}

/** Subjects that rows without a fault enter, each with the first row that names it. */
function newSubjects(
  kind: SubjectSheetKind,
  { subjects }: Reading,
  rows: readonly RowResult[],
): { readonly change: Change; readonly row: number }[] {
  const named = new Map<string, number>();
  for (const { row, target, outcome } of rows)
    if (target !== null && outcome !== "error" && !named.has(target)) named.set(target, row);
  return subjects.entered().flatMap(({ id, identity }) => {
    const row = named.get(id);
    return row === undefined
      ? []
      : [
          {
            row,
            change: { kind: "subject", target: id, identity: IDENTITIES[kind].parse(identity) },
          },
        ];
  });
}

function questionsOf(
  rows: readonly RowResult[],
  columns: readonly string[],
  future: ReadonlySet<number>,
): Question[] {
  const wrong = rows.filter(({ outcome }) => outcome === "error").map(({ row }) => row);
  const changing = rows.filter(({ row, outcome }) => future.has(row) && outcome !== "error");
  const questions: Question[] = [
    { id: "unknown-columns", about: columns },
    { id: "rows-with-errors", about: wrong.map(String) },
    { id: "future-dates", about: changing.map(({ row }) => String(row)) },
  ];
  return questions.filter(({ about }) => about.length > 0);
}
