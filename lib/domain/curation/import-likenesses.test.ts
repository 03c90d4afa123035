import { describe, expect, it } from "vitest";
import { aSheet, diffed, storedFor } from "@/tests/support/sheets.ts";
import type { ImportPlan } from "./imports/import-plan.ts";

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const TIE = "tie/amazon-openai-2026-02";

describe("what the register may have already", () => {
  const party = (name: string) =>
    aSheet([
      ["Name", "Type"],
      [name, "AI lab"],
    ]);

  it("is suggested for a party of nearly the same name, and used or not as is decided", () => {
    const asked = diffed("party", party("Antropic"));
    expect(outcomes(asked)).toEqual(["create"]);
    expect(asked.likenesses).toMatchObject([
      { mayCreate: true, chosen: null, candidates: [{ id: "party/anthropic", name: "Anthropic" }] },
    ]);
    const id = asked.likenesses[0]?.id ?? "";
    const used = diffed("party", party("Antropic"), {
      choices: new Map([[id, "party/anthropic"]]),
    });
    expect(outcomes(used)).toEqual(["unchanged"]);
    const created = diffed("party", party("Antropic"), { choices: new Map([[id, "create"]]) });
    expect(created.changes).toMatchObject([{ kind: "subject", target: "party/antropic" }]);
    expect(created.likenesses).toMatchObject([{ chosen: "create" }]);
  });

  it("is used where the name is the same but for its form", () => {
    expect(outcomes(diffed("party", party("OpenAI, Inc.")))).toEqual(["unchanged"]);
    expect(outcomes(diffed("party", party("Entirely New Thing")))).toEqual(["create"]);
  });

  it("is suggested where a tie names a party that is not known, and taken once chosen", () => {
    const sheet = aSheet([
      ["Investor", "Lab", "Type", "Date", "Status", "URL"],
      [
        "Amazn (AWS)",
        "OpenAI",
        "customer relationship",
        "2026-10-01",
        "active",
        "https://example.com/x",
      ],
    ]);
    const asked = diffed("tie", sheet);
    expect(outcomes(asked)).toEqual(["error"]);
    expect(asked.likenesses).toMatchObject([{ mayCreate: false, chosen: null }]);
    const [{ id, candidates } = { id: "", candidates: [] }] = asked.likenesses;
    const amazon = candidates.find((one) => one.id === "amazon")?.id ?? "";
    expect(outcomes(diffed("tie", sheet, { choices: new Map([[id, amazon]]) }))).toEqual([
      "create",
    ]);
  });

  it("is suggested for a tie of the same parties and kind in the same days", () => {
    const known = storedFor("tie").subjects.find(({ id }) => id === TIE)?.identity ?? {};
    const near = diffed(
      "tie",
      aSheet([
        ["provider", "counterparty", "kind", "announced"],
        [
          String(known["provider"]),
          String(known["counterparty"]),
          String(known["kind"]),
          String(known["announced"]).slice(0, 7),
        ],
      ]),
    );
    expect(near.likenesses.flatMap(({ candidates }) => candidates.map(({ id }) => id))).toContain(
      TIE,
    );
  });
});
