import "server-only";
import { open, readFile, stat } from "node:fs/promises";
import { gunzipSync, constants } from "node:zlib";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { Failure } from "../failure.ts";
import { guardWorkbook } from "./sheet/guard-workbook.ts";
import { LIMITS, SheetFault } from "./sheet/limits.ts";

/** Enough of a file to know it by. */
const HEAD_BYTES = 64 * 1024;

/** What only a file of this format says in its beginning; the first that fits is it. */
const SIGNS: readonly (readonly [ImportFormat, RegExp])[] = [
  ["azure-retail", /"(?:retailPrice|BillingCurrency)"\s*:/],
  ["litellm", /"litellm_provider"\s*:/],
  ["genai-prices", /"(?:api_pattern|prices_checked)"\s*:|"model_match"\s*:/],
  ["models-dev", /"(?:npm|env)"\s*:[\s\S]*"models"\s*:\s*\{/],
  ["openrouter", /"pricing"\s*:\s*\{[\s\S]*"prompt"\s*:/],
  ["focus-commitment", /^(?![^\n]*\bBilledCost\b)[^\n]*\bContractCommitment(?:Id|Category)\b/],
  ["focus-cost", /^[^\n]*\b(?:BilledCost|EffectiveCost)\b/],
  ["quality-sheet", /^(?=[^\n]*\bbenchmark\b)[^\n]*\bscore\b/i],
  ["quality-sheet", /^(?=[^\n]*\bleaderboard_publish_date\b)[^\n]*\brating\b/i],
  ["livebench", /^"?model"?,[^\n]*(?:_|\b)(?:lcb|AMPS_Hard|zebra_puzzle|olympiad|connections)/i],
  [
    "price-sheet",
    /^(?=[^\n]*\b(?:seller|provider|vendor)\b)(?=[^\n]*\bmodel\b)(?=[^\n]*\bunit\b)[^\n]*\b(?:price|usd)\b/i,
  ],
];

/**
 * What a file is, by its first bytes; its name is asked where those leave it open.
 *
 * @throws Failure that names the formats, where it is none of them
 */
export async function recognisedFormat(path: string, name: string): Promise<ImportFormat> {
  const head = await headOf(path);
  if (head.length === 0) throw new Failure("invalid", `“${name}” is empty: nothing was read.`);
  if (head.subarray(0, 4).toString("latin1") === "PAR1") return "focus-cost";
  if (head.subarray(0, 2).toString("latin1") === "PK") {
    await refuseOtherZip(path, name);
    return "price-sheet";
  }
  const text = textOf(head).replace(/^\uFEFF/, "");
  const found = SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (found !== undefined) return found;
  // Its columns are other tasks in each release; what stays is how the file is called.
  if (/^table_\d{4}_\d{2}_\d{2}\b.*\.csv$/.test(name) && /^"?model"?,/.test(text))
    return "livebench";
  const names = Object.values(IMPORT_FORMATS).map((format) => format.name);
  throw new Failure(
    "invalid",
    `“${name}” is none of the formats that are recognised: choose one of ${names.join(", ")}.`,
  );
}

/** A zip may be anything; a workbook is told by the list of parts at its end. */
async function refuseOtherZip(path: string, name: string): Promise<void> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes)
    throw new Failure(
      "too-large",
      `“${name}” is a zip of ${Math.ceil(size / 1024 / 1024)} MB; a workbook may have ${LIMITS.fileBytes / 1024 / 1024}. Nothing was read.`,
    );
  try {
    guardWorkbook(await readFile(path));
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    throw new Failure("invalid", `“${name}” was not read. ${error.message}`);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The beginning as text, of a gzip, too: what the rest unpacks to is not asked here. */
function textOf(head: Buffer): string {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString("utf8");
  try {
    return gunzipSync(head, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 256 * HEAD_BYTES,
    }).toString("utf8");
  } catch {
    return "";
  }
}
