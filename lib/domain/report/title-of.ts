import { firstChoices, isFirstTitle } from "./first-choices.ts";
import type { PackChoices } from "./pack-choices.ts";

/** The title of a report: that of a vendor note names its vendor, whatever somebody called it. */
export function titleOf(
  { template, title }: Pick<PackChoices, "template" | "title">,
  vendorName: string | null,
): string {
  if (template !== "vendor" || vendorName === null || title.includes(vendorName)) return title;
  return isFirstTitle(title) ? `${OURS} ${vendorName}` : `${title}: ${vendorName}`;
}

const OURS = "Our dependence on";

/** Whether a report of this printed title was asked for by that one: an edition of the same report, not another report. */
export const isSameTitle = (printed: string, asked: string): boolean =>
  printed === asked ||
  printed.startsWith(`${asked}: `) ||
  (asked === firstChoices("vendor").title && printed.startsWith(OURS));
