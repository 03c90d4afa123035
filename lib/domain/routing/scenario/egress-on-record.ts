import type { EgressTerms } from "../../portfolio/hosting.ts";
import type { ScenarioEgress } from "./scenario-egress.ts";

type EgressPrice = ScenarioEgress["prices"][number];

/**
 * What the register says each cloud charges for data that leaves it, ready to be pinned in a
 * scenario. A cloud it says nothing of is not in it: its price is asked for, not supposed.
 *
 * @param egress by party, in gigabytes and US dollars a gigabyte
 * @param nameOf what a party is called
 *
 * @example
 * egressOnRecord(new Map([["ibm", { tiers: [{ gb: null, usdPerGb: 0.09 }], facts: ["f1"] }]]), nameOf)[0]?.tiers
 * // => [{ size: null, unit: "GB", usdPerGb: 0.09 }]
 */
export const egressOnRecord = (
  egress: ReadonlyMap<string, EgressTerms>,
  nameOf: (partyId: string) => string,
): EgressPrice[] =>
  [...egress].map(([operatorId, { tiers, facts }]) => ({
    operatorId,
    tiers: tiers.map(({ gb, usdPerGb }) => ({ size: gb, unit: "GB", usdPerGb })),
    source: `The register’s list prices of ${nameOf(operatorId)}, fact ${facts.join(", ")}`,
  }));
