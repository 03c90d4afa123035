/** Checks a pack against itself: fingerprints, what its manifest says of it, and everything worked out again. */
import { z } from "zod";
import {
  type FoundFile,
  INPUTS,
  MANIFEST,
  StatedFiles,
  type Tampered,
  tamperedFiles,
} from "../../lib/domain/report/checked-pack.ts";
import { tamperedWords } from "../../lib/format/tampered-words.ts";
import { fingerprintOf } from "../../lib/server/fingerprint-of.ts";
import { openPack } from "./read-pack.ts";
import { Trouble } from "./trouble.mjs";
import { type WorkedOut, workedOutAgain } from "./worked-out-again.ts";

/** One thing that is not what it says. */
export type Difference = {
  readonly what: "zip" | "file" | "manifest" | "claim";
  readonly where: string;
  readonly how: string;
};

export type Verified = {
  readonly verdict: "matches" | "tampered";
  /** The fingerprint of the manifest: the pack’s id. */
  readonly id: string;
  readonly files: number;
  readonly claims: number;
  /** What was worked out again, in words. */
  readonly recomputed: string;
  readonly differences: readonly Difference[];
};

/**
 * What differs between a pack and what it says of itself, and between its report and the
 * same report worked out again.
 *
 * @throws Trouble where it is no pack, or none that can be opened
 */
export async function verifyPack(zip: Uint8Array): Promise<Verified> {
  const { files, manifest, stated, differences: said } = heldAgainstManifest(zip);
  const again = await orNothing(workedOutAgain(files, stated.inputsHash), said.length > 0);
  const told = new Set(said.flatMap(({ what, where }) => (what === "file" ? where : [])));
  // A file that is not as it was cannot be what the report makes of it either: told once.
  const differences = [
    ...said,
    ...again.differences.filter(({ what, where }) => what !== "file" || !told.has(where)),
  ];
  return {
    verdict: differences.length === 0 ? "matches" : "tampered",
    id: fingerprintOf(manifest),
    files: stated.files.length,
    claims: again.claims,
    recomputed: again.words,
    differences,
  };
}

/** A pack that differs from its own manifest was tampered with, whether or not it can be worked out. */
async function orNothing(again: Promise<WorkedOut>, mayFail: boolean): Promise<WorkedOut> {
  try {
    return await again;
  } catch (error) {
    if (mayFail && error instanceof Trouble)
      return { claims: 0, words: error.message, differences: [] };
    throw error;
  }
}

/**
 * What differs between the files of a pack and what its manifest says of them; nothing is
 * worked out again.
 *
 * @throws Trouble where it is no pack, or none that can be opened
 */
export function heldAgainstManifest(zip: Uint8Array) {
  const { files, oddities } = openPack(zip);
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) throw new Trouble(`The zip is no pack: it has no ${MANIFEST}.`);
  const said = jsonIn(manifest);
  const stated = StatedFiles.safeParse(said);
  if (!stated.success) throw new Trouble(`The ${MANIFEST} in the zip is none of ours.`);
  const found = new Map(
    [...files].map(([path, bytes]) => [
      path,
      { bytes: bytes.length, sha256: fingerprintOf(bytes) },
    ]),
  );
  const differ =
    (what: Difference["what"]) =>
    (one: Tampered): Difference => ({ what, where: one.path, how: tamperedWords(one) });
  const differences = [
    ...oddities.map(differ("zip")),
    ...tamperedFiles(stated.data, found).map(differ("file")),
    ...misstated(said, stated.data, files, found),
  ];
  return { files, manifest, stated: stated.data, differences };
}

/** What a manifest repeats of the report. */
const REPEATED = [
  "template",
  "profile",
  "title",
  "organisation",
  "asOf",
  "asKnown",
  "basis",
  "dataVersion",
  "methodVersion",
  "seed",
] as const;
const Values = z.record(z.string(), z.unknown());

/** What the manifest says of the pack that the files in it do not bear out. */
function misstated(
  said: unknown,
  { inputsHash }: StatedFiles,
  files: ReadonlyMap<string, Uint8Array>,
  found: ReadonlyMap<string, FoundFile>,
): Difference[] {
  const manifest = Values.safeParse(said).data ?? {};
  const report = Values.safeParse(jsonIn(files.get("report.json") ?? new Uint8Array())).data;
  const differ = (where: string, how: string): Difference => ({ what: "manifest", where, how });
  const inputs = found.get(INPUTS)?.sha256;
  return [
    ...(report === undefined
      ? []
      : REPEATED.filter((key) => manifest[key] !== report[key]).map((key) =>
          differ(
            key,
            `is ${shown(manifest[key])} in the manifest and ${shown(report[key])} in the report`,
          ),
        )),
    ...(manifest["dataHash"] === found.get("report.json")?.sha256
      ? []
      : [differ("dataHash", "is not the fingerprint of report.json")]),
    ...(inputs === undefined || inputs === inputsHash
      ? []
      : [differ("inputsHash", "is not the fingerprint of inputs.json")]),
  ];
}

const shown = (value: unknown): string => JSON.stringify(value) ?? "missing";

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
