import "server-only";
import type { HandedFile } from "../../domain/imports/import-request.ts";
import { Failure } from "../failure.ts";
import type { KeptFile } from "./import-file.ts";
import { recognisedFormat } from "./recognised-format.ts";

/** What is said of a file once it is kept: what it is, where that can be told. */
export async function handedFile(kept: KeptFile & { readonly id: string }): Promise<HandedFile> {
  const { id, path, name, bytes, sha256 } = kept;
  try {
    const format = await recognisedFormat(path, name);
    return { id, name, bytes, sha256, format, unrecognised: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { id, name, bytes, sha256, format: null, unrecognised: error.message };
  }
}
