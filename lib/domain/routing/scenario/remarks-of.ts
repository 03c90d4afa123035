import type { MonthBoard } from "./board-of.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { monthsInWords } from "./relax-lines.ts";

/** Names of work in one remark. */
const MOST_NAMED = 3;

/**
 * What a policy has to say of the work, each once, with the work and the months it
 * is said of.
 */
export function remarksOf(
  { classes }: ScenarioFile,
  months: readonly MonthBoard[],
  { decider: { policy }, months: outcomes }: PolicyRun,
): string[] {
  const { notesOn } = policy;
  if (notesOn === undefined) return [];
  const said = new Map<string, { readonly of: Set<number>; readonly in: Set<number> }>();
  for (const [i, { month }] of months.entries())
    for (const { state } of outcomes[i]?.parts ?? [])
      for (const w of classes.keys())
        for (const text of notesOn(state.board, w)) {
          const about = said.get(text) ?? { of: new Set<number>(), in: new Set<number>() };
          about.of.add(w);
          about.in.add(month);
          said.set(text, about);
        }
  return [...said].map(([text, about]) => {
    const names = [...about.of].map((w) => `“${classes[w]?.name ?? ""}”`);
    const more = names.length - MOST_NAMED;
    const listed = names.slice(0, MOST_NAMED).join(", ");
    const work =
      names.length === classes.length ? "" : `${listed}${more > 0 ? ` and ${more} more` : ""}: `;
    const when = about.in.size === months.length ? "" : ` (${monthsInWords([...about.in])})`;
    return `${work}${text}${when}.`;
  });
}
