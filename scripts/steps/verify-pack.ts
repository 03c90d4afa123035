/** Checks a pack against itself: fingerprints, then everything worked out again from its inputs. */
import { strFromU8, unzipSync } from "fflate";
import type { BoardReport } from "../../lib/domain/report/board-report.ts";
import { MANIFEST, StatedFiles, tamperedFiles } from "../../lib/domain/report/checked-pack.ts";
import type { Claim } from "../../lib/domain/report/claim.ts";
import { computeReport } from "../../lib/domain/report/compute-report.ts";
import { PACK_FORMAT, type PackInputs } from "../../lib/domain/report/pack-inputs.ts";
import { METHOD_VERSION } from "../../lib/domain/indices/method-version.ts";
import { canonicalJson } from "../../lib/domain/uncertainty/canonical-json.ts";
import { sha256 } from "../../lib/server/exports/report/pack-zip.ts";
import { PackLook } from "../../lib/domain/report/pack-look.ts";
import {
  LOOK_FILE,
  printedAs,
  type PrintOptions,
} from "../../lib/server/exports/report/printed-as.ts";
import { reportFiles } from "../../lib/server/exports/report/report-files.ts";
import type { PackFile } from "../../lib/server/exports/report/steady-zip.ts";
import { Failure } from "../../lib/server/failure.ts";
import { openProgramSolver } from "../../lib/server/routing/open-program-solver.ts";
import { Trouble } from "./trouble.mjs";

/** One thing that is not what it says. */
export type Difference = {
  readonly what: "file" | "claim";
  readonly where: string;
  readonly how: string;
};

export type Verified = {
  /** The fingerprint of the manifest: the pack’s id. */
  readonly id: string;
  readonly files: number;
  readonly claims: number;
  /** What was worked out again, in words. */
  readonly recomputed: string;
  readonly differences: readonly Difference[];
};

const MOST_BYTES = 500_000_000;
const HOW = { changed: "was changed", missing: "is missing", added: "was put in" } as const;

/**
 * What differs between a pack and what it says of itself, and between its report and the
 * same report worked out again.
 *
 * @throws Trouble where it is no pack
 */
export async function verifyPack(zip: Uint8Array): Promise<Verified> {
  const files = unzipped(zip);
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) throw new Trouble(`The zip is no pack: it has no ${MANIFEST}.`);
  const stated = StatedFiles.safeParse(parsed(manifest, MANIFEST));
  if (!stated.success) throw new Trouble(`The ${MANIFEST} in the zip is none of ours.`);
  const prints = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const tampered = tamperedFiles(stated.data, prints).map(({ path, how }): Difference => ({
    what: "file",
    where: path,
    how: HOW[how],
  }));
  const again = await workedOutAgain(files, stated.data.inputsHash);
  return {
    id: sha256(manifest),
    files: stated.data.files.length,
    claims: again.claims,
    recomputed: again.words,
    differences: [...tampered, ...again.differences],
  };
}

/** @throws Trouble */
function unzipped(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES) throw new RangeError("it unpacks to more than any pack does");
        return !name.endsWith("/");
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw new Trouble(
      `The zip can’t be opened: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** @throws Trouble */
function parsed(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw new Trouble(`${path} in the zip is no JSON.`);
  }
}

async function workedOutAgain(
  files: ReadonlyMap<string, Uint8Array>,
  inputsHash: string,
): Promise<{ claims: number; words: string; differences: readonly Difference[] }> {
  const reportBytes = files.get("report.json");
  if (reportBytes === undefined) return { claims: 0, words: NO_REPORT, differences: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what differs from it is what is reported
  const report = parsed(reportBytes, "report.json") as BoardReport;
  const inputsBytes = files.get("inputs.json");
  if (inputsBytes === undefined)
    return {
      claims: report.claims.length,
      words: NO_INPUTS,
      differences: filesThatDiffer(files, await printedLike(files, report, inputsHash)),
    };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its format is asked for below
  const inputs = parsed(inputsBytes, "inputs.json") as PackInputs;
  const format: string = inputs.format;
  if (format !== PACK_FORMAT)
    throw new Trouble(`The pack is of the format ${format}; this verifies ${PACK_FORMAT}.`);
  const made = await computed(inputs);
  const note =
    inputs.methodVersion === METHOD_VERSION
      ? ""
      : ` It was made by method ${inputs.methodVersion}, and this is ${METHOD_VERSION}: differences may be the method’s.`;
  return {
    claims: report.claims.length,
    words: `Worked out again from its own inputs: ${made.claims.length} claims.${note}`,
    differences: [
      ...claimsThatDiffer(report.claims, made.claims),
      ...filesThatDiffer(files, [
        { path: "report.json", bytes: Buffer.from(canonicalJson(made)) },
        ...(inputs.look === undefined
          ? []
          : [{ path: LOOK_FILE, bytes: Buffer.from(canonicalJson(inputs.look)) }]),
        ...(await printedLike(files, made, inputsHash)),
      ]),
    ],
  };
}

const NO_REPORT = "It holds no report.json, so nothing could be worked out again.";
const NO_INPUTS =
  "Its profile keeps the inputs back, so figures cannot be worked out again; every format was made again from its report.";

/** Every format made again, on the paper and with the look that the pack was printed with. */
async function printedLike(
  files: ReadonlyMap<string, Uint8Array>,
  report: BoardReport,
  inputsHash: string,
): Promise<PackFile[]> {
  try {
    const look = lookIn(files);
    if (look !== undefined) return await reportFiles(report, { ...look, inputsHash });
  } catch (error) {
    // A look whose files are not the ones it names makes nothing, which is a difference of its own.
    if (error instanceof Failure) return [{ path: LOOK_FILE, bytes: new Uint8Array() }];
    throw error;
  }
  const made = await reportFiles(report, { paper: "a4", inputsHash });
  const pdf = made.find(({ path }) => path === "report.pdf");
  if (pdf !== undefined && isSame(files.get(pdf.path), pdf.bytes)) return made;
  const letter = await reportFiles(report, { paper: "us-letter", inputsHash });
  const onLetter = letter.some(
    ({ path, bytes }) => path === "report.pdf" && isSame(files.get(path), bytes),
  );
  return onLetter ? letter : made;
}

/**
 * The look that lies in a pack, with its files; undefined for a pack of before there were any.
 *
 * @throws Trouble where it is none
 * @throws Failure where a file of it is missing, or is another
 */
function lookIn(files: ReadonlyMap<string, Uint8Array>): PrintOptions | undefined {
  const bytes = files.get(LOOK_FILE);
  if (bytes === undefined) return undefined;
  const look = PackLook.safeParse(parsed(bytes, LOOK_FILE));
  if (!look.success) throw new Trouble(`The ${LOOK_FILE} in the zip is none of ours.`);
  const own = new Map(
    [...files]
      .filter(([path]) => path.startsWith("look/"))
      .map(([, content]) => [sha256(content), content]),
  );
  return printedAs(look.data, (hash) => own.get(hash));
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

async function computed(inputs: PackInputs): Promise<BoardReport> {
  const { solve, close } = openProgramSolver();
  try {
    return await computeReport(inputs, { solve });
  } catch (error) {
    throw new Trouble(
      `Its inputs can’t be worked out: ${error instanceof Error ? error.message : String(error)}.`,
    );
  } finally {
    await close();
  }
}

function claimsThatDiffer(stated: readonly Claim[], made: readonly Claim[]): Difference[] {
  const again = new Map(made.map((claim) => [claim.id, claim]));
  const ids = new Set(stated.map(({ id }) => id));
  return [
    ...stated.flatMap((claim): Difference[] => {
      const other = again.get(claim.id);
      if (other !== undefined && canonicalJson(other) === canonicalJson(claim)) return [];
      const how =
        other === undefined
          ? "does not follow from the inputs"
          : `says ${numberOf(claim)}, worked out again ${numberOf(other)}`;
      return [{ what: "claim", where: claim.id, how }];
    }),
    ...made
      .filter(({ id }) => !ids.has(id))
      .map(({ id }): Difference => ({
        what: "claim",
        where: id,
        how: "is left out of the report",
      })),
  ];
}

const numberOf = ({ value, unit }: Claim): string =>
  value === null ? "not known" : `${value.low} to ${value.high} ${unit}`;

/** Files that are not, byte for byte, what the report makes of them. */
const filesThatDiffer = (
  files: ReadonlyMap<string, Uint8Array>,
  made: readonly PackFile[],
): Difference[] =>
  made
    .filter(({ path, bytes }) => !isSame(files.get(path), bytes))
    .map(({ path }): Difference => ({
      what: "file",
      where: path,
      how: "is not what the report makes of it",
    }));
