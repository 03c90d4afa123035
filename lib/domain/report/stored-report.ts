import { z } from "zod";
import { keysOf } from "../quantity/closed-set.ts";
import { BASES } from "../ties/basis.ts";
import { type BoardReport, PROFILES, TEMPLATES } from "./board-report.ts";

const Things = z.array(z.looseObject({}));
const Words = z.array(z.string());

/** What every report has; how each part of it is built up, who draws it knows. */
const FIELDS = {
  template: z.enum(keysOf(TEMPLATES)),
  profile: z.enum(keysOf(PROFILES)),
  title: z.string(),
  organisation: z.string(),
  demo: z.string().nullable(),
  asOf: z.string(),
  asKnown: z.string().nullable(),
  basis: z.enum(BASES),
  filters: Words,
  confidentiality: z.string(),
  dataVersion: z.string(),
  methodVersion: z.string(),
  seed: z.number(),
  leftOut: Words,
  sections: Things,
  claims: Things,
  notes: Things,
  evidence: Things,
} satisfies Readonly<Record<keyof Omit<BoardReport, "highlighted" | "about" | "names">, z.ZodType>>;
const Whole = z.looseObject(FIELDS);

const EMPTY: BoardReport = {
  template: "board",
  profile: "board",
  title: "",
  organisation: "",
  demo: null,
  asOf: "",
  asKnown: null,
  basis: "announced",
  filters: [],
  confidentiality: "",
  dataVersion: "",
  methodVersion: "",
  seed: 0,
  leftOut: [],
  sections: [],
  claims: [],
  notes: [],
  evidence: [],
};

/** A report as it was kept; undefined where the version that kept it did not yet have all that reports have. */
export const wholeReport = (kept: unknown): BoardReport | undefined =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept by us, and by a version that knew all fields
  Whole.safeParse(kept).success ? (kept as BoardReport) : undefined;

/**
 * A report as it was kept, by whatever version: what that version did not have is empty, so
 * that the rest can still be read.
 *
 * @example
 * storedReport({ title: "Supply line" }).leftOut; // => []
 */
export function storedReport(kept: unknown): BoardReport {
  const whole = wholeReport(kept);
  if (whole !== undefined) return whole;
  const found = z.record(z.string(), z.unknown()).safeParse(kept).data ?? {};
  const read = Object.entries(FIELDS).filter(
    ([name, field]) => field.safeParse(found[name]).success,
  );
  return { ...EMPTY, ...Object.fromEntries(read.map(([name]) => [name, found[name]])) };
}
