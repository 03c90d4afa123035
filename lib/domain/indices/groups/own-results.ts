import type { IndexGroup } from "../index-group.ts";
import { aiqIndex } from "../routing/aiq-index.ts";
import { apgrIndex } from "../routing/apgr-index.ts";
import { arenaScoreIndex } from "../routing/arena-score-index.ts";
import { cptIndex } from "../routing/cpt-index.ts";
import { oracleIndex } from "../routing/oracle-index.ts";
import { selfPreferenceIndex } from "../routing/self-preference-index.ts";
import { zeroRouterIndex } from "../routing/zero-router-index.ts";

/** What one's own evaluation and a router's log say of routing. */
export const ownResultsGroup: IndexGroup = {
  id: "own-results",
  name: "Your own results and logs",
  question: "What do our own results say of a router?",
  indices: [
    zeroRouterIndex,
    aiqIndex,
    oracleIndex,
    cptIndex,
    apgrIndex,
    arenaScoreIndex,
    selfPreferenceIndex,
  ],
};
