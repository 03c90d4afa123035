import type { TieTotal } from "../domain/ties/tie-totals.ts";
import { money } from "./money.ts";

/** A total with what it leaves out: "at least $58.0B", or that nothing of it is disclosed. */
export const totalInWords = ({ usd, ties, undisclosed }: TieTotal): string =>
  ties > 0 && undisclosed === ties
    ? "an undisclosed amount"
    : `${undisclosed > 0 ? "at least " : ""}${money(usd)}`;
