import "server-only";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { Failure } from "../failure.ts";
import type { BatchKind } from "./batch-kind.ts";
import { readFeed } from "./feeds/read-feed.ts";
import { billKind } from "./focus/bill-kind.ts";
import { pricesKind } from "./prices/prices-kind.ts";
import { qualityKind } from "./quality/quality-kind.ts";

const KINDS = { prices: pricesKind(readFeed), quality: qualityKind, bill: billKind } as const;

/** What reads each format: a new one is entered here, and everything around it is there already. */
export const BATCH_KINDS = new Map<ImportFormat, BatchKind>(
  keysOf(IMPORT_FORMATS).map((format) => [format, KINDS[IMPORT_FORMATS[format].brings]]),
);

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
