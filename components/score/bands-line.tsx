import type { Bands } from "@/lib/domain/uncertainty/bands";
import type { Unit } from "@/lib/domain/quantity/unit";
import { type View, viewHref } from "@/lib/domain/view/view";
import { interval } from "@/lib/format/estimate";

/** The two bands of a score, apart: what is not known of the facts, and what is not agreed of the method. */
export function BandsLine({
  bands,
  unit,
  opinion,
  view,
}: {
  bands: Bands;
  unit: Unit;
  /** Part of the method band that comes from the choice of method alone. */
  opinion: number | null;
  view: View;
}) {
  const word = (band: { low: number; high: number }) => interval({ ...band, point: null }, unit);
  return (
    <p className="text-xs text-muted" data-bands>
      Facts allow <strong className="font-semibold text-ink">{word(bands.facts)}</strong>
      {bands.method !== null && (
        <>
          ; other fair methods{" "}
          <strong className="font-semibold text-ink">{word(bands.method)}</strong>
        </>
      )}{" "}
      <a href={viewHref("/method/uncertainty-bands", view)}>(what is this?)</a>
      {opinion !== null && opinion > MOSTLY && (
        <span className="block">Most of the wider band is choice of method, not fact.</span>
      )}
    </p>
  );
}

/** From here on the choice of method outweighs the facts. */
const MOSTLY = 0.5;
