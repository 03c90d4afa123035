import { sovereigntyFramework } from "../regulation/sovereignty-framework.ts";
import { economicLookThrough } from "./concentration/economic-look-through.ts";
import { effectiveSuppliers } from "./concentration/effective-suppliers.ts";
import { independentSuppliers } from "./concentration/independent-suppliers.ts";
import { largestSuppliers } from "./concentration/largest-suppliers.ts";
import { lookThroughExposure } from "./concentration/look-through-exposure.ts";
import { operationalDependence } from "./concentration/operational-dependence.ts";
import { recirculation } from "./concentration/recirculation.ts";
import { supplierDiversity } from "./concentration/supplier-diversity.ts";
import { vendorConcentration } from "./concentration/vendor-concentration.ts";
import { circularity } from "./conflict/circularity.ts";
import { commonOwnership } from "./conflict/common-ownership.ts";
import { conflictOfInterest } from "./conflict/conflict-of-interest.ts";
import { controlScenarios } from "./conflict/control-scenarios.ts";
import { ecosystemMix } from "./conflict/ecosystem-mix.ts";
import { influenceTier } from "./conflict/influence-tier.ts";
import { modifiedHerfindahl } from "./conflict/modified-herfindahl.ts";
import { providerGain } from "./conflict/provider-gain.ts";
import { rightsGrid } from "./conflict/rights-grid.ts";
import { steeringLift } from "./conflict/steering-lift.ts";
import { steeringPressure } from "./conflict/steering-pressure.ts";
import type { IndexDefinition } from "./index-definition.ts";
import { availability } from "./lock-in/availability.ts";
import { capture } from "./lock-in/capture.ts";
import { commitment } from "./lock-in/commitment.ts";
import { exitTime } from "./lock-in/exit-time.ts";
import { lockInGates } from "./lock-in/gates.ts";
import { lockIn } from "./lock-in/lock-in.ts";
import { portability } from "./lock-in/portability.ts";

/** Every index of the method, in reading order: how concentrated, how locked in, how conflicted. */
export const INDICES: readonly IndexDefinition[] = [
  vendorConcentration,
  effectiveSuppliers,
  largestSuppliers,
  supplierDiversity,
  lookThroughExposure,
  independentSuppliers,
  operationalDependence,
  economicLookThrough,
  recirculation,
  lockInGates,
  lockIn,
  capture,
  exitTime,
  commitment,
  availability,
  portability,
  providerGain,
  steeringPressure,
  conflictOfInterest,
  steeringLift,
  rightsGrid,
  influenceTier,
  circularity,
  ecosystemMix,
  commonOwnership,
  modifiedHerfindahl,
  controlScenarios,
  sovereigntyFramework,
];

/** The index with this id, for a page about one of them. */
export const indexById = (id: string): IndexDefinition | undefined =>
  INDICES.find((definition) => definition.id === id);
