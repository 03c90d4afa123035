import type { Phrase, Said, Saying } from "../domain/report/phrase.ts";
import { type Estimate, exact } from "../domain/quantity/estimate.ts";
import type { Unit } from "../domain/quantity/unit.ts";
import { longDate } from "./date.ts";
import { endsInWords, estimateText, interval } from "./estimate.ts";

const SPEAK: Readonly<Record<Saying, (value: Estimate, unit: Unit) => string>> = {
  estimate: estimateText,
  interval,
  "spoken-interval": (value, unit) => interval(value, unit).replace("–", " to "),
  "between-ends": (value, unit) => interval(value, unit).replace("–", " and "),
  best: (value, unit) =>
    value.point === null ? interval(value, unit) : interval(exact(value.point), unit),
  most: ({ high }, unit) => interval(exact(high), unit),
  "in-full": endsInWords,
};

/** A number inside a sentence, with what it counts behind it. */
export function saidText({ claim: { value, unit }, as, noun }: Said): string {
  if (value === null) return noun === undefined ? "not known" : `an unknown number of ${noun.many}`;
  const number = SPEAK[as](value, unit);
  if (noun === undefined) return number;
  return `${number} ${/^1(?:\.0)?$/.test(number) ? noun.one : noun.many}`;
}

/** A sentence as it is read: on a page, in a pack, and by whoever reads it aloud. */
export const phraseText = (sentence: Phrase): string =>
  sentence
    .map((part) =>
      typeof part === "string"
        ? part
        : "claim" in part
          ? saidText(part)
          : "name" in part
            ? part.name
            : longDate(part.day),
    )
    .join("");
