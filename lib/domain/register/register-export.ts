import type { PlainDate } from "../quantity/plain-date.ts";
import { isCountry } from "./country.ts";
import { isLei } from "./lei.ts";
import type { Fault } from "./lint/fault.ts";
import { lintRegister } from "./lint/lint-register.ts";
import type { Filing } from "./register-inputs.ts";
import { type RegisterSet, rowsOfSet } from "./register-rows.ts";
import type { RegisterRows } from "./register-row.ts";
import type { TemplateId } from "./template.ts";

/** One set of the register, with what is wrong with it and what its files are called. */
export type RegisterExport = {
  readonly set: RegisterSet;
  readonly rows: RegisterRows;
  readonly faults: readonly Fault[];
  readonly filing: Filing;
  /** The day it is of. */
  readonly asOf: PlainDate;
  /** Of the zip and the folder in it, without an ending. */
  readonly name: string;
};

/** A register with a fault, or with anything that is only proposed, is a draft. */
export const isDraft = (
  { set, faults }: Pick<RegisterExport, "set" | "faults">,
  template?: TemplateId,
): boolean =>
  set === "proposed" ||
  faults.some((fault) => template === undefined || fault.template === template);

/** The file of one template, outside of a package. */
export const csvName = (
  register: Pick<RegisterExport, "set" | "faults">,
  template: TemplateId,
): string =>
  `${register.set === "proposed" ? "draft-proposed-" : isDraft(register, template) ? "draft-" : ""}${template.toLowerCase()}.csv`;

/**
 * @param known the day up to which we knew: it stands for the moment in the name, so that the
 *   same register has the same name and the same bytes whenever it is made
 */
export function registerExport(
  all: RegisterRows,
  set: RegisterSet,
  filing: Filing,
  { asOf, known }: { readonly asOf: PlainDate; readonly known: PlainDate },
): RegisterExport {
  const rows = rowsOfSet(all, set);
  const faults = lintRegister(rows, filing);
  return { set, rows, faults, filing, asOf, name: nameOf({ set, faults }, filing, asOf, known) };
}

/**
 * As the EBA's filing rules have it, `<LEI>.<CON|IND>_<country>_DORA010100_DORA_<day>_<moment>`,
 * after a word that keeps it from being filed as it is: `draft`, or `part`, because five
 * templates are no whole register.
 */
function nameOf(
  register: Pick<RegisterExport, "set" | "faults">,
  { entity, scope, country }: Filing,
  asOf: PlainDate,
  known: PlainDate,
): string {
  const lei = entity !== null && isLei(entity) ? entity : "LEI-UNKNOWN";
  const where = country !== null && isCountry(country) ? country : "XX";
  const moment = `${known.replaceAll("-", "")}000000000`;
  const filed = `${lei}.${scope ?? "XXX"}_${where}_DORA010100_DORA_${asOf}_${moment}`;
  if (register.set === "proposed") return `draft-proposed-${filed}`;
  return `${isDraft(register) ? "draft" : "part"}-${filed}`;
}
