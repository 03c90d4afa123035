import type { Estimate } from "../../domain/quantity/estimate.ts";
import type { Unit } from "../../domain/quantity/unit.ts";
import type { Claim } from "../../domain/report/claim.ts";
import type { Phrase, Saying } from "../../domain/report/phrase.ts";
import { longDate } from "../date.ts";
import { estimateText, interval } from "../estimate.ts";

/** A piece of a sentence in words; with the number of the claim that it states. */
export type Run = { readonly text: string; readonly claim: number | null };

export type ClaimsById = ReadonlyMap<string, Claim>;

export const claimsById = (claims: readonly Claim[]): ClaimsById =>
  new Map(claims.map((claim) => [claim.id, claim]));

const SAYINGS: Readonly<Record<Saying, (value: Estimate, unit: Unit) => string>> = {
  estimate: estimateText,
  interval,
  "spoken-interval": (value, unit) => interval(value, unit).replace("–", " to "),
};

/** A sentence in words, piece by piece: every format sets the same pieces. */
export const runsOf = (sentence: Phrase, claims: ClaimsById): Run[] =>
  sentence.map((part): Run => {
    if (typeof part === "string") return { text: part, claim: null };
    if ("name" in part) return { text: part.name, claim: null };
    if ("day" in part) return { text: longDate(part.day), claim: null };
    const { id, value, unit } = part.claim;
    return {
      text: value === null ? "not known" : SAYINGS[part.as](value, unit),
      claim: claims.get(id)?.number ?? null,
    };
  });

/** A sentence as one text, without the numbers of its claims. */
export const sentenceText = (sentence: Phrase): string =>
  runsOf(sentence, new Map())
    .map(({ text }) => text)
    .join("");
