import "server-only";
import { parsePlainDate } from "../../domain/quantity/plain-date.ts";
import { type NamedDate, namedDates } from "../../domain/view/named-dates.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { getParties } from "./parties.ts";
import { listTies } from "./ties.ts";

/** Days to choose by what was signed on them, as they are known now, whatever the page shows. */
export async function listNamedDates(until: string): Promise<NamedDate[]> {
  if (parsePlainDate(until) === undefined) return [];
  const view = viewFrom(undefined, until);
  const [ties, parties] = await Promise.all([listTies(view), getParties(view)]);
  return namedDates(ties, (id) => parties.get(id)?.name ?? id, until);
}
