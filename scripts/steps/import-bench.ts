import { randomUUID } from "node:crypto";
import { claimOf } from "../../lib/domain/curation/claim-of.ts";
import { ImportOptions } from "../../lib/domain/curation/imports/import-options.ts";
import { db } from "../../lib/server/db.ts";
import { importSheet } from "../../lib/server/imports/import-sheet.ts";
import { previewChanges } from "../../lib/server/queries/effects.ts";
import { factsOfSubjects } from "../../lib/server/queries/facts.ts";

const ROWS = 5_000;

/** Deals that the register does not have, between parties that it has. */
function dealsCsv(rows: number, partyIds: readonly string[]): string {
  const kinds = ["equity investment", "compute commitment", "capacity supply", "chip partnership"];
  const party = (i: number) => partyIds[i % partyIds.length] ?? "";
  const deals = Array.from({ length: rows }, (_, i) =>
    [
      party(i),
      party(i * 7 + 1),
      kinds[i % kinds.length],
      `20${10 + (i % 16)}-0${1 + (i % 9)}-${10 + (i % 18)}`,
      `${(i % 97) / 10}bn`,
      "announced",
      `https://example.com/deal/${i % 500}`,
    ].join(","),
  );
  return ["Investor,Lab,Type,Date,Amount,Status,URL", ...deals].join("\n");
}

/** How long trying an import of 5,000 rows takes, and seeing what one change does to the numbers. */
export async function importMeasures(partyIds: readonly string[], referenceMs: number) {
  const analyst = { id: randomUUID(), name: "bench", role: "analyst" } as const;
  await db().user.create({
    data: { ...analyst, email: `${analyst.id}@bench.test`, createdAt: new Date() },
  });
  const context = {
    actor: analyst,
    now: () => new Date(),
    correlationId: randomUUID(),
    fromAddress: null,
  };
  const bytes = new TextEncoder().encode(dealsCsv(ROWS, partyIds));
  const from = performance.now();
  const report = await importSheet(context, { name: "deals.csv", bytes }, ImportOptions.parse({}));
  const tookMs = performance.now() - from;
  const paid = [...(await factsOfSubjects(["tie/amazon-openai-2026-02"])).values()]
    .flat()
    .find(({ property }) => property === "tie.paid-usd");
  const previews: number[] = [];
  if (paid === undefined) throw new Error("the seed has what Amazon paid for OpenAI");
  for (let round = 0; round < 9; round += 1) {
    const began = performance.now();
    await previewChanges(context, {
      changes: [
        {
          kind: "fact",
          target: paid.subject,
          property: paid.property,
          base: paid.id,
          claim: { ...claimOf(paid), value: 1e9 + round },
        },
      ],
    });
    previews.push(performance.now() - began);
  }
  await db().user.delete({ where: { id: analyst.id } });
  const previewMs =
    previews.toSorted((a, b) => a - b)[Math.floor(previews.length / 2)] ?? Number.NaN;
  return [
    {
      measure: "impact-preview",
      medianMs: Number(previewMs.toFixed(0)),
      allowedMs: 2_000,
      timesReadingAllPrices: Number((previewMs / referenceMs).toFixed(0)),
    },
    {
      measure: "import-dry-run",
      tookMs: Number(tookMs.toFixed(0)),
      allowedMs: 30_000,
      timesReadingAllPrices: Number((tookMs / referenceMs).toFixed(0)),
      rows: report.rows.length,
      changes: report.changes,
      hindrance: report.hindrance,
    },
  ];
}
