import type { Stack } from "./stack.ts";
import type { StackRegister } from "./stack-register.ts";

/**
 * Vendors of a stack that this page does not carry, by what they are called: a link made with another
 * register may name some. They are in no number, and yet their answers count among the twelve.
 */
export const unknownVendors = (
  { vendors }: Pick<Stack, "vendors">,
  register: Pick<StackRegister, "vendors" | "parties">,
): { readonly id: string; readonly name: string }[] =>
  vendors
    .filter((id) => register.vendors.every((vendor) => vendor.id !== id))
    .map((id) => ({
      id,
      name: register.parties.find((party) => party.id === id)?.name ?? id,
    }));
