import { pcg32 } from "@/lib/domain/stats/pcg32.ts";

/** The same things in an order of chance (Fisher and Yates), the same one for the same number. */
export function shuffled<T>(things: readonly T[], order: number): T[] {
  const { next } = pcg32(order >>> 0, things.length);
  const left = [...things];
  return things.flatMap(() => left.splice(next() % left.length, 1));
}
