import { isCurrency } from "../../quantity/currency.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import { CLOSED_LISTS, labelIn, NO_COUNTRY } from "../closed-lists.ts";
import { isCountry } from "../country.ts";
import { isLei } from "../lei.ts";
import { whyNeeded } from "../needed.ts";
import { cellIn, type RegisterRow } from "../register-row.ts";
import type { RuleId } from "../rules.ts";
import type { ColumnForm, RegisterColumn } from "../template.ts";
import { templateOf } from "../templates.ts";
import { type Fault, faultOf } from "./fault.ts";

type Wrong = readonly [rule: RuleId, message: string];

/** What is wrong with the cells of a row, each by itself: empty where it may not be, or not in its form. */
export function cellFaults(row: RegisterRow, place: number): Fault[] {
  return templateOf(row.template).columns.flatMap((column) => {
    const { value, why } = cellIn(row, column.code);
    const needed = value === "" ? whyNeeded(column, row) : undefined;
    if (needed !== undefined)
      return [faultOf(row, place, column, column.rule, `Empty, and ${needed}. ${why}`.trim())];
    const wrong = value === "" ? undefined : formFault(column, value, row);
    return wrong === undefined ? [] : [faultOf(row, place, column, ...wrong)];
  });
}

const LEI = "eba_qCO:qx2000";
const LEGAL = "eba_CT:x212";
const EUID = "eba_qCO:qx2002";
const AMOUNT = /^-?\d+(?:\.\d+)?$/;
const COUNT = /^\d+$/;

/** Forms that say by themselves whether a value fits. */
const CHECKS: Readonly<
  Record<Exclude<ColumnForm["form"], "code" | "choice">, (value: string) => Wrong | undefined>
> = {
  text: () => undefined,
  lei: (value) => (isLei(value) ? undefined : badLei(value)),
  day: (value) =>
    parsePlainDate(value) === undefined
      ? ["330", `“${value}” is no day of the calendar: write it as 2026-11-22.`]
      : undefined,
  count: (value) =>
    COUNT.test(value) ? undefined : ["331", `“${value}” is no whole number: write digits alone.`],
  amount: (value) =>
    AMOUNT.test(value)
      ? value.startsWith("-")
        ? ["v23716_s", `${value} is less than nothing: an expense is 0 or more.`]
        : undefined
      : ["305", `“${value}” is no amount: write digits, with a point for decimals.`],
  country: (value) =>
    isCodeOf("eba_GA:", value, isCountry) || value === NO_COUNTRY
      ? undefined
      : ["503", `“${value}” is no country: take its two letters by ISO 3166-1, such as IE.`],
  currency: (value) =>
    isCodeOf("eba_CU:", value, isCurrency)
      ? undefined
      : ["503", `“${value}” is no currency: take its three letters by ISO 4217, such as EUR.`],
};

function formFault(column: RegisterColumn, value: string, row: RegisterRow): Wrong | undefined {
  if (column.form === "code")
    return cellIn(row, column.typeIn).value === LEI ? CHECKS.lei(value) : undefined;
  if (column.form !== "choice") return CHECKS[column.form](value);
  if (labelIn(column.list, value) === undefined)
    return ["503", `“${value}” is none of ${Object.values(CLOSED_LISTS[column.list]).join(", ")}.`];
  return row.template === "B_05.01" && column.code === "c0020" ? typeOfLegalPerson(row) : undefined;
}

/** The Regulation names a legal person by LEI or EUID. */
const typeOfLegalPerson = (row: RegisterRow): Wrong | undefined =>
  cellIn(row, "c0070").value === LEGAL && ![LEI, EUID].includes(cellIn(row, "c0020").value)
    ? ["v8817_m", "A legal person is named by its LEI, or by its EUID: record one of them."]
    : undefined;

const badLei = (value: string): Wrong => [
  "ISO 17442",
  `“${value}” is no LEI: 20 letters and digits, whose last two do not check the others. Look it up at GLEIF and record it anew.`,
];

const isCodeOf = (prefix: string, value: string, known: (code: string) => boolean): boolean =>
  value.startsWith(prefix) && known(value.slice(prefix.length));
