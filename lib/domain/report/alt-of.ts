import type { Figure } from "../figure/figure.ts";

const KINDS = { bars: "Bars", "stacked-bars": "Stacked bars", steps: "A line over time" } as const;

/** What a drawing shows and in which order, for those who cannot see it; its numbers stand in the table beside it. */
export const altOf = ({ kind, subtitle, categories, series }: Figure): string =>
  `${KINDS[kind]}. ${subtitle}. ${series.length === 1 ? "" : `For each, side by side: ${series.map(({ label }) => label).join(", ")}. `}In this order: ${categories.map(({ label }) => label).join(", ")}.`;
