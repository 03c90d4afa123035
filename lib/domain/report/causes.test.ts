import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import type { Cell } from "../table/table.ts";
import { BASES } from "../ties/basis.ts";
import { askedForReport } from "./asked-for.ts";
import type { Profile } from "./board-report.ts";
import { type Cause, CAUSES } from "./causes.ts";
import type { Claim } from "./claim.ts";
import { composeWithLineage } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { withLineage } from "./report-with-lineage.ts";

let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
});

const made = (profile: Profile, part: Partial<PackInputs> = {}) =>
  composeWithLineage({ ...inputs, ...part, choices: someChoices({ profile }) }, results);

/** The pack that another one was, with every interval of it a little wider. */
function before(
  profile: Profile,
  part: Partial<PackInputs> = {},
): NonNullable<PackInputs["previous"]> {
  const { report, keptBack } = made(profile, part);
  const claims = withLineage(report.claims, keptBack).map((claim): Claim => {
    const { value } = claim;
    return value === null || value.low === value.high
      ? claim
      : { ...claim, value: { ...value, high: value.high * 1.01 + 0.001 } };
  });
  const { asOf, methodVersion } = report;
  return {
    edition: "First",
    asOf,
    methodVersion,
    claims,
    corrected: [],
    asked: askedForReport(report),
  };
}

const said = (cell: Cell | undefined): string =>
  typeof cell?.value === "string" ? cell.value : "";

/** The causes that the page gives, of numbers in both packs and of those in one of them. */
function causesIn(report: ReturnType<typeof made>["report"]) {
  const named = new Map(Object.entries(CAUSES).map(([id, words]) => [words as string, id]));
  const found = { both: new Set<string>(), one: new Set<string>() };
  for (const block of report.sections.find(({ id }) => id === "movement")?.blocks ?? []) {
    if (block.kind !== "table") continue;
    for (const { cells } of block.table.rows) {
      const words = said(cells["why"]).split("; ");
      const isInOne = ["not in the last pack", "no longer stated"].includes(said(cells["moved"]));
      for (const word of words) found[isInOne ? "one" : "both"].add(named.get(word) ?? "none");
    }
  }
  return { both: [...found.both], one: [...found.one].toSorted() };
}

describe("causes of a whole pack", () => {
  it("of the same facts, drawn anew, are the draws, whoever the two packs are for", () => {
    for (const [last, now] of [
      ["board", "board"],
      ["board", "public"],
      ["public", "board"],
      ["public", "public"],
    ] as const) {
      const { both, one } = causesIn(made(now, { previous: before(last) }).report);
      expect(both).toEqual(["drawn"]);
      expect(one).toEqual(last === now || now === "public" ? [] : ["readers"]);
    }
  });

  it("says of every number that moves, comes or goes under another basis that it was chosen", () => {
    for (const basis of BASES.filter((one) => one !== inputs.basis)) {
      const { report, keptBack } = made("board");
      const last = {
        ...before("board"),
        claims: withLineage(report.claims, keptBack),
        asked: askedForReport(report),
      };
      const { both, one } = causesIn(made("board", { basis, previous: last }).report);
      for (const causes of [both, one])
        expect(
          causes.filter((cause) => cause !== "facts" && cause !== "ended" && cause !== "choices"),
        ).toEqual([]);
      expect([...both, ...one]).toContain("choices" satisfies Cause);
    }
  });

  it("keeps back as much in a second edition as in a first, though numbers are stated again", () => {
    const first = made("public");
    const second = made("public", { previous: before("public") });
    for (const [id, facts] of Object.entries(first.keptBack))
      expect([id, second.keptBack[id]]).toEqual([id, facts]);
  });
});
