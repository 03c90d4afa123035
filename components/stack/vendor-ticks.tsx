import { keysOf } from "@/lib/domain/quantity/closed-set";
import type { Stack } from "@/lib/domain/stack/stack";
import { type StackRegister, VENDOR_KINDS } from "@/lib/domain/stack/stack-register";
import { Tick } from "./tick";
import type { Answer } from "./use-stack";

/** Everyone who can be paid for models, kind by kind. */
export function VendorTicks({
  stack,
  register,
  answer,
}: {
  stack: Stack;
  register: StackRegister;
  answer: Answer;
}) {
  return (
    <fieldset>
      <legend className="text-base font-semibold">1. Whom do you pay for AI models?</legend>
      <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {keysOf(VENDOR_KINDS).map((kind) => {
          const vendors = register.vendors.filter((vendor) => vendor.kind === kind);
          return vendors.length === 0 ? null : (
            <fieldset key={kind} className={kind === "first-party" ? "lg:row-span-2" : ""}>
              <legend className="text-sm text-muted">{VENDOR_KINDS[kind]}</legend>
              <div className={kind === "first-party" ? "grid grid-cols-2 gap-x-4" : ""}>
                {vendors.map(({ id, name }) => (
                  <Tick
                    key={id}
                    checked={stack.vendors.includes(id)}
                    onChange={(ticked) => answer({ kind: "vendor", vendor: id, ticked })}
                  >
                    {name}
                  </Tick>
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
