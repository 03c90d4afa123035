import type { SeedOrganisation } from "./seed.ts";

/** A company that does not exist, so that every index has something to say on the first page. */
export const DEMO_ORGANISATION: SeedOrganisation = {
  id: "alder-and-finch",
  name: "Alder & Finch Insurance",
  note: "A made-up European insurer. Its spend, contracts, exit efforts and assumptions are invented; parties, ties, stakes and prices are real.",
};
