import type { MonthBoard } from "./board-of.ts";
import { rounded } from "./rounded.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Offerings named in one message. */
const MOST_NAMED = 3;

/** Classes that nobody can serve, and floors that no offering reaches, in the first month. */
export function servingFaults(
  { classes, quality }: ScenarioFile,
  { board, cells }: MonthBoard,
): ScenarioFault[] {
  const width = board.offerings.length;
  return classes.flatMap((of, w): ScenarioFault[] => {
    const cellsOf = board.offerings.map((_, o) => w * width + o);
    const eligible = cellsOf.filter((cell) => board.eligible[cell] === 1);
    if (eligible.length === 0) {
      const why = cellsOf
        .slice(0, MOST_NAMED)
        .map(
          (cell, o) =>
            `${board.offerings[o]?.name ?? ""}: ${(cells.refusals[cell] ?? []).map(({ text }) => text).join("; ")}`,
        );
      const more = width > MOST_NAMED ? `, and ${width - MOST_NAMED} more` : "";
      return [
        {
          place: `class “${of.name}”`,
          path: ["classes", w],
          text:
            width === 0
              ? "has no offering to go to"
              : `can be served by nobody (${why.join(". ")}${more})`,
          wayOut:
            "Accept another model, allow another region or a smaller context, or state what is not stated",
          isFatal: false,
        },
      ];
    }
    const floor = board.classes[w]?.qualityFloor ?? null;
    const best = Math.max(
      0,
      ...eligible.map((cell) => board.quality[cell] ?? 0).filter((q) => !Number.isNaN(q)),
    );
    if (floor === null || best >= floor) return [];
    const top = quality?.top ?? 1;
    return [
      {
        place: `class “${of.name}”, quality floor`,
        path: ["classes", w, "qualityFloor"],
        text: `is ${rounded(floor * top)}, above the best that may serve it, ${rounded(best * top)}`,
        wayOut: `Lower it to ${rounded(best * top)} or less, or accept a better model`,
        isFatal: false,
      },
    ];
  });
}
