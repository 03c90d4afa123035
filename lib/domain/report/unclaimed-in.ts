import { type Estimate, exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import { type Cell, type Column, isEstimate } from "../table/table.ts";
import type { Block, FigureBlock, KeyFigure, TableBlock } from "./board-report.ts";
import type { Claim, ClaimDraft } from "./claim.ts";
import { alsoKey, phrasesOf } from "./claims-of-blocks.ts";
import { hasLooseNumber, spokenForms } from "./loose-numbers.ts";
import { sameValue } from "./movement.ts";
import { claimsIn, unboundNumbers } from "./phrase.ts";

/** A number that stands in a block and is no claim, or another number than its claim. */
export type Unclaimed = {
  /** Where in its section; absent where that says enough. */
  readonly where?: string;
  readonly what: string;
};

/** What a report knows of its numbers. */
type Known = {
  readonly claims: ReadonlyMap<string, Claim>;
  /** What the record calls things that have digits in their names. */
  readonly names: readonly string[];
};

/**
 * Every number of a block that no claim states, wherever in it: in its sentences, its cells
 * and their notes, its drawing, and the words around them.
 */
export function unclaimedIn(block: Block, known: Known): Unclaimed[] {
  const inWords = phrasesOf(block)
    .flatMap((sentence) => unboundNumbers(sentence, known.names))
    .map(among);
  const otherwise = phrasesOf(block)
    .flatMap(claimsIn)
    .flatMap((said) =>
      against(said.value, said.unit, said.id, `a sentence says “${said.label}”`, known),
    );
  if (block.kind === "table") return inTable(block, known);
  if (block.kind === "figure") return [...inWords, ...otherwise, ...inFigure(block, known)];
  if (block.kind === "key-figures")
    return block.figures.flatMap((figure) => inKeyFigure(figure, known));
  return [...inWords, ...otherwise];
}

/** Words among which a number stands that neither a name nor a claim accounts for. */
export const looseIn = (
  words: readonly string[],
  names: readonly string[],
  spoken: readonly string[] = [],
): string[] => words.filter((text) => hasLooseNumber(text, names, spoken));

const among = (words: string): Unclaimed => ({
  what: `a number stands among the words “${words.trim()}”`,
});

/** What is wrong with a number beside the claim that it names; a claim that is not there is told elsewhere. */
function against(
  value: Estimate | null,
  unit: Unit | null,
  id: string | undefined,
  place: string,
  { claims }: Known,
): Unclaimed[] {
  if (id === undefined) return value === null ? [] : [{ what: `${place} names none` }];
  const claim = claims.get(id);
  if (claim === undefined) return [];
  return sameValue(value, claim.value) && (unit === null || value === null || unit === claim.unit)
    ? []
    : [{ what: `${place} says another number than its claim “${claim.label}”` }];
}

function inTable({ table, claims, caption, spoken }: TableBlock, known: Known): Unclaimed[] {
  const { names } = known;
  const words = [table.title, caption ?? "", ...table.columns.map(({ label }) => label)];
  return [
    ...looseIn(words, names).map(among),
    ...looseIn([table.note ?? ""], names, formsOf(spoken, known)).map(among),
    ...table.rows.flatMap((row) =>
      table.columns.flatMap((column) =>
        inCell(row.cells[column.id] ?? { value: null }, column, {
          ids: claims[row.id] ?? {},
          place: `“${column.label}” of the row “${row.id}” of “${table.title}”`,
          known,
        }),
      ),
    ),
  ];
}

function inCell(
  { value, note, also }: Cell,
  { id, unit, verbatim }: Column,
  {
    ids,
    place,
    known,
  }: {
    readonly ids: Readonly<Record<string, string>>;
    readonly place: string;
    readonly known: Known;
  },
): Unclaimed[] {
  const claim = known.claims.get(ids[id] ?? "");
  const number = typeof value === "number" ? exact(value) : isEstimate(value) ? value : null;
  const isNumber = number !== null || unit !== null;
  const forms = claim === undefined ? [] : spokenForms(claim);
  const isNoted = note !== undefined && claim?.label.includes(note) === true;
  // What is said in place of a number that is not known may hold one of its own; what its claim is called says none.
  const isSaid =
    number === null && note !== undefined && !isNoted && hasLooseNumber(note, known.names);
  const spoken = isNumber && !isSaid ? [] : forms;
  const words = [
    ...(typeof value === "string" ? [value] : []),
    ...(note === undefined || isNoted ? [] : [note]),
  ];
  return [
    ...(isNumber && !isSaid ? against(number, unit, ids[id], place, known) : []),
    ...(verbatim === true ? [] : looseIn(words, known.names, spoken).map(among)),
    ...(also ?? []).flatMap((one, i) => [
      ...against(exact(one.value), unit, ids[alsoKey(id, i)], `${place}, ${one.label},`, known),
      ...looseIn([one.label], known.names).map(among),
    ]),
  ];
}

function inFigure({ figure, alt, claims, mark, spoken }: FigureBlock, known: Known): Unclaimed[] {
  const { subtitle, sourceLine, categories, series, unit } = figure;
  const labels = [
    ...categories.map(({ label }) => label),
    ...series.flatMap(({ label, notes = [] }) => [label, ...notes.map((note) => note ?? "")]),
    figure.mark?.label ?? "",
  ];
  // What a drawing shows is told by its labels in turn: each is looked at for itself.
  const told = labels
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, label) => rest.replaceAll(label === "" ? "\u0000" : label, " "), alt);
  return [
    ...looseIn(labels, known.names).map(among),
    ...looseIn([subtitle, sourceLine, told], known.names, formsOf(spoken, known)).map(among),
    ...(figure.mark === undefined
      ? []
      : against(exact(figure.mark.at), unit, mark, `the line of “${figure.title}”`, known)),
    ...series.flatMap(({ values }, s) =>
      values.flatMap((value, i) =>
        against(
          value,
          unit,
          claims[s]?.[i] ?? undefined,
          `“${categories[i]?.label ?? i}” of “${figure.title}”`,
          known,
        ),
      ),
    ),
  ];
}

function inKeyFigure({ claim, label, appetite, since }: KeyFigure, known: Known): Unclaimed[] {
  const unit = known.claims.get(claim)?.unit ?? null;
  return [
    ...looseIn([label], known.names).map(among),
    ...(appetite === null
      ? []
      : against(exact(appetite.at), unit, appetite.claim, `the line of “${label}”`, known)),
    ...(since === null
      ? []
      : [
          ...against(since.was, unit, since.claim, `what “${label}” was`, known),
          ...looseIn([since.edition], known.names).map(among),
        ]),
  ];
}

const formsOf = (ids: readonly string[] | undefined, { claims }: Known): string[] =>
  (ids ?? []).flatMap((id) => {
    const claim: ClaimDraft | undefined = claims.get(id);
    return claim === undefined ? [] : spokenForms(claim);
  });
