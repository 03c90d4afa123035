import type { NaturalUnit } from "../domain/leaving/natural-units.ts";
import type { Estimate } from "../domain/quantity/estimate.ts";
import type { Unit } from "../domain/quantity/unit.ts";
import { interval } from "./estimate.ts";

/** What leaving a vendor would mean, in one sentence of natural units; what is not known is said. */
export function leavingInWords(vendor: string, units: readonly NaturalUnit[]): string {
  const of = (part: NaturalUnit["part"]) => units.find((one) => one.part === part)?.value ?? null;
  const [premium, days] = [of("capture"), of("exit-time")];
  const price =
    premium === null
      ? `How far ${vendor} could raise its price before leaving pays is not known`
      : `${vendor} could raise its price by ${ranged(premium, "share")} before leaving pays`;
  return days === null
    ? `${price}; how long leaving takes is not known`
    : `${price}; leaving takes ${ranged(days, "days")}`;
}

const ranged = (value: Estimate, unit: Unit): string => interval(value, unit).replace("–", " to ");
