import { asGiven, step } from "../../explain/step.ts";
import { entry } from "../../stats/matrix.ts";
import { rankAcceptability } from "../../stats/rank-acceptability.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const rankShares: IndexDefinition = {
  id: "rank-shares",
  methodVersion: METHOD_VERSION,
  name: "Rank acceptability",
  question: "Under how many of all weights does each alternative take each place?",
  formula: "b[i][r] = the part of all sets of weights under which alternative i takes place r",
  symbols: {
    "b[i][r]": "0 where no weights put it there, 1 where all do",
    weights: "every set that sums to one, each as likely as another",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "Where values are uncertain too, draws of them are ranked together with the weights.",
  limits: [
    "One is called worse than another only where at least 95 % of common draws agree; else there is no clear difference.",
    "At a tie the one named first takes the better place.",
  ],
  references: [
    {
      cite: "Lahdelma, R. and Salminen, P. (2001), SMAA-2: stochastic multicriteria acceptability analysis for group decision making, Operations Research 49",
    },
  ],
  ownConventions: ["95 % as the line for a claim."],
  checkedBy: ["smaa2"],
  example: {
    given: "Three alternatives with values (1, 0), (0, 1) and (.4, .4): the third in second place",
    explain: () => {
      const shares = rankAcceptability([
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ]);
      return step("Second place", rankShares.unit, entry(shares, 2, 1), "the part of all weights", [
        step("First place", "share", entry(shares, 2, 0), "under no weights"),
        step("Last place", "share", entry(shares, 2, 2), "under the others"),
        asGiven("Its value on both", "index-0-1", 0.4),
      ]);
    },
  },
};
