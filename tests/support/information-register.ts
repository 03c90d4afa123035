import type { Fact } from "@/lib/domain/fact/fact.ts";
import type { PropertyId, PropertyValue } from "@/lib/domain/fact/property.ts";
import { registerExport } from "@/lib/domain/register/register-export.ts";
import type { Filing, RegisterInputs } from "@/lib/domain/register/register-inputs.ts";
import { cellIn } from "@/lib/domain/register/register-row.ts";
import { type RegisterSet, registerRows } from "@/lib/domain/register/register-rows.ts";
import type { TemplateId } from "@/lib/domain/register/template.ts";
import { aFact, aParty, clocks, parties, TODAY } from "./build.ts";
import { anOffering } from "./routing.ts";

/** Public LEIs: of Microsoft Ireland, Microsoft and Equinix, and of GLEIF’s own examples. */
export const LEIS = {
  cloud: "549300WCLFVEBTBNRF76",
  parent: "INR2EJN1ERAN0W5ZP974",
  hall: "549300EVUN2BTLJ3GT74",
  ours: "529900T8BM49AURSDO55",
} as const;

export const FILING: Filing = { entity: LEIS.ours, scope: "IND", country: "IE" };

/** A published claim; its id says what it is of. */
export const said = <P extends PropertyId>(
  subject: string,
  property: P,
  value: PropertyValue<P>,
  part: Partial<Fact> = {},
): Fact => aFact({ id: `${subject} ${property}`, subject, property, value, ...part });

/** All that one contract, its work, its provider, the owner and a subcontractor of it have on record. */
export const wholeRecord = (): Fact[] => [
  said("contract/cloud", "contract.reference", "C-2026-001"),
  said("contract/cloud", "contract.arrangement", "standalone"),
  said("contract/cloud", "contract.spend-usd-per-year", 708_000),
  said("contract/cloud", "contract.entity-lei", LEIS.ours),
  said("contract/cloud", "contract.starts-on", "2026-01-01"),
  said("contract/cloud", "contract.ends-on", "9999-12-31"),
  said("contract/cloud", "contract.notice-days", 60),
  said("contract/cloud", "contract.provider-notice-days", 180),
  said("contract/cloud", "contract.governing-law", "IE"),
  said("contract/cloud", "contract.service-country", "IE"),
  said("contract/cloud", "contract.last-audit", "2026-05-20"),
  said("contract/cloud", "contract.subcontractors", ["hall"]),
  said("workload/service", "workload.critical", true),
  said("workload/service", "workload.function-id", "F1"),
  said("workload/service", "workload.ict-service", "s19_cloud_saas"),
  said("workload/service", "workload.stores-data", true),
  said("workload/service", "workload.data-at-rest", ["IE"]),
  said("workload/service", "workload.data-processed", ["IE"]),
  said("workload/service", "workload.data-sensitiveness", "high"),
  said("workload/service", "workload.reliance", "material"),
  said("workload/service", "workload.substitutability", 3),
  said("workload/service", "workload.exit-plan", true),
  said("workload/service", "workload.reintegration", "difficult"),
  said("workload/service", "workload.discontinuation-impact", "high"),
  said("workload/service", "workload.alternatives-identified", "yes"),
  ...(["cloud", "parent", "hall"] as const).flatMap((id) => [
    said(`party/${id}`, "party.lei", LEIS[id]),
    said(`party/${id}`, "party.legal-name", `${id} Limited`),
    said(`party/${id}`, "party.person", "legal"),
    said(`party/${id}`, "party.ultimate-parent", id === "cloud" ? "parent" : id),
  ]),
];

/** What a register is filled from: one contract with one piece of work; what is not said is the ordinary case. */
export const someRegisterInputs = (
  facts: readonly Fact[] = wholeRecord(),
  part: Partial<RegisterInputs> = {},
): RegisterInputs => {
  const known = parties(
    aParty("cloud", { name: "Cloud", kind: "cloud_provider", hqCountry: "IE" }),
    aParty("parent", { name: "Parent", kind: "cloud_provider", hqCountry: "US" }),
    aParty("hall", { name: "Hall", kind: "neocloud", hqCountry: "US" }),
    aParty("lab", { name: "Lab", hqCountry: "US" }),
  );
  return {
    clocks: clocks(),
    contracts: [{ id: "cloud", name: "Cloud agreement", vendorId: "cloud", vendorName: "Cloud" }],
    workloads: [{ id: "service", name: "Customer service", contractId: "cloud" }],
    facts: Map.groupBy(facts, ({ subject }) => subject),
    isUnderReview: () => false,
    readsAs: (id) => id,
    parties: known,
    ownerships: [],
    ties: [],
    market: {
      day: TODAY,
      offerings: [],
      resellerIds: [],
      platformIds: [],
      parties: known,
      egress: new Map(),
    },
    filing: FILING,
    ...part,
  };
};

/** A model of Lab that Cloud sells, and that Hall sells as well. */
export const OFFERINGS = ["cloud", "hall"].map((seller) =>
  anOffering(seller, {
    id: `${seller}--opus`,
    model: { id: "opus", name: "Opus", labId: "lab", openWeights: false, released: null },
    seller: { id: seller, name: seller, operatorId: seller },
  }),
);

/** A set of the register that some facts fill. */
export const anExport = (
  inputs: RegisterInputs = someRegisterInputs(),
  set: RegisterSet = "confirmed",
) =>
  registerExport(registerRows(inputs), set, inputs.filing, {
    asOf: inputs.clocks.validOn,
    known: "2026-11-22",
  });

/** The records of a CSV, as RFC 4180 has them. */
export function csvRecords(text: string): string[][] {
  const records: string[][] = [];
  let [record, field, quoted]: [string[], string, boolean] = [[], "", false];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? "";
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[i + 1] === '"') field += text[(i += 1)] ?? "";
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      record.push(field);
      field = "";
    } else if (letter === "\r" && text[i + 1] === "\n") {
      records.push([...record, field]);
      [record, field, i] = [[], "", i + 1];
    } else field += letter;
  }
  return records;
}

/** The values of every cell of a template, by their codes. */
export const valuesOf = (inputs: RegisterInputs, id: TemplateId) =>
  registerRows(inputs)[id].map((row) =>
    Object.fromEntries(Object.keys(row.cells).map((code) => [code, cellIn(row, code).value])),
  );

/** The whole record but for some of it. */
export const without = (...properties: readonly string[]): Fact[] =>
  wholeRecord().filter(({ property }) => !properties.includes(property));
