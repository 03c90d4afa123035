import "server-only";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { PACK_FORMAT } from "../../../domain/report/pack-inputs.ts";
import { REDACTIONS } from "../../../domain/report/redaction.ts";
import { canonicalJson } from "../../../domain/uncertainty/canonical-json.ts";
import { LOOK_FILE, lookFiles, type PrintOptions } from "./printed-as.ts";
import { PLAIN_LOOK } from "./report-to-pdf.ts";
import { reportFiles } from "./report-files.ts";
import { type PackFile, steadyZip } from "./steady-zip.ts";
import { fingerprintOf } from "../../fingerprint-of.ts";

export type ManifestFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** What a pack says of itself: what it was made from, and the fingerprint of each of its files. */
export type PackManifest = {
  readonly format: typeof PACK_FORMAT;
  readonly template: string;
  readonly profile: string;
  readonly title: string;
  readonly organisation: string;
  readonly asOf: string;
  readonly asKnown: string | null;
  readonly basis: string;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly seed: number;
  /** SHA-256 of `inputs.json`, whether or not the profile lets it stand in the pack. */
  readonly inputsHash: string;
  /** SHA-256 of `report.json`: the numbers and words, whatever they are printed on. */
  readonly dataHash: string;
  /** In the order of the zip; all but the manifest itself. */
  readonly files: readonly ManifestFile[];
};

export type Pack = {
  /** SHA-256 of the manifest as canonical JSON, which is also how it stands in the zip. */
  readonly id: string;
  readonly manifest: PackManifest;
  readonly zip: Uint8Array;
};

/**
 * A report in every format, with what it was worked out from and a manifest, as
 * one zip. The same report, inputs and options give the same bytes, and so the
 * same id, on any day.
 *
 * @param inputs what the report was worked out from, as plain data: no Map, no Date
 * @param tell is told the share that is done, 0 to 1
 * @throws RangeError where the inputs are not plain
 * @throws Failure where the logo cannot be printed, or the slides took too long
 */
export async function packZip(
  report: BoardReport,
  inputs: object,
  options: PrintOptions,
  tell: (share: number) => void = () => undefined,
): Promise<Pack> {
  const { paper, look = PLAIN_LOOK, settings } = options;
  const inputsJson = canonicalJson(inputs);
  const reportJson = canonicalJson(report);
  const inputsHash = fingerprintOf(inputsJson);
  const files: readonly PackFile[] = [
    // They hold all that a profile keeps back; their fingerprint gives nothing away.
    ...(REDACTIONS[report.profile].inputs
      ? []
      : [{ path: "inputs.json", bytes: Buffer.from(inputsJson) }]),
    { path: "report.json", bytes: Buffer.from(reportJson) },
    // What it was printed with, so that whoever has the pack can print it again.
    ...(settings === undefined
      ? []
      : [{ path: LOOK_FILE, bytes: Buffer.from(canonicalJson(settings)) }]),
    ...lookFiles(options),
    ...(await reportFiles(report, { paper, look, inputsHash }, tell)),
  ];
  const { template, profile, title, organisation, asOf, asKnown, basis } = report;
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    template,
    profile,
    title,
    organisation,
    asOf,
    asKnown,
    basis,
    dataVersion: report.dataVersion,
    methodVersion: report.methodVersion,
    seed: report.seed,
    inputsHash,
    dataHash: fingerprintOf(reportJson),
    files: files.map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: fingerprintOf(bytes),
    })),
  };
  const manifestJson = canonicalJson(manifest);
  return {
    id: fingerprintOf(manifestJson),
    manifest,
    zip: steadyZip([{ path: "manifest.json", bytes: Buffer.from(manifestJson) }, ...files]),
  };
}
