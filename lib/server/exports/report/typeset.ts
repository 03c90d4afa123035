import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { Failure, type FailureCode } from "../../failure.ts";
import type { Pack } from "./pack-zip.ts";
import type { PrintOptions } from "./printed-as.ts";
import type { PdfOptions } from "./report-to-pdf.ts";

/** What is to be set: every format in one zip, or the pages alone as somebody reads them. */
export type ToSet =
  | {
      readonly kind: "pack";
      readonly report: BoardReport;
      readonly inputs: object;
      readonly options: PrintOptions;
    }
  | { readonly kind: "pages"; readonly report: BoardReport; readonly options: PdfOptions };

/** What the program that sets says: how far it is, and in the end what came of it. */
export type WasSet =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "pack"; readonly pack: Pack }
  | { readonly kind: "pages"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly code: FailureCode; readonly message: string }
  | { readonly kind: "fault"; readonly message: string };

export type TypesetOptions = {
  /** Ends the work, at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /** The longest it may take. */
  readonly mostMs?: number;
};

// The working directory is the project in development and the bundle in production; both hold it.
const CHILD = join(process.cwd(), "lib/server/exports/report/typeset-child.ts");
const MOST_MS = 300_000;
const MOST_MEGABYTES = 1_024;
/** What a process ends with that may have no more memory, where no signal says so. */
const OUT_OF_MEMORY = 134;

/**
 * Every format of a report as one zip, made by a program of its own: setting type
 * keeps a process from everything else, and a program can be ended at any moment.
 *
 * @throws Failure where it took too long or too much memory, or was ended by somebody
 * @throws Error with the reason where the report cannot be set
 * @throws the signal’s reason where it says stop
 */
export async function typesetPack(
  report: BoardReport,
  inputs: object,
  options: PrintOptions,
  how: TypesetOptions = {},
): Promise<Pack> {
  const answer = await inChild({ kind: "pack", report, inputs, options }, how);
  if (answer.kind !== "pack") throw new Error(`a pack was asked for, and ${answer.kind} came`);
  return answer.pack;
}

/**
 * The pages of a report as tagged PDF, made in the same way.
 *
 * @throws what `typesetPack` throws
 */
export async function typesetPages(
  report: BoardReport,
  options: PdfOptions,
  how: TypesetOptions = {},
): Promise<Uint8Array> {
  const answer = await inChild({ kind: "pages", report, options }, how);
  if (answer.kind !== "pages") throw new Error(`pages were asked for, and ${answer.kind} came`);
  return answer.bytes;
}

async function inChild(
  asked: ToSet,
  { signal, onProgress, mostMs = MOST_MS }: TypesetOptions,
): Promise<WasSet> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<WasSet>();
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", `--max-old-space-size=${MOST_MEGABYTES}`, CHILD],
    {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      // Nothing of ours that it could tell: no database address, no secret.
      env: { NODE_ENV: "production" },
    },
  );
  let isTooLong = false;
  const tooLong = setTimeout(() => {
    isTooLong = true;
    child.kill("SIGKILL");
  }, mostMs);
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  child.on("message", (message: WasSet) => {
    if (message.kind === "share") onProgress?.(message.share);
    else resolve(message);
  });
  child.on("error", reject);
  child.on("close", (code, ending) =>
    reject(isTooLong ? tookTooLong(mostMs) : endedBy(code, ending)),
  );
  // It may end before it has read everything; why, its end says.
  child.send(asked, () => undefined);
  try {
    return whatCameOf(await promise);
  } finally {
    clearTimeout(tooLong);
    signal?.removeEventListener("abort", onAbort);
    child.kill("SIGKILL");
  }
}

function whatCameOf(answer: WasSet): WasSet {
  if (answer.kind === "refused") throw new Failure(answer.code, answer.message);
  if (answer.kind === "fault") throw new Error(answer.message);
  return answer;
}

const tookTooLong = (mostMs: number): Failure =>
  new Failure(
    "busy",
    `Setting the pages took more than ${mostMs / 1000} seconds and was stopped. Leave sections out, or try again when less is going on.`,
  );

const endedBy = (code: number | null, ending: NodeJS.Signals | null): Failure =>
  ending === "SIGABRT" || code === OUT_OF_MEMORY
    ? new Failure(
        "no-room",
        `Setting the pages took more than ${MOST_MEGABYTES} MB of memory and was stopped. Leave sections out.`,
      )
    : new Failure(
        "busy",
        `The program that sets the pages was ended before it was done (${ending ?? `code ${code}`}), by the machine for want of memory or by somebody. Nothing was kept; begin again.`,
      );
