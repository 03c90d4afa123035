import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "@/lib/domain/figure/figure.ts";
import { bounds, estimate, exact } from "@/lib/domain/quantity/estimate.ts";
import { asRecorded, claimedFigure } from "@/lib/domain/report/drafted.ts";
import { reportToPptx } from "@/lib/server/exports/report/report-to-pptx.ts";
import { chartsIn, officeParts, type ReadChart } from "./support/read-office.ts";
import { sampleReport } from "./support/sample-report.ts";

/** A company of which little is known: a share may be anything, a number may be missing. */
const shares: Figure = {
  id: "shares",
  title: "What stops without whom",
  subtitle: "Share of spend",
  unit: "share",
  kind: "bars",
  categories: ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() })),
  series: [
    { id: "stops", label: "Stops", values: [bounds(0, 1), null, bounds(0.2, 0.7)] },
    { id: "invoiced", label: "Invoiced", values: [estimate(0.1, 0.2, 0.3), exact(0.5), exact(0)] },
  ],
  sourceLine: "Made up.",
};
const stacked: Figure = { ...shares, id: "stacked", kind: "stacked-bars" };
const one: Figure = { ...shares, id: "one", series: shares.series.slice(0, 1) };

let charts: readonly ReadChart[];
beforeAll(async () => {
  const blocks = [shares, stacked, one].map(
    (figure) => claimedFigure(figure, "Bars.", () => asRecorded(["fact-1"])).part,
  );
  const bytes = await reportToPptx({
    ...sampleReport({ rows: 1 }),
    sections: [{ id: "exposure", title: "Exposure", ownPage: true, blocks }],
  });
  charts = chartsIn(officeParts(bytes));
});

describe("a native chart holds the numbers of its figure", () => {
  it("with no bar for what is not known, and a word for it", () => {
    const open = "A (Stops: 0–100%, no best value)";
    const wide = "C (Stops: 20–70%, no best value)";
    const none = "B (Stops: not known)";
    for (const chart of charts.slice(0, 2))
      expect(chart).toEqual({
        Stops: { [open]: null, [none]: null, [wide]: null },
        Invoiced: { [open]: 20, [none]: 50, [wide]: 0 },
      });
  });

  it("and of one series both ends", () => {
    expect(charts[2]).toEqual({
      "Stops, low end": { A: 0, "B (not known)": null, C: 20 },
      "from there to the high end": { A: 100, "B (not known)": null, C: expect.closeTo(50, 9) },
    });
  });
});
