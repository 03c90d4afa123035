import type { Measured } from "../explain/measured.ts";
import {
  type Conflict,
  pairConflictOf,
  providerConflictOf,
} from "../indices/conflict/conflict-of-interest.ts";
import {
  type GainTerms,
  gainPerCustomerDollar,
  providerGainOf,
} from "../indices/conflict/provider-gain.ts";
import {
  steeringPressure,
  type SteeringPressure,
  steeringPressureOf,
} from "../indices/conflict/steering-pressure.ts";
import { type Score, scored } from "../indices/index-definition.ts";
import { bounds, estimate, exact } from "../quantity/estimate.ts";
import type { LabLink } from "./portfolio.ts";

/** A provider's interest in one lab: what it gains when the lab earns, and when our dollar goes there. */
export type LabInterest = {
  readonly labId: string;
  readonly labName: string;
  /** Cents of provider gain per dollar of lab revenue; null for the provider's own models. */
  readonly gainPerLabDollar: Score | null;
  readonly gainPerOurDollar: Score;
  readonly conflict: Conflict;
};

export type VendorConflict = {
  readonly pressure: SteeringPressure;
  readonly conflict: Conflict;
  readonly labs: readonly LabInterest[];
};

export type VendorConflictInput = {
  readonly providerId: string;
  /** Share of spend where the provider chooses; one, and labelled potential, where no company is meant. */
  readonly ability: Measured;
  /** Labs whose models it sells and the company would accept for the work there; null where nobody has said. */
  readonly pool: readonly string[] | null;
  /** What is known or bounded of the provider and each lab; a lab without one is not known at all. */
  readonly links: readonly LabLink[];
  /** The provider's stake in a lab, through all chains of holdings. */
  readonly stakeIn: (labId: string) => Measured;
  readonly nameOf: (partyId: string) => string;
};

/**
 * Whether a vendor can steer our choice of models and whether it would pay, lab
 * by lab. The mix is an even one over the vendor's pool: the realised mix would
 * hide the pressure it should show.
 */
export function vendorConflict({
  providerId,
  ability,
  pool: labIds,
  links,
  stakeIn,
  nameOf,
}: VendorConflictInput): VendorConflict {
  if (labIds === null) return poolNotKnown(ability, nameOf(providerId));
  const pool = (labIds.length > 0 ? labIds : [providerId]).map((labId) =>
    interest(links.find((link) => link.labId === labId) ?? unknownLink(providerId, labId, nameOf)),
  );
  const pressure = steeringPressureOf(
    pool.map(({ labId, gainPerOurDollar }) => ({
      lab: labId,
      label: nameOf(labId),
      share: 1,
      gain: gainPerOurDollar,
    })),
    { basis: "uniform" },
  );
  return {
    pressure,
    conflict: providerConflictOf({ ability, pressure }),
    labs: pool.map((one) => ({
      ...one,
      labName: nameOf(one.labId),
      conflict: pairConflictOf({ ability, pressure, lab: one.labId }),
    })),
  };

  function interest(
    link: LabLink,
  ): Pick<LabInterest, "labId" | "gainPerLabDollar" | "gainPerOurDollar"> {
    const { labId } = link;
    if (labId === providerId)
      return {
        labId,
        gainPerLabDollar: null,
        gainPerOurDollar: gainPerCustomerDollar({ kind: "first-party", margin: link.ownMargin }),
      };
    const terms: GainTerms = {
      revenueShare: link.revenueShare,
      computePerRevenue: link.computeShareOfRevenue,
      providerShareOfCompute: link.providerShareOfCompute,
      computeMargin: link.computeMargin,
      stake: stakeIn(labId),
      labMargin: link.labMargin,
    };
    return {
      labId,
      gainPerLabDollar: providerGainOf(terms),
      gainPerOurDollar: gainPerCustomerDollar({
        kind: "third-party",
        take: link.channelTake,
        // What is served on the provider's own machines buys no compute elsewhere (methodology 8.3 b).
        gain: providerGainOf({
          ...terms,
          providerShareOfCompute: servedHere(link),
          computeMargin: ifShortOfCapacity(link.computeMargin),
        }),
      }),
    };
  }
}

/** Where nobody has said which labs the vendor may choose between, the pressure may be anything. */
function poolNotKnown(ability: Measured, vendor: string): VendorConflict {
  const pressure: SteeringPressure = {
    score: scored({
      label: steeringPressure.name,
      value: bounds(0, 1),
      unit: steeringPressure.unit,
      how: "which labs it may choose between is not known",
      facts: [],
      inputs: [],
      missing: `Which models does the company accept for the work with ${vendor}?`,
    }),
    byLab: [],
    warnings: [],
  };
  return { pressure, conflict: providerConflictOf({ ability, pressure }), labs: [] };
}

/** Nothing is known of a provider and a lab: every share may be anything. */
export function unknownLink(
  providerId: string,
  labId: string,
  nameOf: (id: string) => string,
): LabLink {
  const unknown: Measured = {
    value: bounds(0, 1),
    facts: [],
    missing: `What does ${nameOf(providerId)} gain when ${nameOf(labId)} earns?`,
  };
  return {
    providerId,
    labId,
    revenueShare: unknown,
    computeShareOfRevenue: unknown,
    providerShareOfCompute: unknown,
    computeMargin: unknown,
    channelTake: unknown,
    labMargin: unknown,
    ownMargin: unknown,
  };
}

/** Where a provider is short of capacity, serving one lab more only serves another less (methodology 8.3 b). */
export const ifShortOfCapacity = ({ value, ...rest }: Measured): Measured => ({
  ...rest,
  value: estimate(0, value.point, value.high),
});

/** Where the provider sells no compute to the lab, none of the traffic is served on its machines either. */
export const servedHere = ({ providerShareOfCompute }: LabLink): Measured =>
  providerShareOfCompute.value.high === 0
    ? providerShareOfCompute
    : { value: exact(1), facts: providerShareOfCompute.facts };
