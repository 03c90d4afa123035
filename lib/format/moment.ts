import { longDate } from "./date.ts";

/**
 * A moment as people read it, in the one time zone everybody shares.
 *
 * @example moment("2026-11-23T09:05:30.000Z")  // "23 November 2026, 09:05 UTC"
 */
export const moment = (iso: string): string =>
  `${longDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
