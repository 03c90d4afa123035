import { BASES } from "@/lib/domain/ties/basis";
import type { View, ViewPart } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";

const NAMES: Readonly<Record<ViewPart, string>> = {
  asOf: "as-of date",
  asKnown: "as-known date",
  basis: "basis",
};

/** What the address asked for and could not be shown, and what is shown instead. */
export function SetAside({ view }: { view: View }) {
  if (view.setAside.length === 0) return null;
  return (
    <output className="block border-b border-line bg-raised px-4 py-2 text-sm sm:px-8">
      {view.setAside.map((part) => (
        <span key={part} className="block">
          <strong>The {NAMES[part]} in the address was not used.</strong> {instead(part, view)}
        </span>
      ))}
    </output>
  );
}

const A_DAY =
  "It must be a day in the calendar, written like 2026-06-30, not before 2015 and not after today.";

function instead(part: ViewPart, view: View): string {
  if (part === "basis")
    return `It must be one of ${BASES.join(", ")}. This page counts ${view.basis} amounts.`;
  return part === "asOf"
    ? `${A_DAY} This page shows today, ${longDate(view.asOf)}.`
    : `${A_DAY} This page shows all that is known.`;
}
