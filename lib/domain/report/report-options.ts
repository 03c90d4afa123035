import type { HouseLook } from "./pack-look.ts";

/** Something to choose by its name. */
type Option = { readonly id: string; readonly name: string };

/** What a report may be made of. */
export type ReportOptions = {
  readonly vendors: readonly Option[];
  /** Each as its id, an @ and its newest version. */
  readonly scenarios: readonly Option[];
  readonly packs: readonly Option[];
  /** Numbers for which a line of appetite may be drawn, or that a decision may watch. */
  readonly headlines: readonly Option[];
  /** What the company prints on, and the words that a new pack begins with. */
  readonly house: Pick<HouseLook, "paper" | "confidentiality">;
};
