import { byText } from "../quantity/text-order.ts";
import type { PlainDate } from "../quantity/plain-date.ts";

/** A name that moves from model to model, as a source gave it on a day. */
export type MovingName = {
  readonly sellerId: string;
  readonly alias: string;
  /** What it stood for on the day; null where the source does not say. */
  readonly sellerModelId: string | null;
  readonly observedAt: PlainDate;
};

/** A moving name of a model, from the first day on which it was seen so to the last. */
export type SeenName = Pick<MovingName, "sellerId" | "alias"> & {
  /** Whether a source says that it stood for the model; if not, none says what it stood for. */
  readonly isStated: boolean;
  readonly first: PlainDate;
  readonly last: PlainDate;
};

type Sold = { readonly sellerModelId: string; readonly seller: { readonly id: string } };

/**
 * The moving names that concern a model: those a source says stood for it, and
 * those whose target no source states but whose words are all in a name that the
 * same seller has for it. The second kind may stand for another model of the
 * family; nothing here decides for which.
 *
 * @param names what sources gave, up to the day asked about
 * @param sold the offerings of the model
 *
 * @example
 * // "mistral-large-latest", of which nobody says what it stood for on 2026-09-22
 * movingNamesOf(names, [{ sellerModelId: "mistral-large-2512", seller: { id: "mistral" } }])
 * // => [{ …, isStated: false, first: "2026-09-22", last: "2026-09-22" }]
 */
export function movingNamesOf(names: readonly MovingName[], sold: readonly Sold[]): SeenName[] {
  const seen = new Map<string, SeenName>();
  for (const { sellerId, alias, sellerModelId, observedAt } of names) {
    const own = sold.filter(({ seller }) => seller.id === sellerId);
    const isStated = own.some((one) => one.sellerModelId === sellerModelId);
    if (!isStated && (sellerModelId !== null || !own.some((one) => mayMean(alias, one)))) continue;
    const key = JSON.stringify([sellerId, alias, isStated]);
    const { first, last } = seen.get(key) ?? { first: observedAt, last: observedAt };
    seen.set(key, {
      sellerId,
      alias,
      isStated,
      first: observedAt < first ? observedAt : first,
      last: observedAt > last ? observedAt : last,
    });
  }
  return [...seen.values()].toSorted(
    (a, b) =>
      Number(b.isStated) - Number(a.isStated) ||
      byText(a.sellerId, b.sellerId) ||
      byText(a.alias, b.alias),
  );
}

/** Whether every word of a moving name is in the name of an offering. */
function mayMean(alias: string, { sellerModelId }: Sold): boolean {
  const words = wordsOf(alias).filter((word) => word !== "latest");
  const own = new Set(wordsOf(sellerModelId));
  return words.length > 0 && words.every((word) => own.has(word));
}

/** The words and numbers of a name, without whose it is: `~anthropic/claude-opus-latest` is of three. */
const wordsOf = (name: string): string[] =>
  name
    .slice(name.lastIndexOf("/") + 1)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
