import { keysOf } from "@/lib/domain/quantity/closed-set";
import type { Stack } from "@/lib/domain/stack/stack";
import type { StackRegister, StackVendor } from "@/lib/domain/stack/stack-register";
import { PART, SPEND, TERMS, type TermId } from "@/lib/domain/stack/stack-terms";
import { labOf, labsAt } from "@/lib/domain/stack/vendor-models";
import { AmountField } from "./amount-field";
import { ModelTicks } from "./model-ticks";
import type { Answer } from "./use-stack";

const HINTS: Partial<Record<TermId, string>> = {
  providerPicks: "By automatic routing or defaults; 0 where you name the model in every call.",
  committed: "0 where you pay as you go.",
};

/** All that can be said of one vendor. */
export function VendorAnswers({
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
  const { id, name } = vendor;
  const said = stack.terms.filter((one) => one.vendor === id);
  return (
    <fieldset className="border-t border-ink pt-2" data-vendor={id}>
      <legend className="float-left mb-2 w-full text-base font-semibold">{name}</legend>
      <div className="clear-both grid gap-4 lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-8">
        <div className="max-w-56">
          <AmountField
            field={SPEND}
            of={`with ${name}`}
            hint="For models only, on average; 12,000 or 12k."
            value={stack.spend.find((one) => one.vendor === id)?.usdPerMonth}
            onAnswer={(value) => answer({ kind: "spend", vendor: id, value })}
          />
        </div>
        <div className="min-w-0 space-y-4">
          <ModelTicks vendor={vendor} stack={stack} register={register} answer={answer} />
          <Parts vendor={vendor} stack={stack} register={register} answer={answer} />
          <details>
            <summary className="text-sm text-accent">
              Contract terms with {name}, as far as you know them ({said.length} of{" "}
              {keysOf(TERMS).length} said)
            </summary>
            <div className="mt-2 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {keysOf(TERMS).map((term) => (
                <AmountField
                  key={term}
                  field={TERMS[term]}
                  of={`of ${name}`}
                  {...(HINTS[term] === undefined ? {} : { hint: HINTS[term] })}
                  value={said.find((one) => one.term === term)?.value}
                  onAnswer={(value) => answer({ kind: "term", vendor: id, term, value })}
                />
              ))}
            </div>
          </details>
        </div>
      </div>
    </fieldset>
  );
}

/** How the spend is divided, asked only where several labs are used at one vendor. */
function Parts({
  vendor: { id, name },
  stack,
  register,
  answer,
}: {
  vendor: StackVendor;
  stack: Stack;
  register: StackRegister;
  answer: Answer;
}) {
  const labs = [
    ...new Set(
      stack.models
        .filter(({ vendor }) => vendor === id)
        .flatMap(({ model }) => labOf(model, register) ?? []),
    ),
  ];
  if (labs.length < 2) return null;
  const said = stack.parts.filter(({ vendor }) => vendor === id);
  const isKnown = labsAt(stack, id, register).kind === "known";
  const nameOf = (lab: string) => register.parties.find((party) => party.id === lab)?.name ?? lab;
  return (
    <fieldset>
      <legend className="text-sm">What part of this spend is for each lab’s models?</legend>
      <p className="text-xs text-muted">
        {isKnown
          ? "The last one has what the others leave."
          : said.length === labs.length
            ? "The parts do not add up to 100 % yet: any of them may have what is left."
            : "Say all but one, and the last has the rest. Until then any of them may have what is left."}
      </p>
      <div className="mt-1 grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4">
        {labs.map((lab) => (
          <AmountField
            key={lab}
            field={PART}
            of={`of ${nameOf(lab)} at ${name}`}
            label={nameOf(lab)}
            value={said.find((part) => part.lab === lab)?.share}
            onAnswer={(value) => answer({ kind: "part", vendor: id, lab, value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
