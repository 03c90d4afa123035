import { PlainTable } from "@/components/bills/plain-table";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import { type Attributed, type Place, PLACES } from "@/lib/domain/bill/attribute";
import { attributionTotals } from "@/lib/domain/bill/attribution-totals";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { exact } from "@/lib/domain/quantity/estimate";
import { exactToNumber, type Exact } from "@/lib/domain/quantity/exact-decimal";
import { amountIn } from "@/lib/format/amount-in";
import { estimateText } from "@/lib/format/estimate";

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Of a total below zero, or of none, there are no shares. */
const shareOf = (part: Exact, total: Exact): string =>
  total <= 0n ? "–" : estimateText(exact(exactToNumber(part) / exactToNumber(total)), "share");

/** Places of what nobody can say yet are marked as not known, where anything ends there. */
const OPEN: readonly Place[] = ["vendor", "nowhere"];

/** Where the amounts end: each in exactly one place, and together all of the bill. */
export function AttributionSection({ attributed }: { attributed: readonly Attributed[] }) {
  return (
    <Section id="attribution" title="Where the amounts end">
      {attributionTotals(attributed).map(({ currency, total, places }) => (
        <div key={currency} className="mb-6">
          <PlainTable
            caption={`Effective cost in ${currency}, by where it ends`}
            columns={[
              { title: `Ends as, in ${currency}` },
              { title: "Effective cost", isNumber: true },
              { title: "Share", isNumber: true },
              { title: "Billed cost", isNumber: true },
              { title: "Rows", isNumber: true },
            ]}
            rows={[
              ...keysOf(PLACES).map((place) => ({
                id: place,
                cells: [
                  OPEN.includes(place) && places[place].rows > 0 ? (
                    <Unknown key="place">{capital(PLACES[place])}</Unknown>
                  ) : (
                    capital(PLACES[place])
                  ),
                  amountIn(places[place].effective, currency),
                  shareOf(places[place].effective, total.effective),
                  amountIn(places[place].billed, currency),
                  places[place].rows.toLocaleString("en"),
                ],
              })),
              {
                id: "total",
                cells: [
                  "Together",
                  <strong key="effective">{amountIn(total.effective, currency)}</strong>,
                  shareOf(total.effective, total.effective),
                  <strong key="billed">{amountIn(total.billed, currency)}</strong>,
                  total.rows.toLocaleString("en"),
                ],
              },
            ]}
          />
        </div>
      ))}
    </Section>
  );
}
