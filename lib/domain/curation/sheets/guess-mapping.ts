import { isCurrency } from "../../quantity/currency.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import { parseSubject } from "../../fact/subject.ts";
import type { ColumnUse, Scale, Sheet, SheetKind } from "./sheet.ts";
import { SHEET_KINDS } from "./sheet.ts";
import { columnsOf, type FormColumn } from "./sheet-form.ts";
import { bare, editDistance } from "./similar-names.ts";

/** How sure the guess is: the column's own name, one it is known by, one that looks like it, none. */
export const SURENESS = ["exact", "known", "similar", "none"] as const;
export type Sureness = (typeof SURENESS)[number];

export type GuessedColumn = ColumnUse & { readonly sureness: Sureness };

const SCALE_WORDS: ReadonlyMap<string, Scale> = new Map<string, Scale>([
  ["k", "k"],
  ["thousand", "k"],
  ["thousands", "k"],
  ["m", "m"],
  ["mn", "m"],
  ["mm", "m"],
  ["million", "m"],
  ["millions", "m"],
  ["b", "bn"],
  ["bn", "bn"],
  ["billion", "bn"],
  ["billions", "bn"],
  ["%", "%"],
  ["pct", "%"],
  ["percent", "%"],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
]);

/** A column by the names its header may have. */
export type NamedColumn = Pick<FormColumn, "id" | "header" | "label" | "also">;

/** A header apart from what it says of its numbers: "Amount ($bn)" is "amount", in billions of dollars. */
function readHeader(header: string): { name: string; scale: Scale; currency: string | null } {
  let scale: Scale = "";
  let currency: string | null = null;
  const kept: string[] = [];
  const spaced = header.replaceAll(/(US\$|[$€£¥%])/gi, " $1 ").replaceAll(/[()[\],/]+/g, " ");
  for (const word of spaced.split(/\s+/).filter((one) => one !== "")) {
    const small = word.toLowerCase();
    const sign = SIGNS.get(small);
    const asScale = SCALE_WORDS.get(small);
    if (sign !== undefined) currency = sign;
    else if (/^[A-Z]{3}$/.test(word) && isCurrency(word)) currency = word;
    else if (small === "usd" || small === "dollars") currency = "USD";
    else if (asScale !== undefined) scale = asScale;
    else if (small !== "in" || kept.length === 0) kept.push(word);
  }
  return { name: bare(kept.join(" ")), scale, currency };
}

const SIMILAR_LIMIT = 2;
/** Below this length one letter makes another word of it. */
const SHORT = 5;

type Known = {
  readonly column: NamedColumn;
  readonly own: readonly string[];
  readonly also: readonly string[];
};

const namesOf = (column: NamedColumn): Known => ({
  column,
  own: [bare(column.header), bare(column.label)],
  also: column.also.map(bare),
});

const byName = (name: string, { own, also }: Known): Sureness =>
  name === "" ? "none" : own.includes(name) ? "exact" : also.includes(name) ? "known" : "none";

function isSimilar(name: string, { own, also }: Known): boolean {
  const limit = name.length < SHORT ? 0 : name.length < 9 ? 1 : SIMILAR_LIMIT;
  return (
    limit > 0 &&
    [...own, ...also].some(
      (other) => other.length >= SHORT && editDistance(name, other, limit) <= limit,
    )
  );
}

/** The columns a header may name, and how surely; likeness counts only where no name fits. */
function bidsFor(header: string, name: string, columns: readonly Known[]) {
  const exactly = columns.flatMap((known) => {
    const whole = byName(bare(header), known);
    const sureness = whole === "none" ? byName(name, known) : whole;
    return sureness === "none" ? [] : [{ column: known.column, sureness }];
  });
  return exactly.length > 0
    ? exactly
    : columns
        .filter((known) => isSimilar(name, known))
        .map(({ column }) => ({ column, sureness: "similar" as const }));
}

/** Each column's guess, of what a sheet of the kind can have. */
export const guessMapping = (kind: SheetKind, headers: readonly string[]): GuessedColumn[] =>
  guessColumns(columnsOf(kind), headers);

/** Each column's guess; no two columns are read as the same, the surest has it, then the first. */
export function guessColumns(
  form: readonly NamedColumn[],
  headers: readonly string[],
): GuessedColumn[] {
  const columns = form.map(namesOf);
  const read = headers.map(readHeader);
  const bids = headers.flatMap((header, index) =>
    bidsFor(header, read[index]?.name ?? "", columns).map((bid) => ({ index, ...bid })),
  );
  const taken = new Map<number, (typeof bids)[number]>();
  const used = new Set<string>();
  for (const sureness of SURENESS)
    for (const bid of bids)
      if (bid.sureness === sureness && !taken.has(bid.index) && !used.has(bid.column.id)) {
        taken.set(bid.index, bid);
        used.add(bid.column.id);
      }
  return headers.map((_, index) => {
    const bid = taken.get(index);
    return {
      target: bid?.column.id ?? null,
      sureness: bid?.sureness ?? "none",
      scale: read[index]?.scale ?? "",
      currency: read[index]?.currency ?? null,
    };
  });
}

const WEIGHT: Readonly<Record<Sureness, number>> = { exact: 3, known: 2, similar: 1, none: 0 };

/** Identity says most of what a row is about; what every kind has says nothing. */
const tellsKind = (target: string): number =>
  target.startsWith("identity.") || target.startsWith("source.")
    ? 2
    : target.startsWith("value.")
      ? 2
      : 0;

/** What a sheet most likely holds: by the ids in it, else by how many of its headers a kind knows. */
export function guessKind({ headers, rows }: Sheet): SheetKind {
  const kinds = keysOf(SHEET_KINDS);
  const subjectAt = headers.findIndex((header) => bare(header) === "subject");
  const named = parseSubject(rows[0]?.cells[subjectAt]?.trim() ?? "")?.kind;
  const byId = kinds.find((kind) => kind === named);
  if (byId !== undefined) return byId;
  const scored = kinds.map((kind) => {
    const guesses = guessMapping(kind, headers);
    const score = guesses.reduce(
      (sum, { target, sureness }) =>
        sum + WEIGHT[sureness] * (target === null ? 0 : tellsKind(target)),
      0,
    );
    // A kind whose identity is incomplete in the file is less likely than one that is complete.
    const found = new Set(guesses.map(({ target }) => target));
    const complete = ESSENTIAL[kind].every((id) => found.has(id));
    return { kind, score: complete ? score + 10 : score };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.kind ?? "tie";
}

/** Without these a row is not about a thing of the kind. */
const ESSENTIAL: Readonly<Record<SheetKind, readonly string[]>> = {
  party: ["identity.name"],
  tie: ["identity.provider", "identity.counterparty"],
  stake: ["identity.holder", "identity.target"],
  right: ["identity.provider", "identity.lab", "identity.category"],
  source: ["source.url"],
};
