import type { Basis } from "../ties/basis.ts";
import type { PackChoices } from "./pack-choices.ts";

/** The same choices for another day, held against the pack that they were published as; what was let pass is asked again. */
export const nextEdition = (
  { choices, basis }: { readonly choices: PackChoices; readonly basis: Basis },
  previous: string,
  asOf: string,
) => ({ asOf, asKnown: null, basis, choices: { ...choices, previous, overrides: [] } });
