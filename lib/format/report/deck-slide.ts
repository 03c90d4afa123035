import type { DeckChart } from "./deck-chart.ts";
import { type DeckBox, type DeckPage, frameOf, titlePoints } from "./deck-page.ts";
import type { DeckTable } from "./deck-tables.ts";
import type { ClaimsById } from "./runs.ts";

/** What stands on a slide, each in its place. */
export type SlidePart = { readonly box: DeckBox } & (
  | { readonly kind: "words"; readonly lines: readonly string[]; readonly points: number }
  | { readonly kind: "note"; readonly lines: readonly string[]; readonly points: number }
  | {
      readonly kind: "chart";
      readonly chart: DeckChart;
      readonly alt: string;
      readonly points: number;
    }
  | { readonly kind: "table"; readonly table: DeckTable }
);

export type Slide = {
  /** The finding, where there is one. */
  readonly title: string;
  readonly titlePoints: number;
  readonly parts: readonly SlidePart[];
  /** What the speaker sees: the claims of the slide, and what they rest on. */
  readonly notes: string;
};

/** Everything that a slide of a report is made with. */
export type Setting = {
  readonly known: ClaimsById;
  readonly page: DeckPage;
  /** At the end of each slide; where the master says it, nothing. */
  readonly foot: readonly string[];
};

/** A slide with the words that stand on each: below the title, at the source, at the foot. */
export function slide(
  {
    title,
    subtitle,
    source,
    notes,
  }: { title: string; subtitle: string; source: string; notes: string },
  parts: readonly SlidePart[],
  { page, foot }: Setting,
): Slide {
  const frame = frameOf(page, { subtitle, source, foot });
  const note = (box: DeckBox, lines: readonly string[], points: number): SlidePart[] =>
    lines.length === 0 || lines[0] === "" ? [] : [{ kind: "note", box, lines, points }];
  return {
    title,
    titlePoints: titlePoints(title, page),
    parts: [
      ...note(frame.subtitle, [subtitle], frame.small),
      ...parts,
      ...note(frame.source, [source], frame.tiny),
      ...note(frame.foot, foot, frame.tiny),
    ],
    notes,
  };
}
