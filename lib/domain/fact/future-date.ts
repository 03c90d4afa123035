import { type PlainDate, daysBetween } from "../quantity/plain-date.ts";

/**
 * What to ask of whoever states that something begins to hold after the day on
 * which they say so; undefined where it began by then.
 */
export function futureDateQuestion(
  { validFrom }: { readonly validFrom: PlainDate },
  enteredOn: PlainDate,
): string | undefined {
  const days = daysBetween(enteredOn, validFrom);
  if (days <= 0) return undefined;
  return `It is to hold from ${validFrom}, ${days === 1 ? "tomorrow" : `${days} days from now`}. Is that agreed already, or is the date mistyped?`;
}
