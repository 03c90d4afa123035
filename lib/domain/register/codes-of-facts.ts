import type { PropertyValue } from "../fact/property.ts";
import { type ClosedList, labelIn } from "./closed-lists.ts";
import type { Written } from "./register-cells.ts";

const written =
  <V extends string>(list: ClosedList, codes: Readonly<Record<V, string>>) =>
  (value: V): Written => [codes[value], labelIn(list, codes[value]) ?? value];

/** What facts say, in the codes of the register. */
export const arrangementCode = written<PropertyValue<"contract.arrangement">>("arrangement", {
  standalone: "eba_CO:x1",
  overarching: "eba_CO:x2",
  subsequent: "eba_CO:x3",
});
export const terminationCode = written<PropertyValue<"contract.termination-reason">>(
  "termination",
  {
    expired: "eba_CO:x4",
    breach: "eba_CO:x5",
    impediments: "eba_CO:x6",
    data_weaknesses: "eba_CO:x7",
    requested_by_authority: "eba_CO:x8",
    other: "eba_CO:x9",
  },
);
export const sensitivenessCode = written<PropertyValue<"workload.data-sensitiveness">>(
  "sensitiveness",
  { low: "eba_ZZ:x791", medium: "eba_ZZ:x792", high: "eba_ZZ:x793" },
);
export const relianceCode = written<PropertyValue<"workload.reliance">>("reliance", {
  not_significant: "eba_ZZ:x794",
  low: "eba_ZZ:x795",
  material: "eba_ZZ:x796",
  full: "eba_ZZ:x797",
});
export const barrierCode = written<PropertyValue<"workload.substitution-barrier">>(
  "substitutionBarrier",
  { no_alternatives: "eba_ZZ:x963", migration: "eba_ZZ:x964", both: "eba_ZZ:x965" },
);
export const reintegrationCode = written<PropertyValue<"workload.reintegration">>("reintegration", {
  easy: "eba_ZZ:x798",
  difficult: "eba_ZZ:x966",
  highly_complex: "eba_ZZ:x967",
});
export const impactCode = written<PropertyValue<"workload.discontinuation-impact">>("impact", {
  low: "eba_ZZ:x791",
  medium: "eba_ZZ:x792",
  high: "eba_ZZ:x793",
  not_assessed: "eba_ZZ:x799",
});
export const alternativesCode = written<PropertyValue<"workload.alternatives-identified">>(
  "yesNoOrNotAssessed",
  { yes: "eba_BT:x28", no: "eba_BT:x29", not_assessed: "eba_BT:x21" },
);
export const personCode = written<PropertyValue<"party.person">>("person", {
  legal: "eba_CT:x212",
  individual: "eba_CT:x213",
});
const yesOrNo = written<"yes" | "no">("yesNo", { yes: "eba_BT:x28", no: "eba_BT:x29" });
export const yesNoCode = (value: boolean): Written => yesOrNo(value ? "yes" : "no");

const SUBSTITUTABILITY: readonly string[] = [
  "eba_ZZ:x959",
  "eba_ZZ:x960",
  "eba_ZZ:x961",
  "eba_ZZ:x962",
];
/** 1 not substitutable to 4 easily substitutable. */
export function substitutabilityCode(grade: number): Written {
  const code = SUBSTITUTABILITY[grade - 1] ?? "";
  return [code, labelIn("substitutability", code) ?? ""];
}

/** `s19_cloud_saas` is S19. */
export function ictServiceCode(service: PropertyValue<"workload.ict-service">): Written {
  const code = `eba_TA:${service.slice(0, 3).toUpperCase()}`;
  return [code, labelIn("ictService", code) ?? service];
}
