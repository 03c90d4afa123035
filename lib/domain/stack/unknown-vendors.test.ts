import { expect, it } from "vitest";
import { aStack, seedStackRegister } from "@/tests/support/stack.ts";
import { unknownVendors } from "./unknown-vendors.ts";

const register = await seedStackRegister();

it("names the vendors of a stack that the page does not carry, and no others", () => {
  const [known] = register.vendors;
  // AMD is in the register and sells no models; nobody knows the other.
  const stack = aStack({ vendors: [known?.id ?? "", "amd", "acme-models"] });
  expect(unknownVendors(stack, register)).toEqual([
    { id: "amd", name: "AMD" },
    { id: "acme-models", name: "acme-models" },
  ]);
  expect(unknownVendors(aStack({ vendors: [] }), register)).toEqual([]);
});
