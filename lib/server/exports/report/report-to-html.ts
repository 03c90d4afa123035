import "server-only";
import type { BoardReport, Section } from "../../../domain/report/board-report.ts";
import type { Table } from "../../../domain/table/table.ts";
import { cellText } from "../../../format/cell.ts";
import { lettersNeeded } from "../../../format/report/fitted-columns.ts";
import { frameLines } from "../../../format/report/frame-lines.ts";
import { claimsTable, evidenceTable, sourcesTable } from "../../../format/report/ledger-tables.ts";
import { type ClaimsById, claimsById } from "../../../format/report/runs.ts";
import { tableLines } from "../../../format/report/table-lines.ts";
import { type Html, html } from "./html.ts";
import { blockToHtml, wrapping } from "./html-blocks.ts";
import { styleOf } from "./html-style.ts";
import { readLogo } from "./logo.ts";
import { type PdfOptions, PLAIN_LOOK } from "./report-to-pdf.ts";

/** It runs nothing and asks nobody for anything, whatever stands in it; a logo lies within it. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** As high as on paper; a wide one may not push the title off a phone. */
const LOGO_HIGH = 40;

/** Letters of ten-point type across a page that stands upright; wider tables lie across. */
const LETTERS = 91;

/**
 * The whole report as one page for a browser, which prints it: without scripts, and
 * without anything from elsewhere. The same report gives the same bytes.
 *
 * @throws Failure where the logo is no picture
 */
export function reportToHtml(report: BoardReport, options: PdfOptions): string {
  const { paper, look = PLAIN_LOOK, inputsHash } = options;
  const known = claimsById(report.claims);
  const frame = frameLines(report);
  const accent = /^#[0-9a-f]{6}$/i.test(look.accent) ? look.accent : PLAIN_LOOK.accent;
  const ledgers = [
    { id: "claim", table: claimsTable(report) },
    { id: "fact", table: evidenceTable(report) },
    { id: "source", table: sourcesTable(report) },
  ] as const;
  const places = new Set([
    ...report.evidence.map((_, i) => `fact-${i + 1}`),
    ...report.notes.map(({ number }) => `source-${number}`),
  ]);
  const { markup } = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>${report.title}</title>
      <style>
        ${styleOf(frame, { paper, accent })}
      </style>
    </head>
    <body>
      <header>
        <p class="muted apart">
          <span>${frame.head}</span><strong>${frame.confidentiality}</strong>
        </p>
        ${look.logo === null ? [] : logoToHtml(look.logo, report.organisation)}
        <h1>${report.title}</h1>
        ${report.demo === null ? [] : html`<p class="demo">${report.demo}</p>`}
        <ul class="muted">
          ${[frame.clocks, frame.versions, frame.filters, ...report.leftOut.map((what) => `Left out: ${what}`)].map((line) => html`<li>${line}</li>`)}
        </ul>
      </header>
      <nav aria-label="Contents">
        <ul>
          ${[
            ...report.sections.map(({ id, title }) => ({ place: `section-${id}`, title })),
            ...ledgers.map(({ id, table }) => ({ place: `${id}s`, title: table.title })),
          ].map(({ place, title }) => html`<li><a href="#${place}">${title}</a></li>`)}
        </ul>
      </nav>
      <main>
        ${report.sections.map((section, i) => sectionToHtml(section, i, known))}
        ${ledgers.map(({ id, table }) => ledgerToHtml(id, table, places))}
      </main>
      <footer class="muted">
        <p>${frame.clocks}. ${frame.versions}. ${frame.filters}. ${frame.confidentiality}.</p>
        ${inputsHash === undefined ? [] : html`<p>Fingerprint (SHA-256) of what the report was worked out from: ${inputsHash}</p>`}
        ${look.footer === null ? [] : html`<p>${look.footer}</p>`}
        <p>Not legal or investment advice.</p>
      </footer>
    </body>
  </html> `;
  return `<!doctype html>\n${markup}`;
}

/** The logo as a picture of its own, in which nothing runs: by its bytes it is a PNG or a JPEG, whatever it was called. */
function logoToHtml(file: Uint8Array, organisation: string): Html {
  const { format, bytes, width, height } = readLogo(file);
  const kind = format === "png" ? "image/png" : "image/jpeg";
  return html`<img
    class="logo"
    src="data:${kind};base64,${Buffer.from(bytes).toString("base64")}"
    alt="Logo of ${organisation}"
    width="${Math.max(1, Math.round((width * LOGO_HIGH) / height))}"
    height="${LOGO_HIGH}"
  />`;
}

function sectionToHtml(
  { id, title, ownPage, blocks }: Section,
  at: number,
  known: ClaimsById,
): Html {
  const isAcross = blocks.some(
    (block) => block.kind === "table" && lettersNeeded(tableLines(block, known)) > LETTERS,
  );
  const classes = [...(ownPage && at > 0 ? ["own"] : []), ...(isAcross ? ["across"] : [])];
  return html`<section id="section-${id}" class="${classes.join(" ")}">
    <h2>${title}</h2>
    ${blocks.map((block, i) => html`${blockToHtml(block, known, `s${at}-${i}`)} `)}
  </section> `;
}

/** Claims, facts or sources: each row is a place that marks elsewhere lead to. */
function ledgerToHtml(prefix: string, table: Table, places: ReadonlySet<string>): Html {
  const columns = table.columns.filter(({ exportOnly }) => !exportOnly);
  return html`<section id="${prefix}s" class="own across">
    <h2>${table.title}</h2>
    <p class="muted">${table.note ?? ""}</p>
    <div class="scroll" role="region" tabindex="0" aria-label="${table.title}">
      <table>
        <thead>
          <tr>
            ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(({ cells }) => {
            const words = columns.map((column) =>
              cellText(cells[column.id] ?? { value: null }, column),
            );
            const number = (words[0] ?? "").replaceAll(/\D/g, "");
            return html`<tr id="${prefix}-${number}">
              ${words.map((text, c) => {
                const { href } = cells[columns[c]?.id ?? ""] ?? {};
                return html`<td class="${wrapping(text)}">
                  ${href === undefined ? marked(text, places) : linked(text, href)}
                </td>`;
              })}
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
  </section> `;
}

/** "F1–F3, S7", where each mark leads to its place; other words as they are. */
function marked(text: string, places: ReadonlySet<string>): Html {
  if (!/^[FS]\d+(?:[–, ]+[FS]\d+)*$/.test(text)) return html`${text}`;
  return html`${text.split(/([FS]\d+)/).map((piece) => {
    const place = `${piece.startsWith("F") ? "fact" : "source"}-${piece.slice(1)}`;
    return places.has(place) ? html`<a href="#${place}">${piece}</a>` : html`${piece}`;
  })}`;
}

/** An address of the web; any other is not followed. */
const linked = (text: string, href: string): Html =>
  /^https?:\/\//i.test(href) ? html`<a href="${href}" rel="noreferrer">${text}</a>` : html`${text}`;
