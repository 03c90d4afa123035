import type { TieTotal } from "../domain/ties/tie-totals.ts";
import { money } from "./money.ts";

/** A total with what it leaves out: "at least $58.0B". */
export const totalInWords = ({ usd, undisclosed }: TieTotal): string =>
  `${undisclosed > 0 ? "at least " : ""}${money(usd)}`;
