import type { Claim } from "../../domain/report/claim.ts";
import type { Phrase } from "../../domain/report/phrase.ts";
import { longDate } from "../date.ts";
import { saidText } from "../phrase.ts";
import { changeSign } from "./change-words.ts";

/** A piece of a sentence in words; with the number of the claim that it states. */
export type Run = {
  readonly text: string;
  readonly claim: number | null;
  /** How the number stands to the last pack, as a letter; absent where it is the same. */
  readonly sign?: string;
};

/** The mark of a claim beside what states it: its number, and how it stands to the last pack. */
export const markOf = (claim: Claim | undefined): Pick<Run, "claim" | "sign"> => {
  const sign = changeSign(claim);
  return { claim: claim?.number ?? null, ...(sign === "" ? {} : { sign }) };
};

export type ClaimsById = ReadonlyMap<string, Claim>;

export const claimsById = (claims: readonly Claim[]): ClaimsById =>
  new Map(claims.map((claim) => [claim.id, claim]));

/** A sentence in words, piece by piece: every format sets the same pieces. */
export const runsOf = (sentence: Phrase, claims: ClaimsById): Run[] =>
  sentence.map((part): Run => {
    if (typeof part === "string") return { text: part, claim: null };
    if ("name" in part) return { text: part.name, claim: null };
    if ("day" in part) return { text: longDate(part.day), claim: null };
    return { text: saidText(part), ...markOf(claims.get(part.claim.id)) };
  });
