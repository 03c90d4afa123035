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
  type SteeringPressure,
  steeringPressureOf,
} from "../indices/conflict/steering-pressure.ts";
import type { Score } from "../indices/index-definition.ts";
import { bounds, exact } from "../quantity/estimate.ts";
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

export type ConflictInputs = {
  readonly providerId: string;
  /** Share of spend where the provider chooses; one, and labelled potential, where no company is meant. */
  readonly ability: Measured;
  /** What is known or bounded of the provider and each lab in its pool; the provider itself for its own models. */
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
  links,
  stakeIn,
  nameOf,
}: ConflictInputs): VendorConflict {
  const pool = links.length > 0 ? links.map((link) => interest(link)) : [ownModelsOnly(providerId)];
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
        gain: providerGainOf({ ...terms, providerShareOfCompute: servedHere(link) }),
      }),
    };
  }
}

/** A vendor whose pool is one lab has nothing to steer between, whatever it gains. */
const ownModelsOnly = (
  providerId: string,
): Pick<LabInterest, "labId" | "gainPerLabDollar" | "gainPerOurDollar"> => ({
  labId: providerId,
  gainPerLabDollar: null,
  gainPerOurDollar: gainPerCustomerDollar({
    kind: "first-party",
    margin: { value: bounds(0, 1), facts: [] },
  }),
});

/** Where the provider sells no compute to the lab, none of the traffic is served on its machines either. */
const servedHere = ({ providerShareOfCompute }: LabLink): Measured =>
  providerShareOfCompute.value.high === 0
    ? providerShareOfCompute
    : { value: exact(1), facts: providerShareOfCompute.facts };
