/** The report of a pack worked out again from the inputs inside it, and every format made again from that. */
import { z } from "zod";
import { METHOD_VERSION } from "../../lib/domain/indices/method-version.ts";
import type { BoardReport } from "../../lib/domain/report/board-report.ts";
import type { Claim } from "../../lib/domain/report/claim.ts";
import { computeReport } from "../../lib/domain/report/compute-report.ts";
import { INPUTS } from "../../lib/domain/report/checked-pack.ts";
import { PACK_FORMAT, type PackInputs } from "../../lib/domain/report/pack-inputs.ts";
import { PackLook } from "../../lib/domain/report/pack-look.ts";
import { canonicalJson } from "../../lib/domain/uncertainty/canonical-json.ts";
import { fingerprintOf } from "../../lib/server/fingerprint-of.ts";
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
import type { Difference } from "./verify-pack.ts";

/** Far beyond what any pack of ours takes; inputs that ask for more are not ours. */
const MOST_MINUTES = 15;

export type WorkedOut = {
  readonly claims: number;
  readonly words: string;
  readonly differences: readonly Difference[];
};

/** As much of a report as is compared claim by claim. */
const Stated = z.looseObject({
  claims: z.array(z.looseObject({ id: z.string(), value: z.unknown(), unit: z.string() })),
});

/** @throws Trouble where its inputs are of another format: then nothing can be said of it */
export async function workedOutAgain(
  files: ReadonlyMap<string, Uint8Array>,
  inputsHash: string,
): Promise<WorkedOut> {
  const reportBytes = files.get("report.json");
  if (reportBytes === undefined)
    return { claims: 0, words: NO_REPORT, differences: [broken("report.json", "is not there")] };
  const stated = Stated.safeParse(parsed(reportBytes));
  if (!stated.success)
    return { claims: 0, words: NO_REPORT, differences: [broken("report.json", "is no report")] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what differs from it is what is reported
  const report = stated.data as unknown as BoardReport;
  const inputsBytes = files.get(INPUTS);
  if (inputsBytes === undefined)
    return {
      claims: report.claims.length,
      words: NO_INPUTS,
      differences: await drawnAgain(files, report, inputsHash),
    };
  // Whether its formats were made from the report is worth saying all the same.
  const fromNothing = async ({ notInputs }: NotInputs): Promise<WorkedOut> => ({
    claims: report.claims.length,
    words: NOT_WORKED_OUT,
    differences: [broken(INPUTS, notInputs), ...(await drawnAgain(files, report, inputsHash))],
  });
  const inputs = inputsIn(inputsBytes);
  if ("notInputs" in inputs) return fromNothing(inputs);
  const made = await computed(inputs);
  if ("notInputs" in made) return fromNothing(made);
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
      ]),
      ...(await drawnAgain(files, made, inputsHash)),
    ],
  };
}

const NO_REPORT = "It holds no report that can be read, so nothing could be worked out again.";
const NO_INPUTS =
  "Its profile keeps the inputs back, so figures cannot be worked out again; every format was made again from its report.";

const NOT_WORKED_OUT =
  "Nothing can be worked out from the inputs in it; every format was made again from its report.";

const broken = (where: string, how: string): Difference => ({ what: "file", where, how });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Why inputs of a pack are none. */
type NotInputs = { readonly notInputs: string };

function inputsIn(bytes: Uint8Array): PackInputs | NotInputs {
  const found = z.looseObject({ format: z.string() }).safeParse(parsed(bytes));
  if (!found.success) return { notInputs: "holds no inputs of a pack" };
  if (found.data.format !== PACK_FORMAT)
    throw new Trouble(
      `The pack is of the format ${found.data.format}; this verifies ${PACK_FORMAT}.`,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what cannot be worked out from it is told below
  return found.data as unknown as PackInputs;
}

/** Files that the report does not make as they are; of a report that cannot be set, that alone. */
async function drawnAgain(
  files: ReadonlyMap<string, Uint8Array>,
  report: BoardReport,
  inputsHash: string,
): Promise<Difference[]> {
  try {
    return filesThatDiffer(files, await printedLike(files, report, inputsHash));
  } catch (error) {
    return [broken("report.json", `can’t be set in its formats: ${reasonOf(error)}`)];
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Every format made again, on the paper and with the look that the pack was printed with. */
async function printedLike(
  files: ReadonlyMap<string, Uint8Array>,
  report: BoardReport,
  inputsHash: string,
): Promise<PackFile[]> {
  const look = lookIn(files);
  if (look !== undefined) return reportFiles(report, { ...look, inputsHash });
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
 * @throws Failure where it is none, or a file of it is missing or another
 */
function lookIn(files: ReadonlyMap<string, Uint8Array>): PrintOptions | undefined {
  const bytes = files.get(LOOK_FILE);
  if (bytes === undefined) return undefined;
  const look = PackLook.safeParse(parsed(bytes));
  if (!look.success) throw new Failure("invalid", `${LOOK_FILE} is no look of ours`);
  const own = new Map(
    [...files]
      .filter(([path]) => path.startsWith("look/"))
      .map(([, content]) => [fingerprintOf(content), content]),
  );
  return printedAs(look.data, (hash) => own.get(hash));
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

async function computed(inputs: PackInputs): Promise<BoardReport | NotInputs> {
  const signal = AbortSignal.timeout(MOST_MINUTES * 60_000);
  const { solve, close } = openProgramSolver({ signal });
  try {
    return await computeReport(inputs, { solve, signal });
  } catch (error) {
    return {
      notInputs: signal.aborted
        ? `asks for more than ${MOST_MINUTES} minutes of work`
        : `can’t be worked out: ${reasonOf(error)}`,
    };
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
