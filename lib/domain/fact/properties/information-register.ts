import { z } from "zod";
import { isCountry } from "../../register/country.ts";
import { isLei } from "../../register/lei.ts";
import type { PropertyDefinition } from "../property.ts";
import type { SubjectKind } from "../subject.ts";
import { flag, text } from "./value-forms.ts";

const YEAR = 365;
const about =
  (of: SubjectKind) =>
  <S extends z.ZodType>(label: string, schema: S, reviewDays = YEAR) =>
    ({ label, of, unit: null, schema, reviewDays }) as const;
const contract = about("contract");
const workload = about("workload");
const party = about("party");

const lei = z
  .string()
  .trim()
  .refine(isLei, "is no LEI: 20 letters and digits, of which the last two check the others");
const country = z.string().refine(isCountry, "a country code of two letters such as IE");
const countries = z.array(country).min(1);
const day = z.iso.date("a day such as 2026-11-22");
const days = z.number().int().min(0).max(3650);
const reference = text.max(255);
const partyId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "the id of a party");

export const ICT_SERVICES = [
  "s01_project_management",
  "s02_development",
  "s03_help_desk",
  "s04_security_management",
  "s05_provision_of_data",
  "s06_data_analysis",
  "s07_hosting_without_cloud",
  "s08_computation",
  "s09_storage_without_cloud",
  "s10_telecom_carrier",
  "s11_network_infrastructure",
  "s12_hardware",
  "s13_software_licensing",
  "s14_operation_management",
  "s15_consulting",
  "s16_risk_management",
  "s17_cloud_iaas",
  "s18_cloud_paas",
  "s19_cloud_saas",
] as const;

/** What the register of information asks for and nothing else here does (Reg. (EU) 2024/2956, Annex I). */
export const informationRegisterProperties = {
  "contract.reference": contract("Contract reference number", reference),
  "contract.arrangement": contract(
    "Kind of arrangement",
    z.enum(["standalone", "overarching", "subsequent"]),
  ),
  "contract.overarching-reference": contract(
    "Reference number of the overarching contract",
    reference,
  ),
  "contract.entity-lei": contract("LEI of our entity that uses the services", lei),
  "contract.starts-on": contract("Contract begins on", day),
  "contract.ends-on": contract("Contract ends on (9999-12-31 where it has no end)", day),
  "contract.termination-reason": contract(
    "Why the contract ended",
    z.enum([
      "expired",
      "breach",
      "impediments",
      "data_weaknesses",
      "requested_by_authority",
      "other",
    ]),
  ),
  "contract.provider-notice-days": {
    ...contract("Notice period of the provider", days),
    unit: "days",
  },
  "contract.governing-law": contract("Governing law, as a country code", country),
  "contract.service-country": contract("Services are provided from, as a country code", country),
  "contract.last-audit": contract("Last audit of the provider (9999-12-31 where none)", day),
  "contract.subcontractors": contract(
    "Subcontractors, each chain by party ids: first > second",
    z
      .array(
        z
          .string()
          .regex(
            /^[a-z0-9][a-z0-9-]*(?: > [a-z0-9][a-z0-9-]*)*$/,
            "party ids, from the one the provider hires on: microsoft > equinix",
          ),
      )
      .min(1),
  ),
  "workload.ict-service": workload("Kind of ICT service", z.enum(ICT_SERVICES)),
  "workload.function-id": workload(
    "Function it supports, by its number in the register (F1, F2)",
    z.string().regex(/^F[1-9]\d{0,5}$/, "an F and a number, such as F1"),
  ),
  "workload.stores-data": workload("Provider stores data", flag),
  "workload.data-at-rest": workload("Data is stored in, as country codes", countries),
  "workload.data-processed": workload("Data is processed in, as country codes", countries),
  "workload.data-sensitiveness": workload(
    "Sensitiveness of the data stored",
    z.enum(["low", "medium", "high"]),
  ),
  "workload.reliance": workload(
    "Reliance of the function on the service",
    z.enum(["not_significant", "low", "material", "full"]),
  ),
  "workload.substitution-barrier": workload(
    "Why it is hard to substitute",
    z.enum(["no_alternatives", "migration", "both"]),
  ),
  "workload.reintegration": workload(
    "Taking the service back in house",
    z.enum(["easy", "difficult", "highly_complex"]),
  ),
  "workload.discontinuation-impact": workload(
    "Impact of the service being discontinued",
    z.enum(["low", "medium", "high", "not_assessed"]),
  ),
  "workload.alternatives-identified": workload(
    "Alternative providers were identified",
    z.enum(["yes", "no", "not_assessed"]),
  ),
  "party.lei": party("LEI", lei),
  "party.euid": party(
    "EUID, the European identifier of a company",
    z.string().regex(/^[A-Z]{2}[A-Z0-9]*\.[A-Z0-9._-]+$/, "an EUID such as LURCSL.B186284"),
  ),
  "party.legal-name": party("Legal name", text.max(255)),
  "party.latin-name": party("Legal name in Latin letters", text.max(255)),
  "party.person": party(
    "Legal person, or an individual in business",
    z.enum(["legal", "individual"]),
  ),
  "party.ultimate-parent": party("Ultimate parent, by the id of a party", partyId),
} as const satisfies Record<string, PropertyDefinition>;
