import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../../failure.ts";
import { BILL_LIMITS } from "./limits.ts";
import type { FileOnDisk, ReadOptions } from "./table-sink.ts";

const CHUNK = 256 * 1024;

/** The bytes of a file, unpacked where it is a gzip, within the limits of a bill. */
async function* unpackedBytes(
  { path, bytes }: FileOnDisk,
  { signal, onProgress }: ReadOptions,
  isPacked: boolean,
): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path, { highWaterMark: CHUNK });
  // What fails in either reaches whoever reads the last of them.
  const source: Readable = isPacked
    ? pipeline(raw, createGunzip({ chunkSize: CHUNK }), () => undefined)
    : raw;
  let unpacked = 0;
  try {
    for await (const chunk of source) {
      signal.throwIfAborted();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- streams of files give bytes
      const part = chunk as Uint8Array;
      unpacked += part.length;
      if (isPacked) refuseBomb(unpacked, raw.bytesRead);
      onProgress(bytes === 0 ? 1 : Math.min(1, raw.bytesRead / bytes));
      yield part;
    }
  } finally {
    raw.destroy();
    source.destroy();
  }
}

function refuseBomb(unpacked: number, read: number): void {
  const { unpackedBytes: most, packRatio, ratioFrom } = BILL_LIMITS;
  if (unpacked > most || (unpacked > ratioFrom && unpacked > packRatio * Math.max(1, read)))
    throw new Failure(
      "too-large",
      "The file unpacks to far more than a bill would; nothing was kept of it. Unpack it yourself, and import the CSV in parts.",
    );
}

const isUtf16 = ([first, second]: Uint8Array): boolean => first === 0xff && second === 0xfe;

/**
 * The text of a CSV, packed or not: UTF-8, or UTF-16 that says so with its first bytes.
 *
 * @throws Failure where it ends in the middle, is damaged, or is no text
 */
export async function* unpackedText(
  file: FileOnDisk,
  options: ReadOptions,
  isPacked: boolean,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let read = 0;
  try {
    for await (const bytes of unpackedBytes(file, options, isPacked)) {
      decoder ??= new TextDecoder(isUtf16(bytes) ? "utf-16le" : "utf-8", { fatal: true });
      const text = decoder.decode(bytes, { stream: true });
      read += text.length;
      if (text.includes("\0"))
        throw new Failure(
          "invalid",
          "There is a NUL in the file: it is no text. Export it again as CSV in UTF-8, or as Parquet.",
        );
      yield text;
    }
    const rest = decoder?.decode() ?? "";
    if (rest !== "") yield rest;
  } catch (thrown) {
    throw inWords(thrown, read);
  }
}

function inWords(thrown: unknown, read: number): unknown {
  const code =
    thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
      ? thrown.code
      : "";
  if (code === "Z_BUF_ERROR")
    return new Failure(
      "invalid",
      "The packed file ends in the middle: it was not copied whole. Nothing was kept of it; fetch it again.",
    );
  if (code.startsWith("Z_"))
    return new Failure(
      "invalid",
      "The packed file is damaged and cannot be unpacked. Nothing was kept of it; fetch it again.",
    );
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
    return new Failure(
      "invalid",
      `The file is no UTF-8 text after about ${read.toLocaleString("en")} characters. Save it as CSV in UTF-8.`,
    );
  return thrown;
}
