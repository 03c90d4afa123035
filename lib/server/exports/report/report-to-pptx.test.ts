import { describe, expect, it } from "vitest";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { reportToPptx } from "./report-to-pptx.ts";

describe("writing slides", () => {
  it("is ended where it takes too long, and can be asked for again", async () => {
    const report = sampleReport({ rows: 400 });
    await expect(reportToPptx(report, { mostMs: 1 })).rejects.toMatchObject({ code: "busy" });
    const bytes = await reportToPptx(sampleReport({ rows: 2 }));
    expect(Buffer.from(bytes).subarray(0, 2).toString("latin1")).toBe("PK");
  });
});
