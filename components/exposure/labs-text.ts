import type { Estimate } from "@/lib/domain/quantity/estimate";
import { fixed } from "@/lib/format/number";

/** A number of labs as fine as a small change of one likeness moves it. */
export const labsText = ({ low, point, high }: Estimate): string =>
  low === high ? fixed(point ?? low, 2) : `${fixed(low, 2)} to ${fixed(high, 2)}`;
