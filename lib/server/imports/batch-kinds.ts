import "server-only";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { Failure } from "../failure.ts";
import type { BatchKind } from "./batch-kind.ts";

type Brings = (typeof IMPORT_FORMATS)[ImportFormat]["brings"];

/** What can be imported: a new kind is entered here, and everything around it is there already. */
export const BATCH_KINDS = new Map<Brings, BatchKind>();

/** @throws Failure where nothing reads files of this format */
export function batchKindOf(format: ImportFormat): BatchKind {
  const { brings, name } = IMPORT_FORMATS[format];
  const kind = BATCH_KINDS.get(brings);
  if (kind === undefined)
    throw new Failure("not-accepted", `Nothing here reads ${name} yet: choose another format.`);
  return kind;
}
