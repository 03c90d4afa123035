import { isNotOnSale } from "../routing/eligibility.ts";
import { boardOf, type MonthBoard } from "../routing/scenario/board-of.ts";
import { qualityRefusal } from "../routing/scenario/class-eligibility.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { scenarioNames } from "../routing/scenario/scenario-names.ts";
import type { Row, Table } from "../table/table.ts";
import { pricedAs } from "./scenario-result-tables.ts";

const THOUSAND = 1_000;

/**
 * Every offering for every class in the first month: what the class would cost there, whole, and
 * whether it may be served there, or each reason why not. Those that may come first, the cheapest on top.
 *
 * @param classId of one class alone; all of them where it is left out
 */
export function scenarioOfferingsTable(file: ScenarioFile, classId?: string): Table {
  const month = boardOf(file, 1);
  return {
    id: "scenario-offerings",
    title:
      classId === undefined
        ? "Who could serve each piece of work, and who may not"
        : `Who could serve “${scenarioNames(file).ofClass(classId)}”, and who may not`,
    note: "The whole class there in the first month, at list price: before commitments, a router’s surcharge and what a policy adds.",
    columns: [
      { id: "class", label: "Work", unit: null },
      { id: "offering", label: "Offering", unit: null },
      { id: "may", label: "May serve it", unit: null },
      { id: "thousand", label: "A thousand requests", unit: "usd" },
      { id: "usd", label: "All of it, a month", unit: "usd-per-month" },
      { id: "why", label: "Why not, or how it was priced", unit: null },
    ],
    rows: file.classes.flatMap(({ id }, w) =>
      classId === undefined || classId === id ? rowsOf(file, month, id, w) : [],
    ),
  };
}

function rowsOf(file: ScenarioFile, month: MonthBoard, classId: string, w: number): Row[] {
  const { board, cells, requests } = month;
  const names = scenarioNames(file);
  const width = file.offerings.length;
  const floor = board.classes[w]?.qualityFloor ?? null;
  const lines = file.offerings.map((offering, o) => {
    const cell = w * width + o;
    const weak = qualityRefusal(offering, board.quality[cell] ?? Number.NaN, floor);
    const against = [...(cells.refusals[cell] ?? []), ...(weak === undefined ? [] : [weak])];
    const each = isNotOnSale(against) ? Number.NaN : (cells.usdPerRequest[cell] ?? Number.NaN);
    return { offering, against, each, notes: cells.notes[cell] ?? [] };
  });
  return lines
    .toSorted(
      (a, b) =>
        Number(a.against.length > 0) - Number(b.against.length > 0) ||
        order(a.each) - order(b.each) ||
        (a.offering.id < b.offering.id ? -1 : 1),
    )
    .map(({ offering, against, each, notes }): Row => {
      const usd = (times: number) =>
        Number.isNaN(each) ? { value: null, note: "no price" } : { value: each * times };
      return {
        id: `${classId}-${offering.id}`,
        cells: {
          class: { value: names.ofClass(classId) },
          offering: { value: names.ofOffering(offering.id) },
          may: { value: against.length === 0 ? "yes" : "no" },
          thousand: usd(THOUSAND),
          usd: usd(requests[w] ?? 0),
          why:
            against.length > 0
              ? { value: against.map(({ text }) => text).join("; ") }
              : pricedAs(notes, `list prices in force on ${file.asOf}`),
        },
      };
    });
}

const order = (usd: number): number => (Number.isNaN(usd) ? Number.POSITIVE_INFINITY : usd);
