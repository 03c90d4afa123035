import { asGiven, step } from "../../explain/step.ts";
import { blockPower } from "../../graph/block-power.ts";
import { votingPower } from "../../graph/voting-power.ts";
import { at } from "../../stats/matrix.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const votingPowerIndex: IndexDefinition = {
  id: "voting-power",
  methodVersion: METHOD_VERSION,
  name: "Voting power",
  question: "How often do a party's votes decide, which is not how many it has?",
  formula:
    "φ[i] = sum over S of |S|! (n - |S| - 1)! / n!,  over the losing groups S that i makes winning;  Banzhaf: i's such groups over those of all",
  symbols: {
    "φ[i]": "power of voter i by Shapley and Shubik; all sum to 1",
    S: "a group of the other voters whose votes fall short of the quota alone, and not with i",
    n: "voters, at most 20; one large among many small ones has a closed form",
    quota: "votes needed to win",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Votes known between two ends are computed at both.",
  limits: [
    "It takes every order of voters for equally likely; parties with a common interest vote together.",
    "For shareholders Banzhaf's index has been argued to fit better; both are shown.",
    "Stock without votes enters with none.",
  ],
  references: [
    {
      cite: "Shapley, L. S. and Shubik, M. (1954), A method for evaluating the distribution of power in a committee system, APSR 48:787",
      recalled: true,
    },
    { cite: "Leech, D., Warwick Economic Research Paper 563 (Banzhaf for shareholder voting)" },
  ],
  ownConventions: [],
  checkedBy: ["power", "corp_power"],
  example: {
    given: "40, 30, 20 and 10 votes, 51 needed: the holder of 40",
    explain: () => {
      const { shapley, banzhaf } = votingPower([40, 30, 20, 10], 51);
      const block = blockPower({ largeVotes: 400, smallHolders: 600, quota: 501 });
      return step(
        votingPowerIndex.name,
        votingPowerIndex.unit,
        at(shapley, 0),
        "decides in five of twelve orders",
        [
          asGiven("Its votes", "share", 0.4),
          step("By Banzhaf", "share", at(banzhaf, 0), "five of the twelve swings"),
          step(
            "The holder of 20",
            "share",
            at(shapley, 2),
            "three of twelve, as many as the holder of 30",
          ),
          step("40 % against 600 small holders", "share", block.large, "the closed form"),
        ],
      );
    },
  },
};
