import { pasteBlock } from "../../lib/domain/curation/cell-block.ts";
import { NO_EDITS, writeCells } from "../../lib/domain/curation/grid-edits.ts";
import { propertiesOfKind, workbenchRow } from "../../lib/domain/curation/workbench-row.ts";
import type { Fact } from "../../lib/domain/fact/fact.ts";
import { parseTsv } from "../../lib/domain/table/tsv.ts";
import { factValue } from "../../lib/format/fact-value.ts";
import { time } from "./bench-time.ts";

const TIES = 5000;

/** How long a workbench of 5,000 ties takes, each as much claimed of it as of one in the register, and 300 rows pasted into it. */
export function workbenchTimes(tieFacts: readonly (readonly Fact[])[], day: string) {
  const made = Array.from({ length: TIES }, (_, n) => ({
    subject: {
      id: `tie/made-up-${n}`,
      slug: `made-up-${n}`,
      name: `Made up ${n}`,
      identity: {},
      owner: null,
    },
    facts: tieFacts[n % tieFacts.length] ?? [],
  }));
  const workbenchReading = { day: day, pending: new Map(), inWords: factValue };
  const shown = {
    subjects: made.map(({ subject }) => subject.id),
    properties: [null, null, ...propertiesOfKind("tie")],
  };
  const corner = { row: 0, column: 3 };
  const pasted = Array.from({ length: 300 }, (_, n) => `closed\t$${n + 1}bn`).join("\r\n");
  return {
    "workbench-5000-rows": time(
      () => made.map(({ subject, facts }) => workbenchRow(subject, facts, "tie", workbenchReading)),
      10,
    ),
    "paste-300-rows": time(() => {
      const { writes } = pasteBlock(shown, { from: corner, to: corner }, parseTsv(pasted));
      return writeCells(NO_EDITS, writes, () => ({ text: "", factId: null }));
    }),
  };
}
