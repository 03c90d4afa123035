/** A made-up kind of import, for the tests of everything around the kinds: each line of a file is a seller. */
import { readFile } from "node:fs/promises";
import type { RowOutcome } from "@/lib/domain/imports/batch.ts";
import type { ImportFormat } from "@/lib/domain/imports/import-format.ts";
import { db } from "@/lib/server/db.ts";
import type { BatchKind, StagedRow } from "@/lib/server/imports/batch-kind.ts";
import { BATCH_KINDS } from "@/lib/server/imports/batch-kinds.ts";

/** `id,name` on each line; a line without a name is an error, and a known seller is unchanged. */
const sellerKind: BatchKind = {
  plan: async ({ path }, { signal, onProgress }) => {
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
    const known = new Set(
      (await db().seller.findMany({ select: { id: true } })).map(({ id }) => id),
    );
    const rows = lines.map((line, i): StagedRow => {
      signal.throwIfAborted();
      onProgress(i / lines.length);
      const [id = "", name = ""] = line.split(",");
      const outcome: RowOutcome = name === "" ? "error" : known.has(id) ? "unchanged" : "create";
      return {
        place: `row ${i + 1}`,
        outcome,
        label: id,
        value: name === "" ? null : name,
        flags: [],
        reasons: outcome === "error" ? ["a seller needs a name: write it after the comma"] : [],
        diffs: outcome === "create" ? [{ field: "name", before: null, after: name }] : [],
        offeringId: null,
        payload: outcome === "create" ? { id, name } : null,
      };
    });
    const count = (wanted: RowOutcome) => rows.filter(({ outcome }) => outcome === wanted).length;
    const outcomes = {
      create: count("create"),
      update: 0,
      unchanged: count("unchanged"),
      error: count("error"),
    };
    return { rows, counts: { rows: rows.length, outcomes, leftOut: {}, flagged: 0 }, remarks: [] };
  },
  publish: async ({ id: batchId }) => {
    const rows = await db().importBatchRow.findMany({ where: { batchId, outcome: "create" } });
    for (const { payload } of rows) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- staged above
      const { id, name } = payload as { id: string; name: string };
      await db().seller.create({ data: { id, name, kind: "host", batchId } });
    }
  },
  undo: async ({ id: batchId }) => {
    const sellers = await db().seller.findMany({
      where: { batchId },
      include: { offerings: true },
    });
    const conflicts = sellers
      .filter(({ offerings }) => offerings.length > 0)
      .map(({ name }) => ({ label: name, reason: "sells something by now" }));
    await db().seller.deleteMany({ where: { batchId, offerings: { none: {} } } });
    return conflicts;
  },
};

/** The format under which it is asked for, where a feed has no part in it. */
export const SELLERS = "quality-sheet";

/** Lets files of a format bring sellers, in this process. */
export const useSellerKind = (...formats: readonly ImportFormat[]): void => {
  for (const format of [SELLERS, ...formats] as const) BATCH_KINDS.set(format, sellerKind);
};
