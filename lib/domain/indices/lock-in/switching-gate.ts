import type { Measured } from "../../explain/measured.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { FREE_SWITCHING_FROM } from "../../regulation/data-act.ts";
import { type Gate, isAbove } from "./gate.ts";

/** The charge for leaving that the contract holds on the day looked at; null where nobody knows. */
export type SwitchingTerms = {
  readonly day: PlainDate;
  readonly switchingCharge: Measured | null;
  /** Whether the EU Data Act covers the contract; null where nobody knows. */
  readonly isCovered: boolean | null;
};

/** Whether the contract charges for switching on a day from which the EU Data Act forbids it. */
export function switchingGate({ day, switchingCharge, isCovered }: SwitchingTerms): Gate {
  const gate = { id: "G5", name: "Switching charge", workloads: [] } as const;
  if (day < FREE_SWITCHING_FROM)
    return {
      ...gate,
      state: "passes",
      sentence: `Switching charges at cost are allowed until ${FREE_SWITCHING_FROM}.`,
    };
  if (isCovered === false)
    return { ...gate, state: "passes", sentence: "The EU Data Act does not cover the contract." };
  const isCharged = isAbove(switchingCharge?.value ?? null, 0);
  if (isCharged === true && isCovered === null)
    return {
      ...gate,
      state: "cannot-tell",
      sentence:
        "The contract charges for switching; whether the EU Data Act covers it is not known.",
      missing: "Does the EU Data Act cover the contract?",
    };
  if (isCharged === null)
    return {
      ...gate,
      state: "cannot-tell",
      sentence: "It is not known whether the contract charges for switching.",
      missing: switchingCharge?.missing ?? "Does the contract charge for switching, and how much?",
    };
  return isCharged
    ? {
        ...gate,
        state: "fires",
        sentence: `The contract charges for switching, which the EU Data Act forbids from ${FREE_SWITCHING_FROM}.`,
      }
    : { ...gate, state: "passes", sentence: "The contract does not charge for switching." };
}
