import "server-only";
import type { HandedFile } from "../../domain/imports/import-request.ts";
import { Failure } from "../failure.ts";
import type { KeptFile } from "./import-file.ts";
import { recognisedFormat } from "./recognised-format.ts";

/** What is said of a file once it is kept: what it is, where that can be told. */
export async function handedFile(kept: KeptFile & { readonly id: string }): Promise<HandedFile> {
  const { id, path, name, bytes, sha256 } = kept;
  const format = await recognisedFormat(path, name).catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
  return { id, name, bytes, sha256, format };
}
