import "server-only";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { Failure } from "../failure.ts";
import type { BatchKind } from "./batch-kind.ts";
import { readFeed } from "./feeds/read-feed.ts";
import { billKind } from "./focus/bill-kind.ts";
import { pricesKind } from "./prices/prices-kind.ts";

const prices = pricesKind(readFeed);

/** What reads each format: a new one is entered here, and everything around it is there already. */
export const BATCH_KINDS = new Map<ImportFormat, BatchKind>([
  ["litellm", prices],
  ["models-dev", prices],
  ["genai-prices", prices],
  ["azure-retail", prices],
  ["openrouter", prices],
  ["price-sheet", prices],
  ["focus-cost", billKind],
  ["focus-commitment", billKind],
]);

/** @throws Failure where nothing reads files of this format */
export function batchKindOf(format: ImportFormat): BatchKind {
  const kind = BATCH_KINDS.get(format);
  if (kind === undefined)
    throw new Failure(
      "not-accepted",
      `Nothing here reads ${IMPORT_FORMATS[format].name} yet: choose another format.`,
    );
  return kind;
}
