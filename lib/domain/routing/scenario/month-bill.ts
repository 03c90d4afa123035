import { commitmentBill, type SpendLevel } from "./commitment-bill.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What a cloud is used for, and what a commitment makes of it. */
export type CloudBill = {
  readonly operatorId: string;
  /** By the token at list price, and units by the hour and egress at theirs. */
  readonly usageUsd: number;
  /** What the commitment adds, or takes off where it is negative. */
  readonly commitmentUsd: number;
  /** The level of spending that the month is billed at, and what one more dollar of usage would have added to the bill; absent without a commitment. */
  readonly level?: SpendLevel;
  readonly nextUsd?: number;
};

/**
 * A month's bill cloud by cloud, in US dollars: commitments are owed whether used or not.
 *
 *     bill = max(minimum, (1 - discount) × usage + agreed), the least over the levels of a commitment
 *
 * @param tokensUsd by the token at list price, by cloud
 * @param agreedUsd units by the hour and egress, by cloud
 *
 * @example
 * monthBill(new Map([["amazon", 60]]), [{ operatorId: "amazon", usdPerMonth: 100, discount: 0.15, source }])
 * // => [{ operatorId: "amazon", usageUsd: 60, commitmentUsd: 40 }]
 */
export function monthBill(
  tokensUsd: ReadonlyMap<string, number>,
  commitments: ScenarioFile["commitments"],
  agreedUsd: ReadonlyMap<string, number> = new Map(),
): CloudBill[] {
  const promised = new Map(commitments.map((one) => [one.operatorId, one]));
  const clouds = new Set([...tokensUsd.keys(), ...agreedUsd.keys(), ...promised.keys()]);
  return [...clouds].map((operatorId) => {
    const agreed = agreedUsd.get(operatorId) ?? 0;
    // Where units carry every token, what is left is nothing but the noise of a difference.
    const tokens = Math.max(0, tokensUsd.get(operatorId) ?? 0);
    const usageUsd = tokens + agreed;
    const commitment = promised.get(operatorId);
    if (commitment === undefined) return { operatorId, usageUsd, commitmentUsd: 0 };
    const { savingUsd, level, nextUsd } = commitmentBill(tokens, commitment, agreed);
    return { operatorId, usageUsd, commitmentUsd: -savingUsd, level, nextUsd };
  });
}
