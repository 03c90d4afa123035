import "server-only";
import { cache } from "react";
import { type View, viewToSegment } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getRelease } from "./release.ts";

/** Values kept ready; more than the views that are open at a time would only take memory. */
const MOST_KEPT = 12;

type Kept = Map<string, Promise<unknown>>;
/** Pages and routes are bundled apart, each with its own copy of this module; what is kept is one for all. */
const everywhere: typeof globalThis & { stakelineKept?: Kept } = globalThis;
const kept: Kept = (everywhere.stakelineKept ??= new Map());

/**
 * Something that is worked out from the whole catalog, made once for a view and
 * a state of the data: some thousand offerings take about a second to read, and
 * are asked for at every visit.
 *
 * @param name of what is made, with everything besides the view that it depends on
 */
export async function keep<T>(name: string, view: View, make: () => Promise<T>): Promise<T> {
  const key = [name, viewToSegment(view), await stateOfData()].join(" ");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name is made by one function alone
  const made = (kept.get(key) as Promise<T> | undefined) ?? make();
  // Asked for last, dropped last.
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return made;
}

/** Changes with every fact, price, listing, sighting and import that comes or is taken back. */
const stateOfData = cache(async (): Promise<string> => {
  const [{ dataVersion, facts }, [row]] = await Promise.all([
    getRelease(),
    db().$queryRaw<{ state: string }[]>`select concat_ws('-',
      (select count(*) from price), (select count(*) from price where withdrawn_at is not null),
      (select count(*) from offering), (select count(*) from offering where withdrawn_at is not null),
      (select count(*) from price_sighting),
      (select count(*) from model_alias), (select count(*) from model_alias where withdrawn_at is not null),
      (select sum(version)::text || '-' || count(*) from import_batch)) as state`,
  ]);
  return `${dataVersion} ${facts} ${row?.state ?? ""}`;
});
