import { commitmentBill, type SpendLevel } from "./commitment-bill.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Usage at list prices, and what a commitment makes of it. */
export type CloudBill = {
  readonly operatorId: string;
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
 *     bill = max(minimum, (1 - discount) × usage), the least over the levels of a commitment
 *
 * @param usageUsd by cloud
 *
 * @example
 * monthBill(new Map([["amazon", 60]]), [{ operatorId: "amazon", usdPerMonth: 100, discount: 0.15, source }])
 * // => [{ operatorId: "amazon", usageUsd: 60, commitmentUsd: 40 }]
 */
export function monthBill(
  usageUsd: ReadonlyMap<string, number>,
  commitments: ScenarioFile["commitments"],
): CloudBill[] {
  const promised = new Map(commitments.map((one) => [one.operatorId, one]));
  return [...new Set([...usageUsd.keys(), ...promised.keys()])].map((operatorId) => {
    const usage = usageUsd.get(operatorId) ?? 0;
    const commitment = promised.get(operatorId);
    if (commitment === undefined) return { operatorId, usageUsd: usage, commitmentUsd: 0 };
    const { savingUsd, level, nextUsd } = commitmentBill(usage, commitment);
    return { operatorId, usageUsd: usage, commitmentUsd: -savingUsd, level, nextUsd };
  });
}
