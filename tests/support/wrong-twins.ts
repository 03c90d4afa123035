import { figureTable } from "@/lib/domain/figure/to-table.ts";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { claimsOfTwin } from "@/lib/format/report/report-tables.ts";

/** Numbers of figures, as their tables have them, that are not what the claim beside them states. */
export function wrongTwins({ sections, claims }: BoardReport): string[] {
  const stated = new Map(claims.map(({ id, value }) => [id, value]));
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figure" ? [block] : []))
    .flatMap((block) => {
      const twin = claimsOfTwin(block);
      const { id: figure, rows } = figureTable(block.figure);
      return rows.flatMap(({ id: row, cells }) =>
        Object.entries(cells).flatMap(([column, { value }]) => {
          if (typeof value !== "object" || value === null) return [];
          const claim = stated.get(twin[row]?.[column] ?? "");
          return JSON.stringify(claim) === JSON.stringify(value)
            ? []
            : [`${figure}, ${row}, ${column}`];
        }),
      );
    });
}
