import type { PlainDate } from "../../quantity/plain-date.ts";
import type { ListPrices } from "../board.ts";
import type { Refusal } from "../eligibility.ts";
import { type BookEntry, type PriceBook, priceBook } from "../pricing/price-book.ts";
import type { RequestSlice } from "../pricing/slices-usd.ts";
import { refusalsOfClass } from "./class-eligibility.ts";
import { qualityReader } from "./class-quality.ts";
import { type ClassQuote, quoteSlices } from "./class-quote.ts";
import { slicesOf } from "./class-slices.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What the classes cost and who may serve them on a day, before requests are counted. Row-major, as a board. */
export type PricedCells = {
  readonly day: PlainDate;
  /** US dollars; NaN where there is no price. */
  readonly usdPerRequest: Float64Array;
  /** The least and the most it can be, by cell; none where it is exact. */
  readonly between: ReadonlyMap<number, { readonly low: number; readonly high: number }>;
  /** Why an offering may not serve a class; empty where it may. */
  readonly refusals: readonly (readonly Refusal[])[];
  /** Codes of `QuoteNote`. */
  readonly notes: readonly (readonly string[])[];
  /** On the scale of the scenario's benchmark, 0 to 1; NaN where nobody has measured it. */
  readonly quality: Float64Array;
  /** What each offering asks, by column. */
  readonly entries: readonly BookEntry[];
  /** What routers that rank by list price look at. */
  readonly list: ListPrices;
};

/** Offerings whose prices are worked out between two pauses. */
const PLANS_AT_A_TIME = 16;
/** Cells that are priced between two pauses. */
const CELLS_AT_A_TIME = 1000;

/**
 * Prices every class on every offering on a day, and judges who may serve whom. In
 * steps, each the part that is done.
 *
 * @param before of an earlier day: what an offering asks for is worked out again only where it has changed
 */
export function* pricedCellSteps(
  file: ScenarioFile,
  day: PlainDate,
  book: PriceBook = priceBook(),
  before?: PricedCells,
): Generator<number, PricedCells> {
  const { classes, offerings } = file;
  const entries: BookEntry[] = [];
  for (const offering of offerings) {
    entries.push(book.on(offering, day));
    if (entries.length % PLANS_AT_A_TIME === 0) yield 0;
  }
  const columns = offerings.length;
  const sizes = sizesOf(entries);
  const isSame = offerings.map(
    (offering, o) =>
      before !== undefined &&
      before.entries[o] === entries[o] &&
      !turnsBetween(offering, before.day, day),
  );
  const usdPerRequest = new Float64Array(classes.length * columns);
  const between = new Map<number, { readonly low: number; readonly high: number }>();
  const refusals: (readonly Refusal[])[] = [];
  const notes: (readonly string[])[] = [];
  const terms = new Map(file.terms.map((one) => [one.offeringId, one]));
  let slices: readonly RequestSlice[] = [];
  for (let cell = 0; cell < usdPerRequest.length; cell += 1) {
    const [w, o] = [Math.floor(cell / columns), cell % columns];
    const [of, offering, entry] = [classes[w], offerings[o], entries[o]];
    if (of === undefined || offering === undefined || entry === undefined) continue;
    if (o === 0) slices = slicesOf(of, sizes);
    if (cell % CELLS_AT_A_TIME === 0) yield cell / usdPerRequest.length;
    if (before !== undefined && isSame[o] === true) {
      usdPerRequest[cell] = before.usdPerRequest[cell] ?? Number.NaN;
      refusals.push(before.refusals[cell] ?? []);
      notes.push(before.notes[cell] ?? []);
      const range = before.between.get(cell);
      if (range !== undefined) between.set(cell, range);
      continue;
    }
    const quote = quoteSlices(slices, entry.plan);
    const isQuoted = quote.kind === "quoted";
    usdPerRequest[cell] = isQuoted ? quote.usdPerRequest : Number.NaN;
    refusals.push(refusalsOfClass(of, offering, quote, { day, terms: terms.get(offering.id) }));
    notes.push(isQuoted ? quote.notes : []);
    if (isQuoted && quote.between !== null) between.set(cell, quote.between);
  }
  const list = {
    inputUsdPerMtok: Float64Array.from(entries, (entry) => entry.list.inputUsdPerMtok),
    outputUsdPerMtok: Float64Array.from(entries, (entry) => entry.list.outputUsdPerMtok),
  };
  const quality = before?.quality ?? (yield* qualitySteps(file));
  return { day, usdPerRequest, between, refusals, notes, quality, entries, list };
}

/** What a class would cost on an offering of priced cells, were it another. */
export const quoteAt = (
  of: ScenarioFile["classes"][number],
  { entries }: PricedCells,
  column: number,
): ClassQuote => {
  const plan = entries[column]?.plan;
  if (plan === undefined) throw new RangeError(`there is no column ${column}`);
  return quoteSlices(plan.kind === "plan" ? slicesOf(of, plan.minPromptTokens) : [], plan);
};

/** Prompt sizes at which any of the plans changes its price, ascending from 0. */
const sizesOf = (entries: readonly BookEntry[]): number[] =>
  [
    ...new Set([
      0,
      ...entries.flatMap(({ plan }) => (plan.kind === "plan" ? [...plan.minPromptTokens] : [])),
    ]),
  ].toSorted((a, b) => a - b);

/** Whether an offering comes out or retires after one day and by another. */
const turnsBetween = (
  { retiresOn, model }: ScenarioFile["offerings"][number],
  from: PlainDate,
  to: PlainDate,
): boolean => [retiresOn, model.released].some((day) => day !== null && day > from && day <= to);

function* qualitySteps({
  classes,
  offerings,
  quality,
}: ScenarioFile): Generator<number, Float64Array> {
  const qualityOf = qualityReader(quality);
  const all = new Float64Array(classes.length * offerings.length);
  for (const [w, { qualityFloor }] of classes.entries()) {
    for (const [o, { model }] of offerings.entries())
      all[w * offerings.length + o] = qualityOf(qualityFloor?.category ?? null, model.id);
    if ((w * offerings.length) % CELLS_AT_A_TIME < offerings.length) yield 1;
  }
  return all;
}
