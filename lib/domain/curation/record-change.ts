import type { RecordFactInput } from "../fact/record-fact-input.ts";
import { NO_PUBLIC_SOURCE } from "../fact/source.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { FactChange } from "./change.ts";

/** A claim of a record and what stands in its place. */
type Standing = {
  readonly subject: string;
  readonly property: string;
  readonly factId: string;
  readonly claim: RecordFactInput;
};

const correction = (
  { subject, property, factId }: Standing,
  claim: RecordFactInput | null,
): FactChange => ({ kind: "fact", target: subject, property, base: factId, claim });

/** Goes back to what a claim said in an earlier version. */
export const reverted = (standing: Standing, earlier: RecordFactInput): FactChange =>
  correction(standing, earlier);

/** Rests on a claim before its competitors, or sets it behind them; they all stay on show. */
export const ranked = (
  standing: Standing,
  rank: RecordFactInput["rank"],
  why: string,
): FactChange => correction(standing, { ...standing.claim, rank, note: why });

/** Takes a claim back, with nothing in its place. */
export const takenBack = (standing: Standing): FactChange => correction(standing, null);

/** Says that a subject is no longer in the register, from a day on; its history stays. */
export const retirement = (subject: string, why: string, on: PlainDate): FactChange => ({
  kind: "fact",
  target: subject,
  property: "subject.retired",
  base: null,
  claim: {
    property: "subject.retired",
    value: why,
    original: null,
    validFrom: on,
    validTo: null,
    method: "reported",
    confidence: "high",
    rank: "normal",
    note: `Retired: ${why}`,
    citations: [{ source: NO_PUBLIC_SOURCE, locator: null, quote: null, retrieved: on }],
  },
});
