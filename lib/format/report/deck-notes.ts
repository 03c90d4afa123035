import { estimateText } from "../estimate.ts";
import { CHANGES, changeWords } from "./change-words.ts";
import { numberRuns } from "./number-runs.ts";
import type { ClaimsById } from "./runs.ts";

/** Which claims a table on a slide states, and which of them changed, for its notes; empty for none. */
export function claimsOnSlide(claims: readonly number[], known: ClaimsById): string {
  if (claims.length === 0) return "";
  const stated = [...known.values()].filter(({ number }) => claims.includes(number));
  const changed = Object.entries(CHANGES).flatMap(([kind, { word }]) => {
    const such = stated.filter(({ change }) => change?.kind === kind).map(({ number }) => number);
    return such.length === 0 ? [] : [`${word}: ${numberRuns(such, "")}`];
  });
  const since = changed.length === 0 ? "" : ` Since the last pack ${changed.join("; ")}.`;
  return `Claims on this slide: ${numberRuns(claims, "")}.${since}`;
}

/** Claims by number with what they state, each once: what whoever speaks has before them. */
export const claimNotes = (ids: readonly string[], known: ClaimsById): string =>
  [...new Set(ids)]
    .flatMap((id) => known.get(id) ?? [])
    .map((claim) => {
      const { number, label, value, unit, how, notes, change } = claim;
      const since = change === undefined ? "" : `; since the last pack ${changeWords(claim)}`;
      return `Claim ${number}: ${label}: ${value === null ? "not known" : estimateText(value, unit)} (${how}; sources ${numberRuns(notes, "S") || "none"}${since}).`;
    })
    .join("\n");
