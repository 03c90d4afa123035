import { Section } from "@/components/layout/section";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import { LOCK_IN_PARTS, lockIn, PART_NAMES } from "@/lib/domain/indices/lock-in/lock-in";
import { barriersOf } from "@/lib/domain/portfolio/barriers-of";
import { differencesInWords } from "@/lib/domain/portfolio/clear-differences";
import type { VendorScores } from "@/lib/domain/portfolio/portfolio-scores";
import type { Agreement } from "@/lib/domain/uncertainty/rank-agreement";
import { WeightSliders } from "./weight-sliders";

/** Who is worse where the draws agree, and what would turn an order round; only vendors have such scores. */
export function WorseOrNot({
  vendors,
  agreements,
}: {
  vendors: readonly VendorScores[];
  agreements: readonly Agreement[];
}) {
  if (vendors.length < 2) return null;
  const sentences = [
    ...differencesInWords({ id: lockIn.id, worse: "harder to leave" }, vendors, agreements),
    ...differencesInWords(
      { id: conflictOfInterest.id, worse: "more conflicted" },
      vendors,
      agreements,
    ),
  ];
  return (
    <>
      <Section id="worse" title="Who is worse, and how sure that is">
        <ul className="list-disc space-y-1 pl-5 text-sm">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="weights" title="What if you weighed it differently?">
        <WeightSliders
          parts={LOCK_IN_PARTS.map((part) => PART_NAMES[part])}
          vendors={vendors.map((vendor) => ({
            id: vendor.contract.id,
            name: vendor.contract.vendorName,
            barriers: barriersOf(vendor),
          }))}
        />
      </Section>
    </>
  );
}
