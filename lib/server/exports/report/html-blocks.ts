import "server-only";
import { figureTable } from "../../../domain/figure/to-table.ts";
import { intervalToSvg } from "../../../domain/figure/interval-to-svg.ts";
import { figureToSvg } from "../../../domain/figure/to-svg.ts";
import type {
  Block,
  DecisionAsked,
  FigureBlock,
  KeyFigure,
  TableBlock,
} from "../../../domain/report/board-report.ts";
import { longDate } from "../../../format/date.ts";
import { estimateText, tickText } from "../../../format/estimate.ts";
import { lettersNeeded } from "../../../format/report/fitted-columns.ts";
import { keyFigureLines } from "../../../format/report/key-figure-lines.ts";
import { claimsOfTwin } from "../../../format/report/report-tables.ts";
import { type ClaimsById, type Run, runsOf } from "../../../format/report/runs.ts";
import { tableLines } from "../../../format/report/table-lines.ts";
import { titledFigure } from "../../../format/report/titled-figure.ts";
import { type Html, html } from "./html.ts";

const WIDTH = 640;
/** A number with its interval stays on one line; with words behind it, it may take several. */
const MOST_ON_A_LINE = 20;
/** Letters of ten-point type across a page that lies; what is wider is set smaller. */
const ACROSS = 136;
const NOTHING: Html = { markup: "" };

/** How words wrap: long ones anywhere, so that no column pushes another off the paper, and days nowhere. */
export const wrapping = (text: string): string =>
  /\S{25}/.test(text) ? "long" : /^\d{4}-\d{2}-\d{2}$/.test(text) ? "day" : "words";

/** One part of a section; `place` is unlike any other's, so that drawings do not share their names. */
export function blockToHtml(block: Block, known: ClaimsById, place: string): Html {
  if (block.kind === "sentence")
    return html`<p class="${CLASSES[block.style]}">${runsToHtml(runsOf(block.text, known))}</p>`;
  if (block.kind === "list")
    return html`<ul>
      ${block.items.map((item) => html`<li>${runsToHtml(runsOf(item, known))}</li>`)}
    </ul>`;
  if (block.kind === "key-figures")
    return html`<dl class="keys">
      ${block.figures.map((one, i) => keyFigure(one, known, `${place}-${i}`))}
    </dl>`;
  if (block.kind === "decisions") return html`${block.asked.map((one) => decision(one, known))}`;
  if (block.kind === "figure") return figure(block, known, place);
  const { title, note } = block.table;
  return html`<section>
    <h3>${title}</h3>
    ${block.caption === undefined ? NOTHING : html`<p>${block.caption}</p>`}${note === undefined ? NOTHING : html`<p class="muted">${note}</p>`}${tableToHtml(block, title, known)}
  </section>`;
}

const CLASSES = { finding: "finding", body: "body", note: "muted" } as const;

/** Each piece by itself: a name that is read from right to left turns none of its neighbours. */
const runsToHtml = (runs: readonly Run[]): Html[] =>
  runs.map(({ text, claim }) => html`<bdi>${text}</bdi>${mark(claim)}`);

const mark = (claim: number | null): Html =>
  claim === null
    ? NOTHING
    : html`<sup><a href="#claim-${claim}" aria-label="Claim ${claim}">${claim}</a></sup>`;

function keyFigure(one: KeyFigure, known: ClaimsById, place: string): Html {
  const { label, value, range, appetite, since, claim, line, was } = keyFigureLines(one, known);
  const drawn = known.get(one.claim)?.value ?? null;
  const svg =
    drawn === null
      ? NOTHING
      : drawing(
          intervalToSvg(drawn, {
            appetite: one.appetite?.at ?? null,
            was: one.since?.was?.point ?? null,
            width: 160,
          }),
          `${label}: ${value}, ${range}. ${appetite}`,
          place,
        );
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <p class="value">${value}${mark(claim)}</p>
      <p>${range}</p>
      ${svg}
      <p>${appetite}${mark(line.claim)}</p>
      <p>${since}${mark(was.claim)}</p>
    </dd>
  </div>`;
}

const decision = ({ question, options, recommended, by }: DecisionAsked, known: ClaimsById): Html =>
  html`<section class="asked">
    <h3>${question}</h3>
    <p class="muted">To be decided by ${longDate(by)}</p>
    <ul class="options">
      ${options.map(
        ({ name, cost }) =>
          html`<li>
            <span>${name}</span
            ><span>${runsToHtml(runsOf(cost, known))}</span
            >${name === recommended ? html`<strong>● recommended</strong>` : NOTHING}
          </li>`,
      )}
    </ul>
  </section>`;

function figure(block: FigureBlock, known: ClaimsById, place: string): Html {
  const titled = titledFigure(block);
  const { title, subtitle, sourceLine, unit } = titled;
  const svg = figureToSvg(
    titled,
    {
      tick: (value) => tickText(value, unit),
      bar: (value) => estimateText(value, unit),
    },
    WIDTH,
  );
  const twin = { table: figureTable(titled), claims: claimsOfTwin(block) };
  return html`<figure>
    <figcaption>
      <h3>${title}</h3>
      <p class="muted">${subtitle}</p>
    </figcaption>
    <div class="drawn">
      ${drawing(svg, block.alt, place)}
      <p class="muted">${sourceLine}</p>
    </div>
    ${tableToHtml(twin, title, known)}
  </figure>`;
}

/** A drawing of ours within the page: its words are markup already, its names become its own. */
const drawing = (svg: string, alt: string, place: string): Html => {
  const own = svg
    .replaceAll(/ id="([\w-]+)"/g, ` id="${place}-$1"`)
    .replaceAll(/url\(#([\w-]+)\)/g, `url(#${place}-$1)`);
  const label = html`<svg role="img" aria-label="${alt}" `.markup;
  return { markup: own.replace(/ role="img"/, "").replace("<svg ", () => label) };
};

function tableToHtml(
  block: Pick<TableBlock, "table" | "claims">,
  title: string,
  known: ClaimsById,
): Html {
  const lines = tableLines(block, known);
  const { heads, rows } = lines;
  const isWide = lettersNeeded(lines) > ACROSS;
  const side = (column: number, text = ""): Html =>
    html` class="${heads[column]?.isNumber === true ? `number ${text.length <= MOST_ON_A_LINE && /\d/.test(text) ? "day" : "words"}` : wrapping(text)}"`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${title}">
    <table class="${isWide ? "wide" : "whole"}">
      <thead>
        <tr>
          ${heads.map(
            ({ text }, c) => html`<th scope="col" ${side(c)}>${text === "" ? "Name" : text}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(({ text, claim }, c) =>
                c === 0
                  ? html`<th scope="row" ${side(c, text)}>${text}${mark(claim)}</th>`
                  : html`<td${side(c, text)}>${text}${mark(claim)}</td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
