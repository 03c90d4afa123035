import type { Figure } from "@/lib/domain/figure/figure";

/** Title with the finding, subtitle with the metric, the chart, and where it comes from. */
export function FigureFrame({ figure, children }: { figure: Figure; children: React.ReactNode }) {
  return (
    <figure aria-labelledby={`${figure.id}-title`} className="my-6">
      <figcaption>
        <p id={`${figure.id}-title`} className="font-serif text-lg leading-snug">
          {figure.title}
        </p>
        <p className="text-xs text-muted">{figure.subtitle}</p>
      </figcaption>
      {children}
      <p className="mt-1 text-xs text-muted">{figure.sourceLine}</p>
    </figure>
  );
}
