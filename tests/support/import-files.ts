/** Files on disk as they are handed to an import. */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import type { Context } from "@/lib/server/context.ts";
import { importFile, type KeptFile } from "@/lib/server/imports/import-file.ts";
import { PreparedImport } from "@/lib/server/imports/prepared-import.ts";
import { SELLERS } from "./seller-kind.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-imports-"));
afterAll(() => rmSync(folder, { recursive: true }));

export const HOOKS = { signal: new AbortController().signal, onProgress: () => undefined };

/** A file with this text. */
export function aFile(text: string, name = "sellers.csv"): KeptFile {
  const path = join(folder, randomUUID());
  writeFileSync(path, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { path, name, bytes: Buffer.byteLength(text), sha256, url: null };
}

/** Some sellers nobody else made. */
export const someSellers = (count = 2): string =>
  Array.from({ length: count }, () => `made-up-${randomUUID()},Made-up seller\n`).join("");

/** Tries a file of sellers, or sends it. */
export const importSellers = (context: Context, text: string, part: object = {}) =>
  importFile(context, aFile(text), ImportRequest.parse({ format: SELLERS, ...part }), HOOKS);

/** A file of sellers, read, as `send-import` takes it. */
export const aPreparedImport = (text: string = someSellers()): Promise<PreparedImport> =>
  PreparedImport.of(
    {
      ...aFile(text),
      format: SELLERS,
      observedOn: "2026-11-22",
      organisationId: null,
    },
    HOOKS,
  );
