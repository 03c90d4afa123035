import { brotliDecompressSync, unzipSync, zstdDecompressSync } from "node:zlib";
import type { Compressors } from "hyparquet";
import { compressors } from "hyparquet-compressors";

/** Stops where a page unpacks to more than its header says, which was found to be little enough. */
const upTo = (length: number) => ({ maxOutputLength: Math.max(1, length) });

/** How pages are unpacked: never to more than their headers say. */
export const PARQUET_CODECS: Compressors = {
  ...compressors,
  GZIP: (input, length) => unzipSync(input, upTo(length)),
  BROTLI: (input, length) => brotliDecompressSync(input, upTo(length)),
  ZSTD: (input, length) => zstdDecompressSync(input, upTo(length)),
};
