import { describe, expect, it } from "vitest";
import { PackChoices } from "@/lib/domain/report/pack-choices.ts";
import { db } from "@/lib/server/db.ts";
import { getReportDraft } from "@/lib/server/queries/report-draft.ts";
import { previewOfReport } from "@/lib/server/queries/report-preview.ts";
import { aDraft, aReport } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("report_preview");

const wanted = (part: Partial<PackChoices> = {}) => {
  const { asOf, asKnown, basis, choices } = aReport(part);
  return { asOf, asKnown, basis, choices };
};

describe("a preview", () => {
  it("says what is built of the same choices, to the last digit", async () => {
    const { report } = await aDraft();
    const kept = await db().report.findUniqueOrThrow({ where: { id: report } });
    const draft = await getReportDraft(kept.runId ?? "");
    const choices = PackChoices.parse(kept.choices);
    const shown = await previewOfReport({ ...wanted(), choices });
    expect(JSON.parse(JSON.stringify(shown))).toEqual(draft?.report);
  });

  it("keeps no report and asks for no run", async () => {
    const counts = () =>
      Promise.all([db().report.count(), db().scoreRun.count({ where: { kind: "pack" } })]);
    const before = await counts();
    await previewOfReport(wanted({ template: "register", decisions: [] }));
    expect(await counts()).toEqual(before);
  });

  it("says in a sentence why there is none", async () => {
    await expect(previewOfReport(wanted({ template: "strategies" }))).rejects.toThrow(
      "a comparison of strategies needs two scenarios or more.",
    );
    await expect(
      previewOfReport(wanted({ template: "vendor", vendorId: "nobody" })),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(previewOfReport({ ...wanted(), asOf: "1999-01-01" })).rejects.toThrow(
      "1999-01-01 lies outside",
    );
    await expect(previewOfReport({})).rejects.toMatchObject({ code: "invalid" });
  });
});
