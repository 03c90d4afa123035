import type { FactNote } from "../fact/fact-note.ts";
import type { Table } from "../table/table.ts";

/** What we state of our own interests, a statement a row; a question without one says so. */
export const interestsTable = (
  interests: readonly { readonly question: string; readonly statements: readonly FactNote[] }[],
): Table => ({
  id: "our-interests",
  title: "Our own interests",
  columns: [
    { id: "question", label: "Question", unit: null },
    { id: "statement", label: "What we state", unit: null },
    { id: "from", label: "Holds from", unit: null },
    { id: "recorded", label: "Recorded", unit: null },
    { id: "sources", label: "Sources", unit: null },
  ],
  rows: interests.flatMap(({ question, statements }): Table["rows"] =>
    statements.length === 0
      ? [
          {
            id: question,
            cells: {
              question: { value: question },
              statement: { value: null, note: "no statement on record" },
            },
          },
        ]
      : statements.map(({ fact, sources }) => ({
          id: fact.id,
          cells: {
            question: { value: question },
            statement:
              typeof fact.value === "string"
                ? { value: fact.value }
                : { value: null, note: "not stated yet" },
            from: { value: fact.validFrom },
            recorded: { value: fact.recordedAt.slice(0, 10) },
            sources: { value: sources.map(({ title }) => title).join("; ") },
          },
        })),
  ),
});
