import "server-only";
import type { FrameLines } from "../../../format/report/frame-lines.ts";
import { cssText, type Html } from "./html.ts";
import type { Paper } from "../../../domain/report/pack-look.ts";

const SIZES: Readonly<Record<Paper, string>> = { a4: "A4", "us-letter": "letter" };

/**
 * How a report looks in a browser, and on paper: which data it is of stands at the
 * foot of every page, heads of tables are said again, and wide tables lie across.
 */
export const styleOf = (
  { head, clocks, versions, filters, confidentiality }: FrameLines,
  { paper, accent }: { readonly paper: Paper; readonly accent: string },
): Html => ({
  markup: `
:root { color-scheme: light; --ink: #1c1b19; --muted: #55524a; --line: #c9c5bb; --accent: ${accent}; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 68rem; color: var(--ink); background: #ffffff;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew",
  "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1, h2, .finding, .value { font-family: Georgia, "Noto Serif", serif; font-weight: 400; line-height: 1.25; }
h1 { font-size: 1.9rem; margin: 0.5rem 0; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0; }
p, ul, dl { margin: 0.6rem 0; }
a { color: var(--accent); }
.finding { font-size: 1.25rem; }
.muted { color: var(--muted); font-size: 0.875rem; }
.apart { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; }
.demo { border: 1px solid var(--ink); padding: 0.25rem 0.5rem; }
header { border-top: 3px solid var(--accent); border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
.logo { display: block; width: auto; height: auto; max-width: 60%; max-height: 40px; margin: 0.5rem 0; }
header ul, nav ul { list-style: none; padding: 0; margin: 0.25rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
sup { font-size: 0.7em; line-height: 0; }
sup a { padding: 0.25em 0.1em; }
.keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem 1.5rem; }
.keys > div { border-top: 1px solid var(--ink); font-size: 0.875rem; }
.keys dt { font-weight: 600; }
.keys dd { margin: 0; }
.keys p { margin: 0; }
.value { font-size: 1.5rem; }
.options { list-style: none; padding: 0; }
.options li { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1px solid var(--line); padding: 0.25rem 0; }
.options li > :first-child { flex-grow: 1; }
figure { margin: 1.5rem 0; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0.375rem; }
th, td { padding: 0.25rem 0.375rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
.long { overflow-wrap: anywhere; }
.day { white-space: nowrap; }
thead th { border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
tr:target { background: #eeebe3; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); }
@page {
  size: ${SIZES[paper]}; margin: 20mm 16mm 26mm;
  @top-left { content: ${cssText(head)}; font: 10pt system-ui, sans-serif; color: #55524a; }
  @top-right { content: ${cssText(confidentiality)}; font: 600 10pt system-ui, sans-serif; color: #1c1b19; }
  @bottom-left { content: ${cssText(clocks)} "\\a " ${cssText(versions)} "\\a " ${cssText(filters)}; white-space: pre-line; text-align: left; font: 10pt/1.3 system-ui, sans-serif; color: #55524a; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 10pt system-ui, sans-serif; color: #55524a; }
}
@page across { size: ${SIZES[paper]} landscape; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.4; }
  h1 { font-size: 1.6rem; }
  h2 { margin-top: 1.25rem; }
  .muted, .keys > div, table { font-size: 10pt; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  .own { break-before: page; }
  .across { page: across; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  .wide { font-size: 8.5pt; }
  .wide th, .wide td { padding: 0.2rem; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, .keys > div, .asked, figure > .drawn { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
}
`,
});
