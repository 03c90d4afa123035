import Link from "next/link";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { significant } from "@/lib/format/number";

const DIGITS = 4;

/** The prices a scenario rests on, each with a way to where it was read. */
export function PinnedPrices({
  offering,
  view,
}: {
  offering: ScenarioFile["offerings"][number];
  view: View;
}) {
  if (offering.prices.length === 0) return <p className="text-sm">No price of it is on record.</p>;
  return (
    <ul className="text-sm">
      {offering.prices.map((price) => (
        <li key={JSON.stringify(price)}>
          {price.unit.replaceAll(/[-_]/g, " ")}
          {price.serviceTier === "standard" ? "" : `, ${price.serviceTier}`}
          {price.minPromptTokens > 0 ? `, from ${price.minPromptTokens} tokens of prompt on` : ""}:
          ${significant(price.usdPerMtok, DIGITS)} per million tokens
          {price.effectiveFrom === null ? "" : `, from ${longDate(price.effectiveFrom)}`}, read{" "}
          {longDate(price.observedAt)}{" "}
          <Link href={viewHref(`/sources/${price.sourceId}`, view)} prefetch={false}>
            source<span className="sr-only"> of this price: {price.sourceId}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
