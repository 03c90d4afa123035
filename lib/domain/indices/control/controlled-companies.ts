import { asGiven, step } from "../../explain/step.ts";
import { controlClosure } from "../../graph/control-closure.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const controlledCompanies: IndexDefinition = {
  id: "controlled-companies",
  methodVersion: METHOD_VERSION,
  name: "Control through chains",
  question: "Whom does a party control, counting the votes of those it controls as its own?",
  formula:
    "i controls j when its votes in j and those of all it controls exceed the threshold; repeated until nothing is added",
  symbols: {
    votes: "share of votes in a company; non-voting stock counts as zero",
    threshold: "one half unless said otherwise; reaching it exactly is not enough",
  },
  unit: "count",
  range: [0, null],
  bands: [],
  missingData:
    "Votes known between two ends are computed at both: surely controlled, and possibly.",
  limits: [
    "Less than half can control a company whose other holders are many and do not vote; see voting power.",
    "Contracts, exclusivity and compute can control without votes; see the rights grid.",
  ],
  references: [
    {
      cite: "Vitali, S., Glattfelder, J. B. and Battiston, S. (2011), The network of global corporate control, PLoS ONE 6",
    },
  ],
  ownConventions: [],
  checkedBy: ["concom"],
  example: {
    given: "A holds 80 % of B and 30 % of C; B holds 30 % of C",
    explain: () => {
      const pairs = controlClosure([
        { holder: "A", company: "B", votes: 0.8 },
        { holder: "A", company: "C", votes: 0.3 },
        { holder: "B", company: "C", votes: 0.3 },
      ]);
      const byA = pairs.filter(({ controller }) => controller === "A");
      return step(
        "Companies that A controls",
        controlledCompanies.unit,
        byA.length,
        "B outright, C with B's votes",
        [asGiven("A's own votes in C", "share", 0.3), asGiven("B's votes in C", "share", 0.3)],
      );
    },
  },
};
