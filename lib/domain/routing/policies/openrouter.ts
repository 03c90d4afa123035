import type { Board, BoardOffering, BoardPolicy, ListPrices } from "../board.ts";
import { cheapestColumn } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";
import type { PolicyChoice } from "../scenario/policy-choice.ts";

type Setting = Omit<Extract<PolicyChoice, { readonly kind: "openrouter" }>, "kind">;

/**
 * Work on the cheapest model, divided between all who sell it as OpenRouter does: by the inverse square of price.
 *
 * OpenRouter balances between the sellers of one model by list price; how its
 * documents do not say input and output price are put together, so that is a
 * parameter. A seller that asks nothing takes all. Sellers may be ruled out, by
 * name or by a highest price; who was down lately is asked only where nobody
 * else is left. An order, or a sorting, takes the balance away: the first that may
 * serve gets all.
 *
 * @throws RangeError if the weight is negative; when asked to allocate, if the board holds no list prices
 *
 * @example
 * openrouter({ outputWeight: 0.2 }).id // => "openrouter-0.2"
 */
export function openrouter(
  setting: Setting,
  nameOf: (sellerId: string) => string = (id) => id,
): BoardPolicy {
  const { outputWeight, only = [], ignore = [], unstable = [] } = setting;
  if (!(outputWeight >= 0 && Number.isFinite(outputWeight)))
    throw new RangeError(`an output price weighs ${outputWeight}; expected zero or more`);
  const mayAsk = ({ sellerId }: BoardOffering) =>
    (only.length === 0 || only.includes(sellerId)) && !ignore.includes(sellerId);
  const isRestricted = only.length + ignore.length > 0 || setting.maxPrice !== undefined;
  return policyByClass({
    id: `openrouter-${outputWeight}`,
    name: "As OpenRouter balances",
    means: `Every workload moves to its cheapest model, ${howShared(setting, nameOf)}.`,
    nobody: isRestricted
      ? "no seller of an accepted model is left by the names and the highest price that are set"
      : "no accepted model is on sale",
    leavesOut: [
      "What OpenRouter measures: newer versions also weigh each seller’s cache hits, speed and rate limits; here its list prices and what is stated stand for them",
    ],
    ...(isRestricted ? { looksAt: mayAsk } : {}),
    notesOn: (board, w) => notesOn(board, w, setting, nameOf),
    prepare(offerings) {
      const sellersOf = sellersByColumn(offerings);
      const allowed = Uint8Array.from(offerings, (one) => (mayAsk(one) ? 1 : 0));
      const isUnstable = offerings.map(({ sellerId }) => unstable.includes(sellerId));
      const ranks = ranksOf(offerings, setting);
      return (board, w, into) => {
        const { list } = board;
        if (list === undefined)
          throw new RangeError("OpenRouter balances by list price, and the board holds none");
        const among = isRestricted ? withinPrice(allowed, list, setting) : undefined;
        const sellers = sellersOf[cheapestColumn(board, w, among)];
        if (sellers === undefined) return;
        const first = w * offerings.length;
        const mayServe = (o: number) =>
          board.eligible[first + o] === 1 && (among === undefined || among[o] === 1);
        const chosen = ranks?.first(sellers.filter(mayServe), list);
        if (chosen !== undefined) {
          into[first + chosen] = 1;
          return;
        }
        const isStable = (o: number) => mayServe(o) && isUnstable[o] !== true;
        const anyStable = unstable.length > 0 && sellers.some(isStable);
        balance(sellers, anyStable ? isStable : mayServe, list, outputWeight, into.subarray(first));
      };
    },
  });
}

/** For each offering, the columns of all that sell the same model. */
function sellersByColumn(offerings: readonly BoardOffering[]): readonly Int32Array[] {
  const byModel = Map.groupBy(offerings.keys(), (o) => offerings[o]?.modelId);
  return offerings.map(({ modelId }) => Int32Array.from(byModel.get(modelId) ?? []));
}

const priceAt = (list: ListPrices, o: number, outputWeight: number): number =>
  (list.inputUsdPerMtok[o] ?? 0) + outputWeight * (list.outputUsdPerMtok[o] ?? 0);

/** By the inverse square of price; a seller whose price no list knows is not asked. */
function balance(
  sellers: Int32Array,
  isAsked: (column: number) => boolean,
  list: ListPrices,
  outputWeight: number,
  into: Float64Array,
): void {
  let least = Number.POSITIVE_INFINITY;
  for (const o of sellers) {
    if (!isAsked(o)) continue;
    const price = priceAt(list, o, outputWeight);
    if (price < least) least = price;
  }
  let total = 0;
  for (const o of sellers) {
    if (!isAsked(o)) continue;
    const price = priceAt(list, o, outputWeight);
    // In units of the lowest, so that no price is too small to be squared.
    const weight = price === least ? 1 : price > least ? (least / price) ** 2 : 0;
    into[o] = weight;
    total += weight;
  }
  if (total > 0) for (const o of sellers) into[o] = (into[o] ?? 0) / total;
}

/** The allowed columns whose list prices are no higher than what is set. */
function withinPrice(allowed: Uint8Array, list: ListPrices, { maxPrice }: Setting): Uint8Array {
  if (maxPrice === undefined) return allowed;
  const { input, output } = maxPrice;
  const isWithin = (price: number | undefined, most: number | null) =>
    most === null || (price ?? Number.NaN) <= most;
  return allowed.map((may, o) =>
    may === 1 &&
    isWithin(list.inputUsdPerMtok[o], input) &&
    isWithin(list.outputUsdPerMtok[o], output)
      ? 1
      : 0,
  );
}

/** Who gets all, where the setting takes the balance away; undefined where nobody is named or measured. */
function ranksOf(
  offerings: readonly BoardOffering[],
  { order = [], sort, tokensPerSecond = [], outputWeight }: Setting,
): { first: (asked: Int32Array, list: ListPrices) => number | undefined } | undefined {
  if (order.length === 0 && sort === undefined) return undefined;
  const speed = new Map(tokensPerSecond.map(({ offeringId, value }) => [offeringId, value]));
  const place = offerings.map(({ sellerId }) => order.indexOf(sellerId));
  const idOf = (o: number) => offerings[o]?.id ?? "";
  const least = (asked: Int32Array, scoreOf: (o: number) => number): number | undefined => {
    const [best] = [...asked]
      .map((o) => ({ o, score: scoreOf(o) }))
      .filter(({ score }) => !Number.isNaN(score))
      .toSorted((a, b) => a.score - b.score || (idOf(a.o) < idOf(b.o) ? -1 : 1));
    return best?.o;
  };
  return {
    first(asked, list) {
      const named = asked.filter((o) => (place[o] ?? -1) >= 0);
      if (named.length > 0) return least(named, (o) => place[o] ?? 0);
      if (sort === "price") return least(asked, (o) => priceAt(list, o, outputWeight));
      if (sort === "throughput") return least(asked, (o) => -(speed.get(idOf(o)) ?? Number.NaN));
      return undefined;
    },
  };
}

function howShared(
  { outputWeight, order = [], sort, tokensPerSecond = [] }: Setting,
  nameOf: (sellerId: string) => string,
): string {
  const balanced = `divided between all who sell it by the inverse square of input plus ${outputWeight} times output list price`;
  const sorted =
    sort === "price"
      ? "all at the seller with the lowest list price"
      : sort === "throughput" && tokensPerSecond.length > 0
        ? "all at the quickest seller"
        : balanced;
  return order.length === 0
    ? sorted
    : `all at the first of ${order.map(nameOf).join(", ")} that may serve; where none may, ${sorted}`;
}

function notesOn(
  { offerings, eligible }: Board,
  w: number,
  setting: Setting,
  nameOf: (sellerId: string) => string,
): string[] {
  const { unstable = [], sort, tokensPerSecond = [] } = setting;
  const open = offerings.filter((_, o) => eligible[w * offerings.length + o] === 1);
  const down = [...new Set(open.map(({ sellerId }) => sellerId))].filter((id) =>
    unstable.includes(id),
  );
  const timed = new Set(tokensPerSecond.map(({ offeringId }) => offeringId));
  return [
    ...(down.length > 0 && setting.order === undefined && sort === undefined
      ? [
          `${down.map(nameOf).join(", ")} was down lately, so it is asked only where nobody else is left`,
        ]
      : []),
    ...(sort === "throughput" && !open.some(({ id }) => timed.has(id))
      ? [
          "nobody states how quick the sellers are, so the balance by price stands for the order by throughput",
        ]
      : []),
  ];
}
