import type { CommitmentMonth } from "../domain/routing/scenario/scenario-result.ts";
import type { ProvisionedUse } from "../domain/routing/scenario/provisioned-use.ts";
import { money } from "./money.ts";
import { fixed } from "./number.ts";

const percent = (share: number): string => `${fixed(share * 100, 0)} %`;

/** What became of a promise in a month, in sentences. */
export const promiseInWords = (cloud: string, one: CommitmentMonth): string =>
  `${cloud}, month ${one.month}: ${money(one.usageUsd)} at list price is billed ${money(one.billUsd)}, at the level of ${money(one.usdPerMonth)}. One more dollar of usage would have added ${fixed(one.nextUsd * 100, 0)} cents.`;

/** How busy units by the hour were in a month, and from how busy on they cost no more than tokens one by one. */
export function unitsInWords(
  offering: string,
  one: ProvisionedUse & { readonly month: number },
): string {
  const units = Number(one.exactUnits.toFixed(2));
  return `${offering}, month ${one.month}: work takes ${units} units, and ${one.paidUnits} are paid for: ${percent(one.utilisation)} busy${worthFrom(one.breakEven)}.`;
}

const worthFrom = (breakEven: number | null): string => {
  if (breakEven === null) return "";
  return breakEven > 1
    ? ", dearer than by the token however busy"
    : `, no dearer than by the token from ${percent(breakEven)} on`;
};
