import { chainOutcome, chainUsd, downtimeHours } from "../../routing/resilience/fallback-chain.ts";
import { routingIndex, step } from "./routing-index.ts";

const CHAIN = [
  { unavailable: 0.0042, upstream: "a" },
  { unavailable: 0.0042, upstream: "a" },
];

export const failoverChainIndex = routingIndex("failover-chain", {
  question: "How much goes unserved when suppliers stand in for each other?",
  formula:
    "unserved = product over upstreams;  one link: q;  several of one upstream: beta * min(q) + product((1 - beta) * q)",
  symbols: {
    q: "part of the time that a supplier is down",
    beta: "part of an upstream’s outages that meets all who sell it",
  },
  unit: "share",
  range: [0, 1],
  missingData:
    "Without a stated common cause the default of the chances is taken, with its source.",
  limits: [
    "A fallback that shares its upstream is no fallback: the same lab on another cloud fails together with a common cause.",
    "Status pages count less than users meet.",
  ],
  references: [
    {
      cite: "Fleming, K. N. (1975), the beta-factor model of common-cause failures",
      recalled: true,
    },
  ],
  checkedBy: ["fallback_chain", "common_cause", "downtime_hours"],
  example: {
    given: "one lab on two clouds, each down 0.42 % of the time, 30 % in common",
    explain: () => {
      const together = chainOutcome(CHAIN, 0.3);
      const apart = chainOutcome(
        CHAIN.map((link, i) => ({ ...link, upstream: `${i}` })),
        0.3,
      );
      return step("Unserved", [together.unserved, "share"], "0.3 * 0.42 % + (0.7 * 0.42 %)^2", [
        step("With nothing in common", [apart.unserved, "share"], "0.42 % squared"),
        step(
          "One alone, over 90 days",
          [downtimeHours(0.9958, 90) * 60, "minutes"],
          "without service",
        ),
        step("Mean price", [chainUsd(together, [1, 1.4]), "ratio"], "of the first supplier’s"),
      ]);
    },
  },
});
