import { type Explanation, factsBehind, gapsBehind } from "../explain/explanation.ts";
import type { Measured } from "../explain/measured.ts";
import type { Lineage } from "./drafted.ts";

/** Where a number comes from that an explanation arrives at. */
export const explained = (explanation: Explanation, index: string | null): Lineage => ({
  index,
  how: explanation.how,
  facts: factsBehind(explanation),
  gaps: gapsBehind(explanation),
});

/** Where a number comes from that is read from facts as they stand. */
export const measuredFrom = ({ facts, missing }: Measured): Lineage => ({
  index: null,
  how: "as recorded",
  facts: [...new Set(facts)],
  gaps: missing === undefined ? [] : [missing],
});
