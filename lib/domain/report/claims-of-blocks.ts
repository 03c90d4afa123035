import type { Block } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import { claimsIn, type Phrase } from "./phrase.ts";

/** Every sentence of a block. */
export function phrasesOf(block: Block): readonly Phrase[] {
  if (block.kind === "sentence") return [block.text];
  if (block.kind === "list") return block.items;
  if (block.kind === "decisions")
    return block.asked.flatMap(({ options }) => options.map(({ cost }) => cost));
  if (block.kind === "figure") return [block.title];
  return [];
}

/** Claims that the sentences of a block state, in reading order. */
export const claimsSaid = (block: Block): ClaimDraft[] => phrasesOf(block).flatMap(claimsIn);

/** Ids of all claims a block refers to, in reading order. */
export function claimIdsOf(block: Block): string[] {
  if (block.kind === "key-figures")
    return block.figures.flatMap(({ claim, appetite, since }) => [
      claim,
      ...given(appetite?.claim),
      ...given(since?.claim),
    ]);
  if (block.kind === "figure")
    return [
      ...claimsSaid(block).map(({ id }) => id),
      ...block.claims.flatMap((series) => series.filter((id) => id !== null)),
      ...given(block.mark),
      ...(block.spoken ?? []),
    ];
  if (block.kind === "table")
    return [
      ...block.table.rows.flatMap(({ id, cells }) =>
        block.table.columns.flatMap((column) => [
          ...given(block.claims[id]?.[column.id]),
          ...(cells[column.id]?.also ?? []).flatMap((_, i) =>
            given(block.claims[id]?.[alsoKey(column.id, i)]),
          ),
        ]),
      ),
      ...(block.spoken ?? []),
    ];
  return claimsSaid(block).map(({ id }) => id);
}

/** Under which key the claims of a row hold that of the same measure by another count. */
export const alsoKey = (column: string, place: number): string => `${column}#${place}`;

const given = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
