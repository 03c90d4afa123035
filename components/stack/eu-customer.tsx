import type { Answer } from "./use-stack";

const CHOICES = [
  { label: "Yes", value: true },
  { label: "No", value: false },
  { label: "Not said", value: null },
] as const;

/** Whether the EU Data Act covers the company as a customer: it decides what a vendor may charge for leaving. */
export function EuCustomer({ value, answer }: { value: boolean | null; answer: Answer }) {
  return (
    <fieldset className="border-t border-ink pt-2">
      <legend className="float-left mb-1 w-full text-base font-semibold">
        3. Are you a customer in the European Union?
      </legend>
      <div className="clear-both flex flex-wrap gap-x-6">
        {CHOICES.map((choice) => (
          <label key={choice.label} className="flex min-h-7 items-center gap-2 text-sm">
            <input
              type="radio"
              name="eu-customer"
              className="size-4 accent-(--accent)"
              checked={value === choice.value}
              onChange={() => answer({ kind: "eu", value: choice.value })}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <p className="text-xs text-muted">
        The EU Data Act bans charges for switching from 12 January 2027.
      </p>
    </fieldset>
  );
}
