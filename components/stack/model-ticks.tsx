import type { Stack } from "@/lib/domain/stack/stack";
import type { StackRegister, StackVendor } from "@/lib/domain/stack/stack-register";
import { anotherOf, type LabModels, modelsAt } from "@/lib/domain/stack/vendor-models";
import { Tick } from "./tick";
import type { Answer } from "./use-stack";

/** Labs shown at once; the others are one click away. */
const FIRST_LABS = 5;

/** Models used at one vendor, lab by lab, the newest first. */
export function ModelTicks({
  vendor,
  stack,
  register,
  answer,
}: {
  vendor: StackVendor;
  stack: Stack;
  register: StackRegister;
  answer: Answer;
}) {
  const labs = modelsAt(vendor.id, register);
  const isTicked = (model: string) =>
    stack.models.some((one) => one.vendor === vendor.id && one.model === model);
  const row = ({ labId, labName, models }: LabModels) => (
    <fieldset key={labId} className="border-t border-line py-1 sm:flex">
      <legend className="float-left text-sm text-muted sm:w-36 sm:flex-none sm:pt-1">
        {labName}
      </legend>
      <div className="clear-both flex flex-wrap gap-x-5 sm:clear-none">
        {[
          ...models.map(({ id, name }) => ({ id, name })),
          { id: anotherOf(labId), name: "another" },
        ].map(({ id, name }) => (
          <Tick
            key={id}
            checked={isTicked(id)}
            onChange={(ticked) => answer({ kind: "model", vendor: vendor.id, model: id, ticked })}
          >
            {name}
            {name === "another" && <span className="sr-only"> model of {labName}</span>}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
  const rest = labs.slice(FIRST_LABS);
  return (
    <fieldset>
      <legend className="text-sm">Models you use there</legend>
      <div className="mt-1">
        {labs.slice(0, FIRST_LABS).map(row)}
        {rest.length > 0 && (
          <details className="border-t border-line py-1">
            <summary className="text-sm text-accent">
              {rest.length} more {rest.length === 1 ? "lab" : "labs"}:{" "}
              {rest.map(({ labName }) => labName).join(", ")}
            </summary>
            {rest.map(row)}
          </details>
        )}
      </div>
    </fieldset>
  );
}
