import { labKey, type Offering, operatorKey } from "../../catalog/offering.ts";
import { addDays, addMonths, type PlainDate } from "../../quantity/plain-date.ts";
import { APPLIES_FROM, FREE_SWITCHING_FROM } from "../../regulation/data-act.ts";
import type { RightCell } from "../../ties/right-cell.ts";
import type { Tie } from "../../ties/tie.ts";
import type { Shock } from "../scenario/shock.ts";
import { priceStepPresets } from "./price-step-presets.ts";
import { monthOfDay } from "./shock-begin.ts";
import { byName, byText } from "../../quantity/text-order.ts";

/** Something the register knows of that would change who may serve, ready to be put into a scenario. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  /** The day it is set for; null for what may happen on any day. */
  readonly day: PlainDate | null;
  readonly shocks: readonly Shock[];
  /** Where it was read, in a sentence. */
  readonly source: string;
  /** Facts behind it; empty for a law, for listings and for prices. */
  readonly facts: readonly string[];
};

/** What is looked at of a tie. */
type KnownTie = Pick<
  Tie,
  "id" | "kind" | "status" | "providerId" | "counterpartyId" | "endsOn" | "facts"
> &
  Partial<Pick<Tie, "rollup">>;
type Known = {
  readonly offerings: readonly Offering[];
  readonly day: PlainDate;
  readonly nameOf: (partyId: string) => string;
};

/**
 * Shocks that nobody had to invent: retirements that sellers have announced, the days
 * of the Data Act, exclusivity that a provider holds over a lab, distribution
 * agreements with a last day, and price steps that have happened.
 *
 * Only what meets the offerings at hand is given, dated events first. The register
 * holds no outages, so none is given.
 *
 * @param ties and rights of the register, as it has them on the day
 * @param nameOf what a party is called
 *
 * @example
 * presetsFrom(ties, rights, offerings, "2026-11-22", nameOf).find(({ id }) => id === "data-act")?.shocks[0]?.onDay // => "2027-01-12"
 */
export function presetsFrom(
  ties: readonly KnownTie[],
  rights: readonly RightCell[],
  offerings: readonly Offering[],
  day: PlainDate,
  nameOf: (partyId: string) => string = (id) => id,
): Preset[] {
  const known: Known = { offerings, day, nameOf };
  const presets = [
    ...dataAct(known),
    ...retirements(known),
    ...endingTies(ties, known),
    ...exclusivities(ties, rights, known),
    ...priceStepPresets(offerings, day),
  ];
  return presets.toSorted(
    (a, b) => byText(a.day ?? "9999", b.day ?? "9999") || byName(a.name, b.name),
  );
}

/** When something on a day is felt; undefined outside the months one can look at. */
function begin({ day }: Known, onDay: PlainDate): Pick<Shock, "fromMonth" | "onDay"> | undefined {
  const fromMonth = monthOfDay(day, onDay);
  return fromMonth === undefined ? undefined : { fromMonth, onDay };
}

const ACT = [
  {
    id: "data-act-applies",
    name: "The Data Act applies",
    day: APPLIES_FROM,
    switchingChargesEnd: false,
    source: `Regulation (EU) 2023/2854, Article 50: it applies from ${APPLIES_FROM}; until ${FREE_SWITCHING_FROM} switching may be charged at cost.`,
  },
  {
    id: "data-act",
    name: "The Data Act ends switching charges",
    day: FREE_SWITCHING_FROM,
    switchingChargesEnd: true,
    source: `Regulation (EU) 2023/2854, Article 29(1): from ${FREE_SWITCHING_FROM} switching is free of charge.`,
  },
] as const;

const dataAct = (known: Known): Preset[] =>
  ACT.flatMap(({ id, name, day, switchingChargesEnd, source }) => {
    const when = begin(known, day);
    if (when === undefined) return [];
    const law = { kind: "law", ...when, name: "Data Act", switchingChargesEnd, source } as const;
    return [{ id, name, day, shocks: [law], source, facts: [] }];
  });

/** Each offering by itself: another seller may go on with the model. */
const retirements = (known: Known): Preset[] =>
  known.offerings.flatMap(({ id, model, seller, retiresOn }) => {
    const when = retiresOn === null ? undefined : begin(known, retiresOn);
    if (retiresOn === null || when === undefined) return [];
    const source = `${seller.name} lists ${model.name} as retiring on ${retiresOn}.`;
    const target = { of: "offering", id } as const;
    return [
      {
        id: `retirement-${id}`,
        name: `${seller.name} retires ${model.name}`,
        day: retiresOn,
        shocks: [{ kind: "withdrawal", ...when, target, source }],
        source,
        facts: [],
      },
    ];
  });

/** A right to sell a lab's models that has a last day. */
const endingTies = (ties: readonly KnownTie[], known: Known): Preset[] =>
  ties.flatMap(({ id, kind, status, providerId, counterpartyId: labId, endsOn, facts }) => {
    if (kind !== "distribution_right" || endsOn === null || status === "terminated") return [];
    const day = dayAfter(endsOn);
    const when = begin(known, day);
    if (when === undefined || !cloudsOf(labId, known).includes(providerId)) return [];
    const [lab, cloud] = [known.nameOf(labId), known.nameOf(providerId)];
    const source = `The register has the right of ${cloud} to sell models of ${lab} as ending on ${endsOn}.`;
    return [
      {
        id: `ends-${id}`,
        name: `${cloud}’s right to sell ${lab} ends`,
        day,
        shocks: [{ kind: "exclusivity", ...when, labId, operatorId: providerId, source }],
        source,
        facts: [...facts],
      },
    ];
  });

/** The first day after a day, a month or a year. */
function dayAfter(last: string): PlainDate {
  if (last.length > 7) return addDays(last, 1);
  return last.length > 4 ? addMonths(`${last}-01`, 1) : addMonths(`${last}-01-01`, 12);
}

/** What a provider that holds exclusivity could make of it: the lab leaves every other cloud. */
function exclusivities(
  ties: readonly KnownTie[],
  rights: readonly RightCell[],
  known: Known,
): Preset[] {
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
          kind === "exclusivity" && rollup !== true && (status === "active" || status === "closed"),
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
