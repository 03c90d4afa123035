import { array, assert, constantFrom, property, record, string, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anExport,
  FILING,
  LEIS,
  OFFERINGS,
  said,
  someRegisterInputs,
  wholeRecord,
} from "@/tests/support/information-register.ts";
import type { Fact } from "../../fact/fact.ts";
import { standingsIn } from "../needed.ts";
import { proposedCell } from "../register-cells.ts";
import { isDraft } from "../register-export.ts";
import { allRows, REGISTER_SETS, registerRows, rowsOfSet } from "../register-rows.ts";
import type { RegisterRow, RegisterRows } from "../register-row.ts";
import { RULES } from "../rules.ts";
import { TEMPLATE_IDS, type TemplateId } from "../template.ts";
import { templateOf } from "../templates.ts";
import { PARAMETERS } from "./filing-faults.ts";
import { lintRegister } from "./lint-register.ts";

const whole = registerRows(someRegisterInputs());

/** The whole register with cells of one row written over. */
const written = (
  id: TemplateId,
  cells: Readonly<Record<string, string>>,
  place = 0,
): RegisterRows => ({
  ...whole,
  [id]: whole[id].map((row, i) =>
    i === place
      ? {
          ...row,
          cells: {
            ...row.cells,
            ...Object.fromEntries(
              Object.entries(cells).map(([code, value]) => [
                code,
                proposedCell([value], { why: "written over" }),
              ]),
            ),
          },
        }
      : row,
  ),
});
const found = (rows: RegisterRows, filing = FILING) =>
  lintRegister(rows, filing).map(
    ({ template, row, column, rule }) => `${template} ${row} ${column} ${rule}`,
  );
const more = (id: TemplateId, ...rows: readonly RegisterRow[]): RegisterRows => ({
  ...whole,
  [id]: [...whole[id], ...rows],
});
const rowOf = (id: TemplateId, place = 0): RegisterRow => {
  const row = whole[id][place];
  if (row === undefined) throw new Error(`${id} has no row ${place}`);
  return row;
};

describe("the lint", () => {
  it.each([
    ["B_02.01", { c0010: "" }, "B_02.01 1 c0010 805"],
    ["B_02.01", { c0020: "standalone" }, "B_02.01 1 c0020 503"],
    ["B_02.01", { c0020: "eba_CO:x3" }, "B_02.01 1 c0030 v22912_m"],
    ["B_02.01", { c0030: "C-0" }, "B_02.01 1 c0030 807"],
    ["B_02.01", { c0040: "eba_CU:EURO" }, "B_02.01 1 c0040 503"],
    ["B_02.01", { c0050: "1.000,50" }, "B_02.01 1 c0050 305"],
    ["B_02.01", { c0050: "-1" }, "B_02.01 1 c0050 v23716_s"],
    ["B_02.02", { c0020: "5493001KJTIIGC8Y1R13" }, "B_02.02 1 c0020 ISO 17442"],
    ["B_02.02", { c0060: "eba_TA:S20" }, "B_02.02 1 c0060 503"],
    ["B_02.02", { c0070: "31/12/2025" }, "B_02.02 1 c0070 330"],
    ["B_02.02", { c0070: "2026-02-30" }, "B_02.02 1 c0070 330"],
    ["B_02.02", { c0080: "2025-12-31" }, "B_02.02 1 c0080 v8816_m"],
    ["B_02.02", { c0080: "2026-06-30" }, "B_02.02 1 c0090 ITS B_02.02"],
    ["B_02.02", { c0100: "two months" }, "B_02.02 1 c0100 331"],
    ["B_02.02", { c0110: "" }, "B_02.02 1 c0110 ITS B_02.02"],
    ["B_02.02", { c0120: "eba_GA:UK" }, "B_02.02 1 c0120 503"],
    ["B_02.02", { c0170: "" }, "B_02.02 1 c0170 ITS B_02.02"],
    ["B_02.02", { c0060: "eba_TA:S18" }, "B_02.02 1 c0060 ITS B_07.01"],
    ["B_05.01", { c0090: "" }, "B_05.01 1 c0090 v8824_m"],
    ["B_05.01", { c0100: "" }, "B_05.01 1 c0100 ITS B_05.01"],
    ["B_05.01", { c0110: "549300EVUN2BTLJ3GT75" }, "B_05.01 1 c0110 807"],
    ["B_05.01", { c0020: "eba_qCO:qx2001" }, "B_05.01 1 c0020 v8817_m"],
    ["B_05.02", { c0060: LEIS.hall }, "B_05.02 1 c0060 ITS B_05.02"],
    ["B_07.01", { c0050: "eba_ZZ:x959" }, "B_07.01 1 c0060 v8825_m"],
    ["B_07.01", { c0010: "C-9" }, "B_07.01 1 c0010 807"],
  ] as const)("of %s with %o finds %s", (id, cells, fault) => {
    expect(found(written(id, cells))).toContain(fault);
  });

  it.each([
    [{ ...FILING, entity: null }, "parameters 1 entity 714"],
    [{ ...FILING, entity: "DUMMYLEI123456789012" }, "parameters 1 entity ISO 17442"],
    [{ ...FILING, scope: null }, "parameters 1 scope 105"],
    [{ ...FILING, country: "UK" }, "parameters 1 country 105"],
  ] as const)("of the particulars %o finds %s", (filing, fault) => {
    expect(found(whole, filing)).toEqual([fault]);
  });

  it("finds a key that stands twice, naming the row it stood in first", () => {
    const faults = lintRegister(more("B_05.01", rowOf("B_05.01")), FILING);
    expect(faults).toMatchObject([{ template: "B_05.01", row: 4, column: "c0010", rule: "806" }]);
    expect(faults[0]?.message).toContain("row 1");
  });

  it("finds a chain that begins at no direct provider, or has a gap", () => {
    expect(found({ ...whole, "B_05.02": [rowOf("B_05.02", 1)] })).toEqual([
      "B_05.02 1 c0050 ITS B_05.02",
    ]);
    expect(found(written("B_05.02", { c0050: "3" }, 1))).toEqual(["B_05.02 2 c0050 ITS B_05.02"]);
    expect(found(written("B_05.02", { c0050: "0" }, 1))).toEqual(["B_05.02 2 c0050 ITS B_05.02"]);
  });

  it("takes longer chains that hold", () => {
    const facts = [
      ...wholeRecord().filter(({ property: of }) => of !== "contract.subcontractors"),
      said("contract/cloud", "contract.subcontractors", ["hall > parent"]),
    ];
    const { rows, faults } = anExport(someRegisterInputs(facts));
    expect(rows["B_05.02"].map(({ cells }) => cells["c0050"]?.value)).toEqual(["1", "2", "3"]);
    expect(faults).toEqual([]);
  });

  it("asks less of a service that supports nothing critical, and no less where nobody has said", () => {
    const facts = wholeRecord().filter(
      ({ property: of }) => of !== "contract.notice-days" && of !== "workload.critical",
    );
    const faultsOf = (critical: boolean | null) =>
      anExport(
        someRegisterInputs(
          critical === null
            ? facts
            : [...facts, said("workload/service", "workload.critical", critical)],
        ),
      ).faults.map(({ template, column }) => `${template} ${column}`);
    expect(faultsOf(false)).toEqual([]);
    expect(faultsOf(true)).toEqual(["B_02.02 c0100"]);
    expect(faultsOf(null)).toEqual(["B_02.02 c0100"]);
  });

  it("asks for no reason of an end that lies ahead", () => {
    expect(found(written("B_02.02", { c0080: "2027-01-01" }))).toEqual([]);
  });
});

/** Facts of any kind, many of them wrong, about what the register is filled from. */
const someFacts = subarray(wholeRecord()).chain((facts) =>
  array(
    record({
      at: constantFrom(...facts.map((_, i) => i), 0),
      method: constantFrom("reported", "assumed", "estimated", "derived"),
    }),
    { maxLength: 8 },
  ).map((changes): Fact[] => {
    const changed = [...facts];
    for (const { at, method } of changes) {
      const fact = changed[at];
      if (fact !== undefined) changed[at] = { ...fact, method };
    }
    return changed;
  }),
);

describe("whatever is on record", () => {
  const exportsOf = (facts: readonly Fact[]) => {
    const inputs = someRegisterInputs([
      ...facts,
      said("workload/service", "workload.current-offerings", [
        { offering: "cloud--opus", share: 1 },
      ]),
    ]);
    const market = { ...inputs.market, offerings: OFFERINGS };
    return REGISTER_SETS.map((set) => anExport({ ...inputs, market }, set));
  };

  it("names a template, a row, a column and a rule that are there", () => {
    assert(
      property(someFacts, (facts) => {
        for (const { rows, faults } of exportsOf(facts)) {
          const odd = faults.filter(({ template, row, rowId, column, rule, message }) => {
            const isNamed = rule in RULES && message.trim() !== "";
            if (template === "parameters") return !isNamed || !(column in PARAMETERS);
            const codes = templateOf(template).columns.map(({ code }) => code);
            const isThere = rule === "724" || rows[template][row - 1]?.id === rowId;
            return !isNamed || !codes.includes(column) || !isThere;
          });
          expect(odd).toEqual([]);
        }
      }),
    );
  });

  it("never holds a proposal among what is confirmed", () => {
    assert(
      property(someFacts, (facts) => {
        const [confirmed] = exportsOf(facts);
        for (const row of allRows(confirmed?.rows ?? whole)) {
          expect(row.standing).toBe("confirmed");
          for (const cell of Object.values(row.cells))
            expect(cell.standing === "confirmed" || cell.value === "").toBe(true);
        }
      }),
    );
  });

  it("counts as confirmed what the confirmed files hold, and no cell of a proposed row", () => {
    assert(
      property(someFacts, (facts) => {
        const [confirmed, proposed] = exportsOf(facts);
        const counted = [confirmed, proposed].map(
          (register) => standingsIn(allRows(register?.rows ?? whole)).confirmed,
        );
        // One entry divided by values that are only proposed is counted once in the files.
        expect(counted[1]).toBeGreaterThanOrEqual(counted[0] ?? 0);
        const rows = allRows(proposed?.rows ?? whole).filter((row) => row.standing === "proposed");
        expect(standingsIn(rows).confirmed).toBe(0);
      }),
    );
  });

  it("is a draft exactly where something is wrong, or proposed", () => {
    assert(
      property(someFacts, (facts) => {
        for (const register of exportsOf(facts)) {
          const draft = register.faults.length > 0 || register.set === "proposed";
          expect(isDraft(register)).toBe(draft);
          expect(register.name.startsWith("draft-")).toBe(draft);
        }
      }),
    );
  });

  it("has each row once, and every row of the confirmed set among the others", () => {
    assert(
      property(someFacts, (facts) => {
        const [confirmed, proposed] = exportsOf(facts);
        for (const id of TEMPLATE_IDS) {
          const ids = (proposed?.rows[id] ?? []).map((row) => row.id);
          expect(new Set(ids).size).toBe(ids.length);
          const held = (confirmed?.rows[id] ?? []).map((row) => row.id);
          expect(held.filter((one) => !ids.includes(one))).toEqual([]);
        }
      }),
    );
  });
});

it("takes any text for a reference number, and finds no fault with it", () => {
  assert(
    property(string({ minLength: 1 }), (text) => {
      const facts = [
        ...wholeRecord().filter(({ property: of }) => of !== "contract.reference"),
        said("contract/cloud", "contract.reference", `C${text.trim()}`),
      ];
      expect(
        lintRegister(rowsOfSet(registerRows(someRegisterInputs(facts)), "confirmed"), FILING),
      ).toEqual([]);
    }),
  );
});

it("takes rows whose key is not known for none of one another’s", () => {
  const [row] = written("B_02.01", { c0010: "" })["B_02.01"];
  const alike = row === undefined ? [] : [row, row];
  const rules = found({ ...whole, "B_02.01": alike }).filter((fault) =>
    fault.startsWith("B_02.01"),
  );
  expect(rules).toContain("B_02.01 2 c0010 805");
  expect(rules.filter((fault) => fault.endsWith(" 806"))).toEqual([]);
});

it.each(["0", "-1"])("says of the rank %s that ranks begin with the direct provider", (rank) => {
  const faults = lintRegister(written("B_05.02", { c0050: rank }), FILING);
  expect(
    faults.filter((one) => one.row === 1 && one.column === "c0050" && one.rule === "ITS B_05.02"),
  ).toMatchObject([{ message: "A rank is 1 for the direct provider, and more after it." }]);
});

it("holds a register for a draft where anything in it is proposed, without a fault as well", () => {
  expect(isDraft({ set: "proposed", faults: [] })).toBe(true);
  expect(isDraft({ set: "proposed", faults: [] }, "B_02.01")).toBe(true);
  expect(isDraft({ set: "confirmed", faults: [] })).toBe(false);
});
