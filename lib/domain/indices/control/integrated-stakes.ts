import { integratedOwnership, outsideClaims } from "../../graph/integrated-ownership.ts";
import { asGiven, step } from "../../explain/step.ts";
import { entry } from "../../stats/matrix.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const integratedStakes: IndexDefinition = {
  id: "integrated-stakes",
  methodVersion: METHOD_VERSION,
  name: "Ownership through chains",
  question: "What does a party own in the end, through everything it holds?",
  formula: "W̃ = (I - W)⁻¹ W",
  symbols: {
    W: "direct stakes: row i, column j is the share of j that i holds",
    W̃: "stakes through all chains, W + W² + W³ + ...",
    I: "the identity",
  },
  unit: "share",
  range: [0, null],
  bands: [],
  missingData: "Stakes known between two ends are computed at both.",
  limits: [
    "It is about money, not control: shares of profit multiply along a chain, votes do not.",
    "Companies that own each other whole leave no outside owner, and the system no answer; it is refused with a sentence.",
  ],
  references: [
    {
      cite: "Brioschi, F., Buzzacchi, L. and Colombo, M. G. (1989), Risk capital financing and the separation of ownership and control in business groups",
    },
    {
      cite: "Baldone, S., Brioschi, F. and Paleari, S. (1997), Ownership measures among firms connected by cross-shareholdings",
    },
    {
      cite: "Gilo, D., Moshe, Y. and Spiegel, Y. (2006), Partial cross ownership and tacit collusion, RAND Journal",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["integrated"],
  example: {
    given: "80 % of a company that holds 60 % of another",
    explain: () => {
      const stakes = integratedOwnership([
        [0, 0.8, 0],
        [0, 0, 0.6],
        [0, 0, 0],
      ]);
      return step(
        integratedStakes.name,
        integratedStakes.unit,
        entry(stakes, 0, 2),
        "all chains from the first to the last",
        [
          asGiven("The first holds of the second", "share", 0.8),
          asGiven("The second holds of the third", "share", 0.6),
        ],
      );
    },
  },
};

export const finalClaims: IndexDefinition = {
  id: "final-claims",
  methodVersion: METHOD_VERSION,
  name: "Final claims outside a ring",
  question: "Whose money is it, when companies own each other?",
  formula: "A = Ĉ (I - C)⁻¹,  Ĉ[i][i] = 1 - sum over k of C[k][i]",
  symbols: {
    C: "stakes of companies in each other: row i, column j is the share of j that i holds",
    Ĉ: "what no company holds, and outside shareholders do",
    A: "row i, column j: the part of j's value that outside shareholders of i have in the end",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Stakes known between two ends are computed at both.",
  limits: ["What outside shareholders hold of each company is taken as one group."],
  references: [
    {
      cite: "Elliott, M., Golub, B. and Jackson, M. O. (2014), Financial networks and contagion, American Economic Review 104",
    },
  ],
  ownConventions: [],
  checkedBy: ["egj"],
  example: {
    given: "Two companies that hold half of each other",
    explain: () => {
      const claims = outsideClaims([
        [0, 0.5],
        [0.5, 0],
      ]);
      return step(
        finalClaims.name,
        finalClaims.unit,
        entry(claims, 0, 0),
        "two thirds of the first stay with its own outside shareholders",
        [
          step(
            "Of the second",
            "share",
            entry(claims, 0, 1),
            "held through the first's stake in it",
          ),
          asGiven("Stake in each other", "share", 0.5),
        ],
      );
    },
  },
};
