import { describe, expect, it } from "vitest";
import { anOwnership, aTie } from "@/tests/support/build.ts";
import {
  anExport,
  FILING,
  LEIS,
  OFFERINGS,
  said,
  someRegisterInputs,
  valuesOf,
  wholeRecord,
  without,
} from "@/tests/support/information-register.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import type { RegisterInputs } from "./register-inputs.ts";
import { allRows, registerRows, rowsOfSet } from "./register-rows.ts";

const withMarket = (facts = wholeRecord()): RegisterInputs => {
  const inputs = someRegisterInputs([
    ...facts,
    said("workload/service", "workload.current-offerings", [{ offering: "cloud--opus", share: 1 }]),
  ]);
  return { ...inputs, market: { ...inputs.market, offerings: OFFERINGS } };
};

describe("a register whose every cell is on record", () => {
  const inputs = someRegisterInputs();

  it("has the values of the facts in the codes of the format", () => {
    expect(valuesOf(inputs, "B_02.01")).toEqual([
      {
        c0010: "C-2026-001",
        c0020: "eba_CO:x1",
        c0030: "",
        c0040: "eba_CU:USD",
        c0050: "708000",
      },
    ]);
    expect(valuesOf(inputs, "B_02.02")).toMatchObject([
      {
        c0020: LEIS.ours,
        c0030: LEIS.cloud,
        c0040: "eba_qCO:qx2000",
        c0050: "F1",
        c0060: "eba_TA:S19",
        c0080: "9999-12-31",
        c0110: "180",
        c0140: "eba_BT:x28",
        c0150: "eba_GA:IE",
        c0170: "eba_ZZ:x793",
        c0180: "eba_ZZ:x796",
      },
    ]);
    expect(valuesOf(inputs, "B_07.01")).toMatchObject([
      { c0050: "eba_ZZ:x961", c0080: "eba_BT:x28", c0090: "eba_ZZ:x966", c0110: "eba_BT:x28" },
    ]);
  });

  it("has the chain from the provider on, and a row for everyone it names", () => {
    expect(
      valuesOf(inputs, "B_05.02").map(({ c0030, c0050, c0060 }) => [c0030, c0050, c0060]),
    ).toEqual([
      [LEIS.cloud, "1", LEIS.cloud],
      [LEIS.hall, "2", LEIS.cloud],
    ]);
    expect(valuesOf(inputs, "B_05.01").map(({ c0010, c0110 }) => [c0010, c0110])).toEqual([
      [LEIS.cloud, LEIS.parent],
      [LEIS.hall, LEIS.hall],
      [LEIS.parent, LEIS.parent],
    ]);
  });

  it("passes the lint, and is a part of a register and no draft", () => {
    const { faults, name } = anExport();
    expect(faults).toEqual([]);
    expect(name).toBe(
      "part-529900T8BM49AURSDO55.IND_IE_DORA010100_DORA_2026-11-22_20261122000000000",
    );
  });

  it("is the same whether or not proposals are asked for, and is a draft where they are", () => {
    const proposed = anExport(inputs, "proposed");
    expect(proposed.rows).toEqual(anExport().rows);
    expect(proposed.name).toMatch(/^draft-proposed-/);
  });
});

describe("what is derived", () => {
  it("proposes the owner in the graph as ultimate parent, and gives it a row", () => {
    const inputs = someRegisterInputs(without("party.ultimate-parent"), {
      ownerships: [anOwnership("parent", "cloud", 0.6), anOwnership("hall", "parent", 0.4)],
    });
    const [cloud] = registerRows(inputs)["B_05.01"];
    expect(cloud?.cells["c0110"]).toMatchObject({
      standing: "proposed",
      value: LEIS.parent,
      facts: ["stake-parent-cloud", "party/parent party.lei"],
    });
    const parent = registerRows(inputs)["B_05.01"].find(({ id }) => id === "parent");
    expect(parent?.standing).toBe("proposed");
    expect(rowsOfSet(registerRows(inputs), "confirmed")["B_05.01"].map(({ id }) => id)).toEqual([
      "cloud",
      "hall",
    ]);
  });

  it.each([
    { share: exact(0.5), owner: LEIS.cloud },
    { share: bounds(0.4, 0.6), owner: LEIS.cloud },
    { share: bounds(0.51, 0.6), owner: LEIS.parent },
  ])("takes for an owner who holds more than half for certain: %o", ({ share, owner }) => {
    const inputs = someRegisterInputs(without("party.ultimate-parent"), {
      ownerships: [{ ...anOwnership("parent", "cloud", 0.6), share }],
    });
    expect(registerRows(inputs)["B_05.01"][0]?.cells["c0110"]?.value).toBe(owner);
  });

  it("does not run for ever where companies own each other", () => {
    const inputs = someRegisterInputs(without("party.ultimate-parent"), {
      ownerships: [anOwnership("parent", "cloud", 0.6), anOwnership("cloud", "parent", 0.6)],
    });
    expect(registerRows(inputs)["B_05.01"][0]?.cells["c0110"]?.value).toBe(LEIS.parent);
  });

  it("proposes who makes the model that the work runs on, and who could host it instead", () => {
    const rows = registerRows(
      withMarket(without("contract.subcontractors", "workload.alternatives-identified")),
    );
    const lab = rows["B_05.02"].find(({ id }) => id.endsWith("--lab"));
    expect(lab).toMatchObject({ standing: "proposed", why: expect.stringContaining("makes Opus") });
    expect(rows["B_07.01"][0]?.cells["c0110"]).toMatchObject({
      standing: "proposed",
      value: "eba_BT:x28",
    });
    expect(rows["B_07.01"][0]?.cells["c0120"]?.value).toBe("Hall");
  });

  it("proposes who supplies a lab with compute where the contract is with the lab", () => {
    const inputs = someRegisterInputs([said("contract/lab", "contract.reference", "L-1")], {
      contracts: [{ id: "lab", name: "Lab API", vendorId: "lab", vendorName: "Lab" }],
      workloads: [],
      ties: [
        aTie({ kind: "compute_commitment", providerId: "hall", counterpartyId: "lab" }),
        aTie({ kind: "equity_investment", providerId: "parent", counterpartyId: "lab" }),
        aTie({
          kind: "compute_commitment",
          providerId: "cloud",
          counterpartyId: "lab",
          status: "terminated",
        }),
      ],
    });
    const proposed = registerRows(inputs)["B_05.02"].filter((row) => row.standing === "proposed");
    expect(proposed.map(({ id }) => id)).toEqual(["lab--kind-unknown--2--hall"]);
  });

  it("takes an assumption for a proposal, and never for more", () => {
    const facts = wholeRecord().map((fact) => ({ ...fact, method: "assumed" as const }));
    const rows = registerRows(someRegisterInputs(facts));
    const standing = new Set(
      allRows(rows).flatMap(({ cells }) => Object.values(cells).map((cell) => cell.standing)),
    );
    expect(standing).toContain("proposed");
    // What the identity tables hold, and the ranks that follow from a contract, are no assumption.
    const confirmed = allRows(rows).flatMap((row) =>
      Object.entries(row.cells).flatMap(([code, cell]) =>
        cell.standing === "confirmed" ? [`${row.template} ${code}`] : [],
      ),
    );
    expect(new Set(confirmed)).toEqual(new Set(["B_05.01 c0080", "B_05.02 c0050"]));
  });

  it("takes an untested exit plan for no answer", () => {
    const facts = [
      ...without("workload.exit-plan"),
      said("workload/service", "workload.exit-plan", false),
    ];
    expect(registerRows(someRegisterInputs(facts))["B_07.01"][0]?.cells["c0080"]).toMatchObject({
      standing: "proposed",
      value: "eba_BT:x29",
    });
  });

  it("proposes the gravest answer where pieces of work differ", () => {
    const inputs = someRegisterInputs(
      [
        ...wholeRecord(),
        said("workload/other", "workload.critical", true),
        said("workload/other", "workload.ict-service", "s19_cloud_saas"),
        said("workload/other", "workload.substitutability", 1),
      ],
      {
        workloads: [
          { id: "service", name: "Customer service", contractId: "cloud" },
          { id: "other", name: "Fraud", contractId: "cloud" },
        ],
      },
    );
    const [row] = registerRows(inputs)["B_07.01"];
    expect(row?.cells["c0050"]).toMatchObject({ standing: "proposed", value: "eba_ZZ:x959" });
    expect(row?.cells["c0090"]).toMatchObject({ standing: "proposed", value: "eba_ZZ:x966" });
  });
});

describe("what is missing", () => {
  it("says what to record, or that a change waits", () => {
    const inputs = someRegisterInputs(without("contract.reference"));
    expect(registerRows(inputs)["B_02.01"][0]?.cells["c0010"]?.why).toBe(
      "An analyst records “Contract reference number” of Cloud agreement, a reviewer approves it.",
    );
    const waiting = { ...inputs, isUnderReview: () => true };
    expect(registerRows(waiting)["B_02.01"][0]?.cells["c0010"]?.why).toMatch(
      /waits for a reviewer/,
    );
  });

  it("keeps contracts whose spend nobody has stated, and gives no part of a total for the whole", () => {
    const inputs = someRegisterInputs(
      [...wholeRecord(), said("contract/second", "contract.reference", "C-2")],
      {
        contracts: [
          { id: "cloud", name: "Cloud agreement", vendorId: "cloud", vendorName: "Cloud" },
          { id: "second", name: "Second", vendorId: "cloud", vendorName: "Cloud" },
        ],
      },
    );
    expect(valuesOf(inputs, "B_02.01").map(({ c0010 }) => c0010)).toEqual(["C-2026-001", "C-2"]);
    expect(registerRows(inputs)["B_05.01"][0]?.cells["c0100"]?.standing).toBe("missing");
  });

  it("proposes the entity that was typed for the file, where none is on record", () => {
    const rows = registerRows(someRegisterInputs(without("contract.entity-lei")));
    expect(rows["B_02.02"][0]?.cells["c0020"]).toMatchObject({
      standing: "proposed",
      value: FILING.entity,
    });
  });

  it("is nothing at all where no contract is on record", () => {
    expect(allRows(registerRows(someRegisterInputs([])))).toEqual([]);
    const { faults, name } = anExport(someRegisterInputs([]));
    expect(faults.map(({ rule }) => rule)).toEqual(["724"]);
    expect(name).toMatch(/^draft-/);
  });
});
