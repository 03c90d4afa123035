import { describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { getCoverage } from "@/lib/server/queries/coverage.ts";
import { listDue } from "@/lib/server/queries/staleness.ts";
import { aClaim, aProposal } from "../support/changes.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("upkeep");

/** Long after every review interval. */
const LATE = "2030-01-01";
const EVERYTHING = { party: null, gapsOnly: false };

describe("a party that was merged into another", () => {
  it("is no gap of its own and due for no look of its own", async () => {
    const listed = async () => ({
      coverage: (await getCoverage("party", LATE, EVERYTHING)).map(({ subject }) => subject),
      due: new Set((await listDue(LATE)).map(({ subject }) => subject)),
    });
    const before = await listed();
    expect(before.coverage).toContain("party/moonshot");
    expect(before.due.has("party/moonshot")).toBe(true);

    const input = aProposal([
      {
        kind: "fact",
        target: "party/moonshot",
        property: "party.merged-into",
        base: null,
        claim: aClaim({ property: "party.merged-into", value: "minimax" }),
      },
    ]);
    await run(proposeChanges, actingAs(await aPerson("analyst")), input);
    await run(approveProposal, actingAs(await aPerson("reviewer")), { id: input.id, version: 1 });

    const after = await listed();
    expect(after.coverage).toEqual(
      before.coverage.filter((subject) => subject !== "party/moonshot"),
    );
    expect(after.due.has("party/moonshot")).toBe(false);
    expect(after.due.has("party/minimax")).toBe(true);
  });
});
