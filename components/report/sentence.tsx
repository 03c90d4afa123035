import type { Run } from "@/lib/format/report/runs";
import { ClaimMark } from "./claim-mark";

/** A sentence of a report, with the mark of its claim behind each number. */
export function Sentence({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, claim, sign = "" }, i) => (
    // Pieces of one sentence never change places.
    <span key={i}>
      {text}
      <ClaimMark number={claim} sign={sign} />
    </span>
  ));
}
