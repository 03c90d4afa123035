import { describe, expect, it } from "vitest";
import { PROPERTIES } from "../fact/property.ts";
import { ICT_SERVICES } from "../fact/properties/information-register.ts";
import { CLOSED_LISTS } from "./closed-lists.ts";
import { ictServiceCode, substitutabilityCode } from "./codes-of-facts.ts";
import { NOT_COVERED, TEMPLATE_IDS, type TemplateId } from "./template.ts";
import { templateOf, TEMPLATES } from "./templates.ts";

const columnsOf = (id: TemplateId) => templateOf(id).columns;
const codesWhere = (
  id: TemplateId,
  fits: (column: (typeof TEMPLATES)[0]["columns"][0]) => boolean,
) => columnsOf(id).flatMap((column) => (fits(column) ? [column.code] : []));
const steps = (count: number) =>
  Array.from({ length: count }, (_, i) => `c${String((i + 1) * 10).padStart(4, "0")}`);

describe("the templates, as the EBA’s data point model 4.0 has them", () => {
  it.each([
    ["B_02.01", 5],
    ["B_02.02", 18],
    ["B_05.01", 12],
    ["B_05.02", 7],
    ["B_07.01", 12],
  ] as const)("%s has %i columns, numbered in tens", (id, count) => {
    expect(columnsOf(id).map(({ code }) => code)).toEqual(steps(count));
  });

  // Rules e23792_e, e23680_e, e23674_e and e23681_e: not ( isnull ({…}) ).
  it.each([
    ["B_02.01", ["c0020", "c0040", "c0050"]],
    ["B_02.02", ["c0040", "c0050", "c0060", "c0070", "c0080"]],
    ["B_05.01", ["c0020", "c0050", "c0060", "c0070", "c0080", "c0110"]],
    ["B_07.01", ["c0050", "c0070", "c0080", "c0090", "c0100", "c0110"]],
  ] as const)("%s asks in every row for what the EBA’s rules ask for", (id, codes) => {
    expect(codesWhere(id, ({ need }) => need === "always")).toEqual(
      expect.arrayContaining([...codes]),
    );
  });

  it("has the keys of the EBA’s data model", () => {
    expect(
      Object.fromEntries(TEMPLATE_IDS.map((id) => [id, codesWhere(id, ({ isKey }) => isKey)])),
    ).toEqual({
      "B_02.01": ["c0010"],
      "B_02.02": ["c0010", "c0020", "c0030", "c0050", "c0060", "c0130", "c0150", "c0160"],
      "B_05.01": ["c0010"],
      "B_05.02": ["c0010", "c0020", "c0030", "c0050", "c0060"],
      "B_07.01": ["c0010", "c0020", "c0040"],
    });
  });

  it("has each of the fifteen templates filled or named as not filled", () => {
    expect([...TEMPLATE_IDS, ...Object.keys(NOT_COVERED)].toSorted()).toEqual([
      "B_01.01",
      "B_01.02",
      "B_01.03",
      "B_02.01",
      "B_02.02",
      "B_02.03",
      "B_03.01",
      "B_03.02",
      "B_03.03",
      "B_04.01",
      "B_05.01",
      "B_05.02",
      "B_06.01",
      "B_07.01",
      "B_99.01",
    ]);
  });

  it("refers to columns that are there, and to properties that can be recorded", () => {
    for (const { id, columns, references } of TEMPLATES) {
      const codes = new Set(columns.map(({ code }) => code));
      for (const { column, to, toColumn } of references) {
        expect([id, codes.has(column)]).toEqual([id, true]);
        expect(columnsOf(to).map(({ code }) => code)).toContain(toColumn);
      }
      const types = columns.flatMap((column) => (column.form === "code" ? [column.typeIn] : []));
      expect(types.filter((code) => !codes.has(code))).toEqual([]);
      const known = new Set(Object.keys(PROPERTIES));
      expect(columns.filter(({ from }) => from !== null && !known.has(from))).toEqual([]);
    }
  });
});

describe("closed lists, by the EBA’s list of possible values of 3 March 2025", () => {
  it.each([
    ["arrangement", "eba_CO:x3", "Subsequent or associated arrangement"],
    ["codeType", "eba_qCO:qx2000", "LEI"],
    ["codeType", "eba_qCO:qx2002", "EUID"],
    ["ictService", "eba_TA:S19", "Cloud services: SaaS"],
    ["yesNo", "eba_BT:x28", "Yes"],
    ["yesNoOrNotAssessed", "eba_BT:x21", "Assessment not performed"],
    ["reliance", "eba_ZZ:x797", "Full reliance"],
    ["substitutability", "eba_ZZ:x959", "Not substitutable"],
    ["reintegration", "eba_ZZ:x967", "Highly complex"],
    ["impact", "eba_ZZ:x799", "Assessment not performed"],
  ] as const)("%s holds %s: %s", (list, code, label) => {
    expect(CLOSED_LISTS[list]).toMatchObject({ [code]: label });
  });

  it("have a code of their own for every kind of service and grade a fact may state", () => {
    const services = ICT_SERVICES.map((service) => ictServiceCode(service)[0]);
    expect(services).toEqual(Object.keys(CLOSED_LISTS.ictService));
    expect([1, 2, 3, 4].map((grade) => substitutabilityCode(grade)[0])).toEqual(
      Object.keys(CLOSED_LISTS.substitutability),
    );
  });
});
