import { labKey, type Offering, operatorKey } from "../../catalog/offering.ts";
import { daysBetween, type PlainDate } from "../../quantity/plain-date.ts";
import { FREE_SWITCHING_FROM } from "../../regulation/data-act.ts";
import type { RightCell } from "../../ties/right-cell.ts";
import type { Tie } from "../../ties/tie.ts";
import { firstDayOf } from "../scenario/class-volume.ts";
import type { Shock } from "../scenario/shock.ts";

/** Something the register knows of that would change who may serve, ready to be put into a scenario. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  /** The day it is set for; null for a right that may be used on any day. */
  readonly day: PlainDate | null;
  readonly shocks: readonly Shock[];
  /** Where it was read, in a sentence. */
  readonly source: string;
  /** Facts behind it; empty for a law and for listings. */
  readonly facts: readonly string[];
};

/** The months a scenario can look at. */
const MOST_MONTHS = 36;

type Listing = Pick<Offering, "id" | "model" | "seller" | "sellerModelId" | "retiresOn">;
type Known = {
  readonly offerings: readonly Listing[];
  readonly day: PlainDate;
  readonly nameOf: (partyId: string) => string;
};

/**
 * Shocks that nobody had to invent: retirements that sellers have announced, the day
 * the Data Act ends switching charges, exclusivity that a provider holds over a
 * lab, and distribution agreements with a last day.
 *
 * Only what meets the offerings at hand is given, dated events first.
 *
 * @param ties and rights of the register, as it has them on the day
 * @param nameOf what a party is called
 *
 * @example
 * presetsFrom(ties, rights, offerings, "2026-11-22", nameOf).find(({ id }) => id === "data-act")?.shocks[0]?.fromMonth // => 3
 */
export function presetsFrom(
  ties: readonly Tie[],
  rights: readonly RightCell[],
  offerings: readonly Listing[],
  day: PlainDate,
  nameOf: (partyId: string) => string = (id) => id,
): Preset[] {
  const known: Known = { offerings, day, nameOf };
  const presets = [
    ...dataAct(known),
    ...retirements(known),
    ...endingTies(ties, known),
    ...exclusivities(ties, rights, known),
  ];
  return presets.toSorted(
    (a, b) =>
      (a.day ?? "9999").localeCompare(b.day ?? "9999") || a.name.localeCompare(b.name, "en"),
  );
}

/** The first month that begins on a day or after it; undefined outside the months one can look at. */
export function monthFrom(asOf: PlainDate, event: PlainDate): number | undefined {
  for (let month = 1; month <= MOST_MONTHS; month += 1)
    if (daysBetween(event, firstDayOf(asOf, month)) >= 0) return event < asOf ? undefined : month;
  return undefined;
}

function dataAct({ day }: Known): Preset[] {
  const fromMonth = monthFrom(day, FREE_SWITCHING_FROM);
  if (fromMonth === undefined) return [];
  const source = `Regulation (EU) 2023/2854, Article 29(1): from ${FREE_SWITCHING_FROM} switching is free of charge.`;
  return [
    {
      id: "data-act",
      name: "The Data Act ends switching charges",
      day: FREE_SWITCHING_FROM,
      shocks: [{ kind: "law", fromMonth, name: "Data Act", switchingChargesEnd: true, source }],
      source,
      facts: [],
    },
  ];
}

/** Each offering by itself: another seller may go on with the model. */
const retirements = ({ offerings, day }: Known): Preset[] =>
  offerings.flatMap(({ id, model, seller, retiresOn }) => {
    const fromMonth = retiresOn === null ? undefined : monthFrom(day, retiresOn);
    if (retiresOn === null || fromMonth === undefined) return [];
    const source = `${seller.name} lists ${model.name} as retiring on ${retiresOn}.`;
    const target = { of: "offering", id } as const;
    return [
      {
        id: `retirement-${id}`,
        name: `${seller.name} retires ${model.name}`,
        day: retiresOn,
        shocks: [{ kind: "withdrawal", fromMonth, target, source }],
        source,
        facts: [],
      },
    ];
  });

/** A right to sell a lab's models that has a last day. */
const endingTies = (ties: readonly Tie[], known: Known): Preset[] =>
  ties.flatMap(({ id, kind, status, providerId, counterpartyId: labId, endsOn, facts }) => {
    if (kind !== "distribution_right" || endsOn === null || status === "terminated") return [];
    const fromMonth = monthFrom(known.day, endsOn);
    if (fromMonth === undefined || !cloudsOf(labId, known).includes(providerId)) return [];
    const [lab, cloud] = [known.nameOf(labId), known.nameOf(providerId)];
    const source = `The register has the right of ${cloud} to sell models of ${lab} as ending on ${endsOn}.`;
    return [
      {
        id: `ends-${id}`,
        name: `${cloud}’s right to sell ${lab} ends`,
        day: endsOn,
        shocks: [{ kind: "exclusivity", fromMonth, labId, operatorId: providerId, source }],
        source,
        facts: [...facts],
      },
    ];
  });

/** What a provider that holds exclusivity could make of it: the lab leaves every other cloud. */
function exclusivities(ties: readonly Tie[], rights: readonly RightCell[], known: Known): Preset[] {
  const held = [
    ...rights
      .filter(({ category, state }) => category === "exclusivity" && state === "present")
      .map(({ providerId, labId, fact }) => ({
        providerId,
        labId,
        facts: fact === null ? [] : [fact.id],
      })),
    ...ties
      .filter(
        ({ kind, status, rollup }) =>
          kind === "exclusivity" && !rollup && (status === "active" || status === "closed"),
      )
      .map(({ providerId, counterpartyId: labId, facts }) => ({ providerId, labId, facts })),
  ];
  const pairs = Map.groupBy(held, ({ providerId, labId }) => `${providerId}--${labId}`);
  return [...pairs].flatMap(([pair, entries]): Preset[] => {
    const [first] = entries;
    if (first === undefined) return [];
    const { providerId, labId } = first;
    const others = cloudsOf(labId, known).filter((id) => id !== providerId && id !== labId);
    if (others.length === 0) return [];
    const [cloud, lab] = [known.nameOf(providerId), known.nameOf(labId)];
    const source = `The register has ${cloud} hold an exclusivity right over ${lab}; used in full, it would leave every other cloud. Nobody has announced that.`;
    return [
      {
        id: `exclusivity-${pair}`,
        name: `${lab} becomes exclusive to ${cloud}`,
        day: null,
        shocks: others.map((operatorId) => ({
          kind: "exclusivity",
          fromMonth: 1,
          labId,
          operatorId,
          source,
        })),
        source,
        facts: [...new Set(entries.flatMap(({ facts }) => facts))],
      },
    ];
  });
}

const cloudsOf = (labId: string, { offerings }: Known): string[] => [
  ...new Set(offerings.filter((one) => labKey(one) === labId).map(operatorKey)),
];
