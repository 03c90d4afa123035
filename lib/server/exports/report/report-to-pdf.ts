import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { dayNumber } from "../../../domain/quantity/plain-date.ts";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { type Paper, PLAIN_PACK_LOOK } from "../../../domain/report/pack-look.ts";
import { REDACTIONS } from "../../../domain/report/redaction.ts";
import { Failure } from "../../failure.ts";
import { type Fonts, fontsFor } from "./fonts.ts";
import { readLogo } from "./logo.ts";
import { NO_LETTER, printableJson } from "./printable.ts";
import { type PageLetters, reportInWords } from "./report-in-words.ts";

/** How a company wants its packs to look. */
export type PackLook = {
  /** A PNG or a JPEG; null for none. */
  readonly logo: Uint8Array | null;
  /** Colour of links and of the line under the head, as #rrggbb. */
  readonly accent: string;
  /** Stands at the foot of every page; null for none. */
  readonly footer: string | null;
  /** A file whose slide master the slides are set by; null for our own. */
  readonly master?: Uint8Array | null;
};

export const PLAIN_LOOK: PackLook = {
  logo: null,
  accent: PLAIN_PACK_LOOK.accent,
  footer: null,
};

export type PdfOptions = {
  readonly paper: Paper;
  readonly look?: PackLook;
  /** Fingerprint of what the report was worked out from; printed on the last page. */
  readonly inputsHash?: string;
};

/** One report, twice: tagged for everybody (PDF/UA-1), and for the archive (PDF/A-2a). */
export type ReportPdfs = { readonly accessible: Buffer; readonly archive: Buffer };

const TEMPLATE = join(process.cwd(), "lib/server/exports/typst/report.typ");
const SECONDS_A_DAY = 86_400;

/** Ten-point letters across the text of a page, with a little to spare. */
const LETTERS: Readonly<Record<Paper, PageLetters>> = {
  a4: { upright: 91, across: 136 },
  "us-letter": { upright: 94, across: 127 },
};

/** One for each set of fonts: those of most reports, and with the large ones. */
const compilers = new Map<Fonts, NodeCompiler>();

function compilerWith(fonts: Fonts): NodeCompiler {
  const made =
    compilers.get(fonts) ??
    NodeCompiler.create({
      fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
    });
  compilers.set(fonts, made);
  return made;
}

/**
 * The whole report on paper. The same report gives the same bytes: its date is the
 * day it is as of, and its type is ours. Typst refuses to write what breaks either
 * standard, so a picture without words for the blind, or a letter that has no
 * glyph, cannot leave.
 *
 * @throws Failure where the logo cannot be printed
 * @throws Error where the report breaks a standard
 */
export function reportToPdf(report: BoardReport, options: PdfOptions): ReportPdfs {
  const [accessible, archive] = written(report, options, ["ua-1", "a-2a"]);
  return { accessible, archive };
}

/** The tagged one alone (PDF/UA-1): what somebody reads, before anything is published. */
export const reportToTaggedPdf = (report: BoardReport, options: PdfOptions): Buffer =>
  written(report, options, ["ua-1"])[0];

function written<const Standards extends readonly string[]>(
  report: BoardReport,
  options: PdfOptions,
  standards: Standards,
): { readonly [Place in keyof Standards]: Buffer };
function written(report: BoardReport, options: PdfOptions, standards: readonly string[]): Buffer[] {
  const { paper, look = PLAIN_LOOK, inputsHash = null } = options;
  const logo = look.logo === null ? null : readLogo(look.logo);
  const page = printableJson({
    ...reportInWords(report, LETTERS[paper]),
    footer: look.footer,
    paper,
    inputsHash,
    holdsInputs: !REDACTIONS[report.profile].inputs,
    accent: /^#[0-9a-f]{6}$/i.test(look.accent) ? look.accent : PLAIN_LOOK.accent,
    logo: logo === null ? null : { format: logo.format, bytes: [...logo.bytes] },
  });
  const fonts = fontsFor(page);
  const compiler = compilerWith(fonts);
  const document = compiled(compiler, {
    page,
    letters: JSON.stringify({ families: fonts.names, lacking: page.includes(NO_LETTER) }),
  });
  // What Typst remembers of setting a report is of no use to writing it, and is not small.
  compiler.evictCache(0);
  const creationTimestamp = dayNumber(report.asOf) * SECONDS_A_DAY;
  const files = standards.map((pdfStandard) =>
    compiler.pdf(document, { pdfStandard, creationTimestamp }),
  );
  compiler.evictCache(0);
  return files;
}

/**
 * @throws Failure where the logo cannot be read
 * @throws Error with what Typst says, where the report cannot be set
 */
function compiled(typst: NodeCompiler, inputs: Record<string, string>) {
  const outcome = typst.compile({
    mainFileContent: readFileSync(TEMPLATE, "utf8"),
    inputs,
  });
  const { result } = outcome;
  if (result === null) {
    const error = outcome.takeDiagnostics();
    const reason =
      error === null ? "no reason given" : JSON.stringify(typst.fetchDiagnostics(error));
    // The logo is the only picture that is not drawn here.
    if (reason.includes("failed to decode image"))
      throw new Failure("invalid", "The logo cannot be read as a picture. Save it anew.");
    throw new Error(`The report could not be set: ${reason}`);
  }
  return result;
}
