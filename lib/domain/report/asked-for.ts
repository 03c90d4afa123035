import type { Basis } from "../ties/basis.ts";
import type { BoardReport, Profile, Template } from "./board-report.ts";
import type { PackInputs } from "./pack-inputs.ts";

/** What a pack was asked for, as far as its numbers hang on it. */
export type AskedFor = {
  readonly template: Template;
  readonly profile: Profile;
  readonly basis: Basis;
  readonly seed: number;
  /** null where the pack does not state it. */
  readonly draws: number | null;
  readonly vendorId: string | null;
  /** null where the pack does not say which versions of its scenarios it shows. */
  readonly scenarios: readonly { readonly id: string; readonly version: number }[] | null;
};

/** What a pack is asked for, by what it is worked out from. */
export const askedForInputs = ({ choices, basis, scores, scenarios }: PackInputs): AskedFor => ({
  template: choices.template,
  profile: choices.profile,
  basis,
  seed: scores.seed,
  draws: scores.draws,
  vendorId: choices.vendorId,
  scenarios: scenarios.map(({ id, version }) => ({ id, version })),
});

/** What a pack was asked for, by what it states of itself. */
export const askedForReport = (report: BoardReport): AskedFor => ({
  template: report.template,
  profile: report.profile,
  basis: report.basis,
  seed: report.seed,
  draws: report.claims.find(({ id }) => id === "draws")?.value?.point ?? null,
  vendorId: report.about?.vendorId ?? null,
  scenarios: report.about?.scenarios ?? null,
});
