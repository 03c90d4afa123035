import { PROFILES, type ReportFrame, TEMPLATES } from "../../domain/report/board-report.ts";
import { longDate } from "../date.ts";
import { changesLegend } from "./change-words.ts";

/** What is printed on every page and at the head of every file: which data, read how, for whom. */
export type FrameLines = {
  /** Whose report it is, and what kind. */
  readonly head: string;
  readonly clocks: string;
  readonly versions: string;
  readonly filters: string;
  readonly confidentiality: string;
  /** What the marks of changes mean, and since when; null where nothing is marked. */
  readonly changes: string | null;
};

export const frameLines = (frame: ReportFrame): FrameLines => ({
  head: `${frame.organisation} · ${TEMPLATES[frame.template]}`,
  clocks: `As of ${longDate(frame.asOf)} · as known ${frame.asKnown === null ? "when made" : `at the end of ${longDate(frame.asKnown)}`} · basis: ${frame.basis} amounts`,
  versions: `Data version ${frame.dataVersion} · method version ${frame.methodVersion} · seed ${frame.seed}`,
  filters: `Filters: ${frame.filters.length === 0 ? "none" : frame.filters.join("; ")}`,
  confidentiality: `${frame.confidentiality} · ${PROFILES[frame.profile]} profile`,
  changes: changesLegend(frame),
});

/** The same as lines of a file that a spreadsheet or a program reads. */
export function aboutLines(frame: ReportFrame): string[] {
  const { head, clocks, versions, filters, confidentiality, changes } = frameLines(frame);
  return [
    head,
    frame.title,
    ...(frame.demo === null ? [] : [frame.demo]),
    clocks,
    versions,
    filters,
    confidentiality,
    ...(changes === null ? [] : [changes]),
    ...frame.leftOut.map((what) => `Left out: ${what}`),
  ];
}
