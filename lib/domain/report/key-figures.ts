import type { KeyFigure } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import type { Drafted } from "./drafted.ts";
import { movedFrom } from "./movement.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { sideOfLine } from "./side-of-line.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";

/** A number to be shown large, and whether it may stand as a finding. */
export type Headline = { readonly claim: ClaimDraft; readonly determinable: boolean };

/** Headline numbers with the company’s appetite, and where each stood in the last pack. */
export const keyFiguresOf = (
  headlines: readonly Headline[],
  { choices, previous }: Pick<PackInputs, "choices" | "previous">,
): Drafted<{ readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }> => {
  const drawn = headlines.map(({ claim, determinable }) => {
    const line = choices.appetite.find((one) => one.claim === claim.id);
    const was = previous?.claims.find(({ id, unit }) => id === claim.id && unit === claim.unit);
    const figure: KeyFigure = {
      claim: claim.id,
      label: claim.label,
      determinable,
      appetite:
        line === undefined ? null : { ...appetiteFor(claim, line), claim: appetiteId(claim) },
      since:
        previous === null || was === undefined
          ? null
          : {
              edition: previous.edition,
              was: was.value,
              moved: movedFrom(was.value, claim.value),
              claim: asItWas(was, previous.edition).id,
            },
    };
    const drafts = [
      claim,
      ...(line === undefined ? [] : [appetiteClaim(claim, line.at)]),
      ...(previous === null || was === undefined ? [] : [asItWas(was, previous.edition)]),
    ];
    return { figure, drafts };
  });
  return {
    part: { kind: "key-figures", figures: drawn.map(({ figure }) => figure) },
    drafts: drawn.flatMap(({ drafts }) => drafts),
  };
};

const appetiteFor = (
  { value }: ClaimDraft,
  { at, side }: PackChoices["appetite"][number],
): Omit<NonNullable<KeyFigure["appetite"]>, "claim"> => ({
  at,
  side,
  kept: value === null ? "cannot-tell" : keptBy(value, at, side),
});

const appetiteId = ({ id }: ClaimDraft): string => `appetite/${id}`;

/** The line that the company has drawn for a number, as a claim of its own. */
export const appetiteClaim = (claim: ClaimDraft, at: number): ClaimDraft => ({
  ...claim,
  id: appetiteId(claim),
  label: `${claim.label}: the line of appetite`,
  value: exact(at),
  index: null,
  how: "as the company has drawn it",
  gaps: [],
  restsOn: "choice",
});

/** A number of the last pack, whose evidence is that pack. */
export const asItWas = (
  { id, label, value, unit }: Pick<ClaimDraft, "id" | "label" | "value" | "unit">,
  edition: string,
): ClaimDraft => ({
  id: `was/${id}`,
  label: `${label}, in ${edition}`,
  value,
  unit,
  index: null,
  how: `as ${edition} states it`,
  facts: [],
  gaps: [],
  restsOn: "earlier-pack",
});

/** Whether a number keeps within a line for certain, crosses it for certain, or cannot be told. */
export function keptBy(
  value: Estimate,
  at: number,
  side: "at-most" | "at-least",
): "kept" | "crossed" | "cannot-tell" {
  const beyond = sideOfLine(value, at, side === "at-most" ? "above" : "below");
  return beyond === "on" ? "crossed" : beyond === "off" ? "kept" : "cannot-tell";
}
