import type { Stack } from "./stack.ts";
import type { StackRegister } from "./stack-register.ts";
import type { TermId } from "./stack-terms.ts";
import { labOf } from "./vendor-models.ts";

/** One answer given, changed or taken back (null). */
export type StackChange =
  | { readonly kind: "vendor"; readonly vendor: string; readonly ticked: boolean }
  | {
      readonly kind: "model";
      readonly vendor: string;
      readonly model: string;
      readonly ticked: boolean;
    }
  | { readonly kind: "spend"; readonly vendor: string; readonly value: number | null }
  | {
      readonly kind: "part";
      readonly vendor: string;
      readonly lab: string;
      readonly value: number | null;
    }
  | {
      readonly kind: "term";
      readonly vendor: string;
      readonly term: TermId;
      readonly value: number | null;
    }
  | { readonly kind: "eu"; readonly value: boolean | null };

/** The answers after one change; what was said of a vendor goes when its tick does. */
export function changeStack(stack: Stack, change: StackChange, register: StackRegister): Stack {
  switch (change.kind) {
    case "vendor":
      return withVendor(stack, change.vendor, change.ticked);
    case "model":
      return withModel(stack, change, register);
    case "spend":
      return {
        ...stack,
        spend: [
          ...stack.spend.filter(({ vendor }) => vendor !== change.vendor),
          ...(change.value === null ? [] : [{ vendor: change.vendor, usdPerMonth: change.value }]),
        ],
      };
    case "part":
      return {
        ...stack,
        parts: [
          ...stack.parts.filter(
            ({ vendor, lab }) => vendor !== change.vendor || lab !== change.lab,
          ),
          ...(change.value === null
            ? []
            : [{ vendor: change.vendor, lab: change.lab, share: change.value }]),
        ],
      };
    case "term":
      return {
        ...stack,
        terms: [
          ...stack.terms.filter(
            ({ vendor, term }) => vendor !== change.vendor || term !== change.term,
          ),
          ...(change.value === null
            ? []
            : [{ vendor: change.vendor, term: change.term, value: change.value }]),
        ],
      };
    case "eu":
      return { ...stack, euCustomer: change.value };
    default:
      return change satisfies never;
  }
}

function withVendor(stack: Stack, id: string, ticked: boolean): Stack {
  if (ticked) return { ...stack, vendors: [...stack.vendors.filter((one) => one !== id), id] };
  const ofOthers = <T extends { readonly vendor: string }>(all: readonly T[]): T[] =>
    all.filter(({ vendor }) => vendor !== id);
  return {
    ...stack,
    vendors: stack.vendors.filter((one) => one !== id),
    models: ofOthers(stack.models),
    spend: ofOthers(stack.spend),
    parts: ofOthers(stack.parts),
    terms: ofOthers(stack.terms),
  };
}

/** Parts are of labs that are used: a lab's goes with the last of its models. */
function withModel(
  stack: Stack,
  { vendor, model, ticked }: Extract<StackChange, { kind: "model" }>,
  register: StackRegister,
): Stack {
  const models = [
    ...stack.models.filter((one) => one.vendor !== vendor || one.model !== model),
    ...(ticked ? [{ vendor, model }] : []),
  ];
  const labs = new Set(
    models.filter((one) => one.vendor === vendor).map((one) => labOf(one.model, register)),
  );
  return {
    ...stack,
    models,
    // With one lab left there is nothing to divide.
    parts: stack.parts.filter(
      (part) => part.vendor !== vendor || (labs.size > 1 && labs.has(part.lab)),
    ),
  };
}
