import { z } from "zod";
import type { OriginalAmount as Original } from "../fact/fact.ts";
import { OriginalAmount } from "../fact/record-fact-input.ts";
import { ungrouped } from "./sheets/ungrouped.ts";

/** An amount in another currency as it stands in a form: words, not yet checked. */
export const OriginalDraft = z.object({
  amount: z.string(),
  currency: z.string(),
  usdPerUnit: z.string(),
  rateOn: z.string(),
});
export type OriginalDraft = z.infer<typeof OriginalDraft>;

export const NO_ORIGINAL: OriginalDraft = { amount: "", currency: "", usdPerUnit: "", rateOn: "" };

const numberIn = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(ungrouped(text.trim()));

/** The amount and its rate, or why they are none. */
export function readOriginal(
  draft: OriginalDraft,
): { readonly original: Original } | { readonly reason: string } {
  const { data, error } = OriginalAmount.safeParse({
    amount: numberIn(draft.amount),
    currency: draft.currency.trim().toUpperCase(),
    usdPerUnit: numberIn(draft.usdPerUnit),
    rateOn: draft.rateOn,
  });
  return data === undefined
    ? {
        reason: `the original amount is not complete: ${error.issues.map(({ path, message }) => `${path.join(" ")} ${message}`).join("; ")}`,
      }
    : { original: data };
}

/** Dollars to the cent, as they are typed. */
export const dollarsOf = ({ amount, usdPerUnit }: Original): string =>
  String(Math.round(amount * usdPerUnit * 100) / 100);
