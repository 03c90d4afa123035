import { claimIdsOf } from "./claims-of-blocks.ts";
import type { Block, Section, TableBlock } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import type { DraftedSection } from "./drafted.ts";
import { claimsIn, type Phrase } from "./phrase.ts";
import { isMoney, type Redaction } from "./redaction.ts";
import type { Telling } from "../table/table.ts";

/**
 * Sections as a profile may see them. A claim stays only where something that is
 * left still states it, so that what is left out stands in no list of evidence either.
 *
 * @param isOwnFact whether a fact is one that the profile keeps back
 */
export const redacted = (
  sections: readonly DraftedSection[],
  redaction: Redaction,
  isOwnFact: (factId: string) => boolean,
): DraftedSection[] =>
  sections
    .filter(({ part }) => isTold(part, redaction))
    .map(({ part, drafts }) => {
      const keep = (draft: ClaimDraft): ClaimDraft => ({
        ...draft,
        facts: draft.facts.filter((id) => !isOwnFact(id)),
        gaps: redaction.untold.includes("questions") ? [] : draft.gaps,
        ...reasonFor(draft, isOwnFact),
      });
      const open = sectionKept(part, redaction, new Map(drafts.map((draft) => [draft.id, draft])));
      // A sentence holds its claims whole: what is kept back of a claim is kept back there, too.
      const kept = { ...open, blocks: open.blocks.map((block) => reworded(block, keep)) };
      const stated = new Set(kept.blocks.flatMap(claimIdsOf));
      return {
        part: kept,
        drafts: drafts.filter(({ id }) => stated.has(id)).map(keep),
      };
    })
    .filter(({ part }) => part.blocks.length > 0);

/** Whether readers are told of what a part of a report tells. */
const isTold = (
  { tells }: { readonly tells?: Telling | undefined },
  { untold }: Redaction,
): boolean => tells === undefined || !untold.includes(tells);

/** Why a claim names no fact, where what is kept back would have said so. */
function reasonFor(
  { facts, gaps, restsOn }: ClaimDraft,
  isOwnFact: (factId: string) => boolean,
): Pick<ClaimDraft, "restsOn"> {
  if (restsOn !== undefined || !facts.every(isOwnFact)) return {};
  if (facts.length > 0) return { restsOn: "kept-back" };
  return gaps.length > 0 ? { restsOn: "nothing-known" } : {};
}

/** A block whose sentences hold each claim as something makes it. */
function reworded(block: Block, keep: (claim: ClaimDraft) => ClaimDraft): Block {
  const words = (sentence: Phrase): Phrase =>
    sentence.map((part) =>
      typeof part === "object" && "claim" in part ? { ...part, claim: keep(part.claim) } : part,
    );
  if (block.kind === "sentence") return { ...block, text: words(block.text) };
  if (block.kind === "list") return { ...block, items: block.items.map(words) };
  if (block.kind === "figure") return { ...block, title: words(block.title) };
  if (block.kind === "decisions")
    return {
      ...block,
      asked: block.asked.map((one) => ({
        ...one,
        options: one.options.map((option) => ({ ...option, cost: words(option.cost) })),
      })),
    };
  return block;
}

type Drafts = ReadonlyMap<string, ClaimDraft>;

function sectionKept(section: Section, redaction: Redaction, drafts: Drafts): Section {
  const { moneyIn } = redaction;
  const mayHoldMoney = moneyIn === null || moneyIn.includes(section.id);
  const left = section.blocks.map((block) =>
    isTold(block, redaction)
      ? [withoutUntold(block, redaction)].flatMap((one) =>
          mayHoldMoney ? [one] : withoutMoney(one, drafts),
        )
      : [],
  );
  // What leads over to a list that is gone goes with it.
  const isLeft = (i: number) =>
    !(leadsOver(section.blocks[i]) && i + 1 < left.length && left[i + 1]?.length === 0);
  return { ...section, blocks: left.flatMap((blocks, i) => (isLeft(i) ? blocks : [])) };
}

/** Whether a block is a sentence that ends in a colon. */
function leadsOver(block: Block | undefined): boolean {
  const last = block?.kind === "sentence" ? block.text.at(-1) : undefined;
  return typeof last === "string" && last.endsWith(":");
}

/** A table without the columns that readers are not told of. */
function withoutUntold(block: Block, redaction: Redaction): Block {
  if (block.kind !== "table") return block;
  return withoutColumns(
    block,
    block.table.columns.filter((column) => !isTold(column, redaction)).map(({ id }) => id),
  );
}

/** A table without some columns, and without what those state. */
function withoutColumns<B extends TableBlock>(block: B, hidden: readonly string[]): B {
  if (hidden.length === 0) return block;
  const { table, claims } = block;
  return {
    ...block,
    table: {
      ...table,
      columns: table.columns.filter(({ id }) => !hidden.includes(id)),
      rows: table.rows.map((row) => ({ ...row, cells: without(row.cells, hidden) })),
    },
    claims: Object.fromEntries(
      Object.entries(claims).map(([row, cells]) => [
        row,
        without(cells, hidden, (key) => key.split("#")[0] ?? key),
      ]),
    ),
  };
}

const holdsMoney = (sentence: Phrase): boolean =>
  claimsIn(sentence).some(({ unit }) => isMoney(unit));

/** What is left of a block without its amounts; nothing where it is all about them. */
function withoutMoney(block: Block, drafts: Drafts): Block[] {
  if (block.kind === "sentence") return holdsMoney(block.text) ? [] : [block];
  if (block.kind === "list") {
    const items = block.items.filter((item) => !holdsMoney(item));
    return items.length === 0 ? [] : [{ ...block, items }];
  }
  if (block.kind === "key-figures") {
    const isAmount = (id: string) => {
      const unit = drafts.get(id)?.unit;
      return unit !== undefined && isMoney(unit);
    };
    return [{ ...block, figures: block.figures.filter(({ claim }) => !isAmount(claim)) }];
  }
  if (block.kind === "figure")
    return isMoney(block.figure.unit) || holdsMoney(block.title) ? [] : [block];
  if (block.kind === "table") {
    const hidden = block.table.columns.flatMap(({ id, unit }) =>
      unit !== null && isMoney(unit) ? [id] : [],
    );
    if (hidden.length === 0) return [block];
    const left = withoutColumns(block, hidden);
    // A table of amounts alone says nothing without them.
    return left.table.columns.some(({ unit }) => unit !== null) ? [left] : [];
  }
  return [block];
}

const without = <Value>(
  cells: Readonly<Record<string, Value>>,
  hidden: readonly string[],
  columnOf = (key: string): string => key,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !hidden.includes(columnOf(key))));
