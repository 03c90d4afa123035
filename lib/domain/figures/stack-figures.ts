import type { Figure } from "../figure/figure.ts";
import type { BehindVendors } from "../stack/behind-vendors.ts";
import type { Exposure } from "../stack/over-ways.ts";

/** Where the money ends up, lab by lab; what cannot be followed is hatched onto each that may have it. */
export const stackLabsFigure = ({ labs }: BehindVendors, asOf: string): Figure =>
  exposureFigure(labs, asOf, {
    id: "stack-labs",
    title: leads(labs, "does", "do", "of the work"),
    subtitle: "Share of your spend by the lab whose models do the work",
  });

/** The same money by the group of companies a lab belongs to. */
export const stackGroupsFigure = ({ groups }: BehindVendors, asOf: string): Figure =>
  exposureFigure(groups, asOf, {
    id: "stack-groups",
    title: leads(groups, "stands behind", "stand behind", "of the work"),
    subtitle: "The same by parent group: a lab that belongs to a group counts with it",
  });

function exposureFigure(
  { recipients }: Exposure,
  asOf: string,
  words: Pick<Figure, "id" | "title" | "subtitle">,
): Figure {
  return {
    ...words,
    unit: "share",
    kind: "bars",
    categories: recipients.map(({ recipient, label }) => ({ id: recipient, label })),
    series: [
      { id: "share", label: "Share of spend", values: recipients.map(({ share }) => share) },
    ],
    ceiling: 1,
    sourceLine: `What you typed; who owns whom as of ${asOf}.`,
  };
}

/** The largest in a sentence, at least so much where a part is not known. */
function leads({ recipients }: Exposure, one: string, more: string, what: string) {
  const top = recipients.slice(0, 2);
  const least = top.reduce((sum, { share }) => sum + (share.point ?? share.low), 0);
  const isOpen = top.some(({ share }) => share.point === null);
  return `${top.map(({ label }) => label).join(" and ")} ${top.length < 2 ? one : more} ${isOpen ? "at least " : ""}${Math.round(least * 100)} % ${what}`;
}
