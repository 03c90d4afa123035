import type { Figure } from "@/lib/domain/figure/figure";
import { seriesColor } from "@/lib/domain/figure/series-colors";

/** Title with the finding, subtitle with the metric, a key where there are several series, the chart, its source. */
export function FigureFrame({ figure, children }: { figure: Figure; children: React.ReactNode }) {
  return (
    <figure aria-labelledby={`${figure.id}-title`} className="my-6">
      <figcaption>
        <p id={`${figure.id}-title`} className="font-serif text-lg leading-snug">
          {figure.title}
        </p>
        <p className="text-xs text-muted">{figure.subtitle}</p>
        {figure.series.length > 1 && (
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
            {figure.series.map(({ id, label }, place) => (
              <li key={id} className="flex items-center gap-1.5">
                <span
                  aria-hidden="true"
                  className="inline-block size-2.5"
                  style={{ background: seriesColor(id, place) }}
                />
                {label}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      {children}
      <p className="mt-1 text-xs text-muted">{figure.sourceLine}</p>
    </figure>
  );
}
