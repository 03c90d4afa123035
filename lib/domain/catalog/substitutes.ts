import { byText } from "../quantity/text-order.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Model, Offering } from "./offering.ts";
import { isRetiredOn, operatorKey } from "./offering.ts";
import { offeringSheet } from "./offering-sheet.ts";
import { priceFor } from "./price-sheet.ts";

/** An offering on sale, with what a million tokens of short prompts and of answers cost, in US dollars. */
export type PricedOffering<T extends Offering = Offering> = {
  readonly offering: T;
  readonly inputUsd: number;
  readonly outputUsd: number;
};

/** Another model that could take the work of one, at the seller that has it cheapest. */
export type Substitute<T extends Offering = Offering> = {
  readonly model: Model;
  /** Where it is cheapest; null where a seller names it, but nobody's price of it is known. */
  readonly at: PricedOffering<T> | null;
  /** Sellers that name it in the model's place. */
  readonly namedBy: readonly string[];
  /** Companies that sell it, resellers aside. */
  readonly companies: number;
};

export type Substitutes<T extends Offering = Offering> = {
  /** What a substitute has to hold: the longest context that anybody sells the model with; null where nobody states one. */
  readonly contextTokens: number | null;
  /** The model where it is cheapest itself; null where no price of it is known. */
  readonly itself: PricedOffering<T> | null;
  /** Companies that sell the model itself, resellers aside. */
  readonly companies: number;
  readonly found: readonly Substitute<T>[];
  /** How many there are, those beyond `most` among them. */
  readonly of: number;
};

type Asked = {
  readonly day: PlainDate;
  /** Sellers that pass requests on to others. */
  readonly resellerIds: readonly string[];
  /** Models whose quality can be compared. */
  readonly scored: ReadonlySet<string>;
  /** How many are named at most; what sellers name themselves comes on top. */
  readonly most: number;
};

/** Offerings that can be used on a day and have a standard price for what goes in and what comes out. */
export const pricedOfferings = <T extends Offering>(
  offerings: readonly T[],
  day: PlainDate,
): PricedOffering<T>[] =>
  offerings.filter((one) => !isRetiredOn(one, day)).flatMap((one) => priced(one, day) ?? []);

function priced<T extends Offering>(offering: T, day: PlainDate): PricedOffering<T> | undefined {
  const sheet = offeringSheet(offering, day);
  const [input, output] = (["input", "output"] as const).map(
    (unit) => priceFor(sheet, unit, 1)?.from.preferred.usdPerMtok,
  );
  return input === undefined || output === undefined
    ? undefined
    : { offering, inputUsd: input, outputUsd: output };
}

/**
 * What else could take the work of a model: other models on sale with a context
 * at least as large and a price that is known.
 *
 * Those that its own sellers name in its place come first, whatever their
 * context. Then those whose quality can be compared, then the rest, each by how
 * near their price is, rises of input and output weighing the same. Whether one
 * does the work as well is for scores to say: nothing is inferred from its price.
 *
 * @param own the offerings of the model
 * @param all everything on offer
 * @param onSale of that, what `pricedOfferings` gives on the day
 *
 * @example
 * substitutesFor(o1Offerings, all, pricedOfferings(all, day), { day, resellerIds, scored, most: 25 })
 */
export function substitutesFor<T extends Offering>(
  own: readonly T[],
  all: readonly T[],
  onSale: readonly PricedOffering<T>[],
  { day, resellerIds, scored, most }: Asked,
): Substitutes<T> {
  const modelId = own[0]?.model.id;
  const isReseller = ({ offering }: PricedOffering) => resellerIds.includes(offering.seller.id);
  const cheapest = (offers: readonly PricedOffering<T>[]) =>
    offers.toSorted(
      (a, b) =>
        Number(isReseller(a)) - Number(isReseller(b)) ||
        level(a) - level(b) ||
        byText(a.offering.id, b.offering.id),
    )[0] ?? null;
  const itself =
    cheapest(onSale.filter(({ offering }) => offering.model.id === modelId)) ??
    cheapest(own.flatMap((one) => priced(one, day) ?? []));
  const contexts = own.flatMap((one) => one.contextTokens ?? []);
  const contextTokens = contexts.length === 0 ? null : Math.max(...contexts);

  const holding = onSale.filter(
    ({ offering }) => contextTokens !== null && (offering.contextTokens ?? 0) >= contextTokens,
  );
  const fitting = new Map(
    [...Map.groupBy(holding, ({ offering }) => offering.model.id)]
      .filter(([id]) => id !== modelId)
      .map(([id, offers]) => [id, cheapest(offers)]),
  );
  const usable = all.filter((one) => !isRetiredOn(one, day));
  const successors = Map.groupBy(
    own.flatMap((one) => {
      const model = replacementOf(one, usable)?.model;
      return model === undefined || model.id === modelId ? [] : [{ model, by: one.seller.name }];
    }),
    ({ model }) => model.id,
  );
  const companies = (id: string) => independentOperators(id, usable, { day, resellerIds }).length;
  const named = [...successors].map(([id, said]): Substitute<T>[] =>
    said.slice(0, 1).map(({ model }) => ({
      model,
      at: fitting.get(id) ?? cheapest(onSale.filter(({ offering }) => offering.model.id === id)),
      namedBy: [...new Set(said.map(({ by }) => by))].toSorted(byText),
      companies: companies(id),
    })),
  );
  const far = (offer: PricedOffering) =>
    itself === null ? level(offer) : Math.abs(level(offer) - level(itself));
  const others = [...fitting.values()]
    .flatMap((at) => (at === null || successors.has(at.offering.model.id) ? [] : [at]))
    .toSorted(
      (a, b) =>
        Number(scored.has(b.offering.model.id)) - Number(scored.has(a.offering.model.id)) ||
        far(a) - far(b) ||
        byText(a.offering.id, b.offering.id),
    );
  return {
    contextTokens,
    itself,
    companies: modelId === undefined ? 0 : companies(modelId),
    found: [
      ...named.flat().toSorted((a, b) => byText(a.model.id, b.model.id)),
      ...others.slice(0, most).map((at) => {
        const { model } = at.offering;
        return { model, at, namedBy: [], companies: companies(model.id) };
      }),
    ],
    of: named.length + others.length,
  };
}

/** The height of a price on a scale where twice as dear is as far away as half as dear. */
const level = ({ inputUsd, outputUsd }: PricedOffering): number =>
  Math.log(inputUsd) + Math.log(outputUsd);

/**
 * The offering that a seller names in an offering's place, where the seller has
 * one of just that name.
 *
 * @example
 * replacementOf(o1AtOpenai, offerings)?.model.id // => "gpt-5-5"
 */
export const replacementOf = <T extends Offering>(
  { seller, replacedBy = null }: Offering,
  offerings: readonly T[],
): T | undefined =>
  replacedBy === null
    ? undefined
    : offerings.find(
        (one) =>
          one.seller.id === seller.id &&
          one.sellerModelId.toLowerCase() === replacedBy.toLowerCase(),
      );

/**
 * How many companies a model can be had from without passing through a reseller.
 *
 * @example
 * independentOperators("claude-opus-5", offerings, { day: "2026-11-22" }) // => ["amazon", "anthropic"]
 */
export function independentOperators(
  modelId: string,
  offerings: readonly Offering[],
  { day, resellerIds = [] }: { readonly day: PlainDate; readonly resellerIds?: readonly string[] },
): string[] {
  const selling = offerings.filter(
    (offering) =>
      offering.model.id === modelId &&
      !resellerIds.includes(offering.seller.id) &&
      !isRetiredOn(offering, day),
  );
  return [...new Set(selling.map(operatorKey))].toSorted();
}
