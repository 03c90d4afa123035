import { FigureView } from "@/components/figure/figure-view";
import type { Offering } from "@/lib/domain/catalog/offering";
import { priceHistory } from "@/lib/domain/catalog/price-history";
import { priceHistoryFigure } from "@/lib/domain/figures/price-history-figure";
import { type View, viewHref } from "@/lib/domain/view/view";

/** Figures shown at once; those of other offerings are one click away. */
const AT_FIRST = 3;

/** How the prices of a model went at each of its sellers, where they moved; how many stood still is said. */
export function PriceSteps({ offerings, view }: { offerings: readonly Offering[]; view: View }) {
  const drawn = offerings.flatMap((offering) => {
    const moved = priceHistory(offering, view.asOf).some(
      ({ steps }) => new Set(steps.map(({ price }) => price.preferred.usdPerMtok)).size > 1,
    );
    const figure = moved ? priceHistoryFigure(offering, view.asOf) : undefined;
    return figure === undefined ? [] : [{ offering, figure }];
  });
  const still = offerings.length - drawn.length;
  const figures = drawn.map(({ offering, figure }) => (
    <FigureView
      key={offering.id}
      figure={figure}
      view={view}
      csv={viewHref(`/api/v1/tables/price-steps?offering=${encodeURIComponent(offering.id)}`, view)}
    />
  ));
  return (
    <>
      {figures.slice(0, AT_FIRST)}
      {figures.length > AT_FIRST && (
        <details>
          <summary className="text-sm text-accent">
            {figures.length - AT_FIRST} more offerings whose price moved
          </summary>
          {figures.slice(AT_FIRST)}
        </details>
      )}
      {still > 0 && (
        <p className="text-sm text-muted">
          {still === offerings.length
            ? "No change of a price is on record at any seller. "
            : `At ${still} of ${offerings.length} offerings no change is on record. `}
          Sources that were read once tell one price, and not since when it holds.
        </p>
      )}
      {offerings.length > 0 && (
        <details className="mt-2">
          <summary className="text-sm text-accent">Every price on record, as CSV</summary>
          <ul className="mt-1 text-sm wrap-anywhere">
            {offerings.map(({ id, seller, sellerModelId }) => (
              <li key={id}>
                <a
                  className="inline-block py-1"
                  href={viewHref(
                    `/api/v1/tables/price-history?offering=${encodeURIComponent(id)}`,
                    view,
                  )}
                >
                  {seller.name}, {sellerModelId}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
