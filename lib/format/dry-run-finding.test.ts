import { describe, expect, it } from "vitest";
import { TODAY } from "@/tests/support/build.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import { dryRun } from "../domain/uncertainty/dry-run.ts";
import { dryRunFinding } from "./dry-run-finding.ts";

describe("what the record changes in the dry run", () => {
  it("names the stake that moves most, as it was and as it is", () => {
    const said = dryRunFinding(dryRun(seedOwnerships(TODAY)), (id) => id);
    expect(said).toContain("8 of 11 stakes differ");
    expect(said).toContain(
      "amazon in openai: 4.7 (1.8–5.9)% in the section, 5.9 (1.7–5.9)% on record",
    );
  });

  it("claims nothing of a day on which no stake was on record", () => {
    expect(dryRunFinding(dryRun([]), (id) => id)).toContain("nothing can be drawn");
  });
});
