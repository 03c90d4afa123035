import "server-only";
import type { Role } from "../../../domain/identity/role.ts";
import { type View, viewToSegment } from "../../../domain/view/view.ts";
import { may } from "../../authorize.ts";
import { Failure } from "../../failure.ts";
import { getBoardSummary } from "../../queries/board-summary.ts";
import { standingDecisions } from "../../queries/pack-context.ts";
import { getRelease } from "../../queries/release.ts";
import { typesetPages } from "./typeset.ts";

/** Anybody who reads may ask: the pages of a day are set once, and few days at a time. */
const MOST_AT_ONCE = 2;
const LATELY = 16;
const MOST_MS = 60_000;

const lately = new Map<string, Promise<Uint8Array | undefined>>();
let underway = 0;

/**
 * The first page of a board pack and the evidence behind it, as tagged PDF; undefined
 * where the company has no contracts on the view's day.
 *
 * @param reader who asks: what the board has decided is for those alone who may read decisions
 * @throws Failure where pages of as many days are being set
 */
export async function summaryPdf(view: View, reader: Role): Promise<Uint8Array | undefined> {
  const [{ dataVersion }, decided] = await Promise.all([
    getRelease(),
    may(reader, "calculate") ? standingDecisions(view) : null,
  ]);
  const key = JSON.stringify([viewToSegment(view), dataVersion, decided]);
  const pages =
    lately.get(key) ??
    fewAtOnce(async () => {
      const report = await getBoardSummary(view, decided);
      return report === undefined
        ? undefined
        : typesetPages(report, { paper: "a4" }, { mostMs: MOST_MS });
    });
  lately.delete(key);
  lately.set(key, pages);
  pages.catch(() => lately.delete(key));
  for (const oldest of [...lately.keys()].slice(0, -LATELY)) lately.delete(oldest);
  return pages;
}

async function fewAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (underway >= MOST_AT_ONCE)
    throw new Failure("too-many", "Pages of several days are being set; try again in a moment.");
  underway += 1;
  try {
    return await work();
  } finally {
    underway -= 1;
  }
}
