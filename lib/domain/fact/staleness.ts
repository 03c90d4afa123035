import { addDays, daysBetween, type PlainDate } from "../quantity/plain-date.ts";
import type { Fact } from "./fact.ts";
import { isPropertyId, PROPERTIES } from "./property.ts";

/** What staleness is read from. */
export type Looked = Pick<Fact, "property" | "recordedAt" | "citations">;

/** The day somebody last looked: when its sources were read for it, or else when it was recorded. */
export const lookedAtOn = ({ citations, recordedAt }: Looked): PlainDate =>
  citations
    .flatMap(({ retrieved }) => retrieved ?? [])
    .toSorted()
    .at(-1) ?? recordedAt.slice(0, 10);

/** The day on which a claim is due for another look, by the review interval of its property. */
export const dueOn = (fact: Looked): PlainDate =>
  addDays(lookedAtOn(fact), isPropertyId(fact.property) ? PROPERTIES[fact.property].reviewDays : 0);

/** Days since the look was due; below zero while it is not. */
export const daysOverdue = (fact: Looked, day: PlainDate): number => daysBetween(dueOn(fact), day);

/** Whether a claim is due for another look on a day: that day is its last, or past. */
export const isDue = (fact: Looked, day: PlainDate): boolean => daysOverdue(fact, day) >= 0;
