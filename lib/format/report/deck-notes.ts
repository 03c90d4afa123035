import { estimateText } from "../estimate.ts";
import { numberRuns } from "./number-runs.ts";
import type { ClaimsById } from "./runs.ts";

/** Which claims a table on a slide states, for its notes; empty for none. */
export const claimsOnSlide = (claims: readonly number[]): string =>
  claims.length === 0 ? "" : `Claims on this slide: ${numberRuns(claims, "")}.`;

/** Claims by number with what they state, each once: what whoever speaks has before them. */
export const claimNotes = (ids: readonly string[], known: ClaimsById): string =>
  [...new Set(ids)]
    .flatMap((id) => known.get(id) ?? [])
    .map(
      ({ number, label, value, unit, how, notes }) =>
        `Claim ${number}: ${label}: ${value === null ? "not known" : estimateText(value, unit)} (${how}; sources ${numberRuns(notes, "S") || "none"}).`,
    )
    .join("\n");
