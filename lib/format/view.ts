import type { View } from "../domain/view/view.ts";

/** Both clocks and the basis, as the foot of every page and the head of every file say them. */
export const viewInWords = ({ asOf, asKnown, basis }: View): string =>
  `As of ${asOf}; as known ${asKnown === null ? "now" : `at the end of ${asKnown}`}; basis: ${basis} amounts unless a column says otherwise`;
