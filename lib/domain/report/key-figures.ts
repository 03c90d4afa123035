import type { KeyFigure } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import type { Drafted } from "./drafted.ts";
import { movedFrom } from "./movement.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { sideOfLine } from "./side-of-line.ts";
import type { Estimate } from "../quantity/estimate.ts";

/** A number to be shown large, and whether it may stand as a finding. */
export type Headline = { readonly claim: ClaimDraft; readonly determinable: boolean };

/** Headline numbers with the company’s appetite, and where each stood in the last pack. */
export const keyFiguresOf = (
  headlines: readonly Headline[],
  { choices, previous }: Pick<PackInputs, "choices" | "previous">,
): Drafted<{ readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }> => ({
  part: {
    kind: "key-figures",
    figures: headlines.map(({ claim, determinable }) => ({
      claim: claim.id,
      label: claim.label,
      determinable,
      appetite: appetiteFor(claim, choices.appetite),
      since: sinceLast(claim, previous),
    })),
  },
  drafts: headlines.map(({ claim }) => claim),
});

function appetiteFor(
  { id, value }: ClaimDraft,
  lines: PackChoices["appetite"],
): KeyFigure["appetite"] {
  const line = lines.find(({ claim }) => claim === id);
  if (line === undefined) return null;
  const { at, side } = line;
  return { at, side, kept: value === null ? "cannot-tell" : keptBy(value, at, side) };
}

/** Whether a number keeps within a line for certain, crosses it for certain, or cannot be told. */
export function keptBy(
  value: Estimate,
  at: number,
  side: "at-most" | "at-least",
): "kept" | "crossed" | "cannot-tell" {
  const beyond = sideOfLine(value, at, side === "at-most" ? "above" : "below");
  return beyond === "on" ? "crossed" : beyond === "off" ? "kept" : "cannot-tell";
}

function sinceLast(
  { id, unit, value }: ClaimDraft,
  previous: PackInputs["previous"],
): KeyFigure["since"] {
  const was = previous?.claims.find((claim) => claim.id === id && claim.unit === unit);
  return previous === null || was === undefined
    ? null
    : { edition: previous.edition, was: was.value, moved: movedFrom(was.value, value) };
}
