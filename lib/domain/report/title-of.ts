import { isFirstTitle } from "./first-choices.ts";
import type { PackChoices } from "./pack-choices.ts";

/** The title of a report: that of a vendor note names its vendor, whatever somebody called it. */
export function titleOf(
  { template, title }: Pick<PackChoices, "template" | "title">,
  vendorName: string | null,
): string {
  if (template !== "vendor" || vendorName === null || title.includes(vendorName)) return title;
  return isFirstTitle(title) ? `What we depend on ${vendorName} for` : `${title}: ${vendorName}`;
}

/** Whether a report of this printed title was asked for by that one: an edition of the same report, not another report. */
export const isSameTitle = (printed: string, asked: string): boolean =>
  printed === asked ||
  printed.startsWith(`${asked}: `) ||
  (isFirstTitle(asked) &&
    /^What we depend on .+ for$/.test(asked) &&
    /^What we depend on .+ for$/.test(printed));
