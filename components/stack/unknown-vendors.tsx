import { BUTTON } from "@/components/form/field";
import type { Answer } from "./use-stack";

/** Says which ticked vendors are in no number because this page does not carry them, and takes them out. */
export function UnknownVendors({
  vendors,
  answer,
}: {
  vendors: readonly { readonly id: string; readonly name: string }[];
  answer: Answer;
}) {
  if (vendors.length === 0) return null;
  return (
    <div role="alert" className="mb-6 border border-warn p-3 text-sm">
      <p>
        <strong>In no number:</strong> {vendors.map(({ name }) => name).join(", ")}.{" "}
        {vendors.length === 1 ? "It is" : "They are"} among your answers, but not among the vendors
        that can be ticked here on this day. What was said of {vendors.length === 1 ? "it" : "them"}{" "}
        is kept, and counts among the twelve answers, until it is taken out.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        {vendors.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={BUTTON}
            onClick={() => answer({ kind: "vendor", vendor: id, ticked: false })}
          >
            Take {name} out
          </button>
        ))}
      </div>
    </div>
  );
}
