import type { RegisterRow } from "./register-row.ts";
import type { RegisterColumn } from "./template.ts";

/** The page where what fills a cell is recorded; undefined where it follows from other cells. */
export function recordPath(
  { subjects }: Pick<RegisterRow, "subjects">,
  { from }: Pick<RegisterColumn, "from">,
): string | undefined {
  const kind = from === null ? undefined : KINDS.find((one) => from.startsWith(`${one}.`));
  const subject = kind === undefined ? undefined : subjects[kind];
  return subject === undefined ? undefined : `/data/records/${subject}`;
}

const KINDS = ["contract", "workload", "party"] as const;
