import type { Clocks } from "./fact.ts";
import { type Facts, read } from "./reading.ts";

/**
 * Whether the register has a subject: entered by then, and not retired on the day.
 *
 * @param recordedAt when it was entered; null for what the register began with
 */
export const isPresent = (recordedAt: string | null, facts: Facts, clocks: Clocks): boolean =>
  (recordedAt === null || recordedAt <= clocks.knownAt) &&
  typeof read(facts, "subject.retired", clocks)?.value !== "string";
