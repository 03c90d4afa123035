import type { IndexGroup } from "../index-group.ts";
import { economicLookThrough } from "../concentration/economic-look-through.ts";
import { effectiveSuppliers } from "../concentration/effective-suppliers.ts";
import { independentSuppliers } from "../concentration/independent-suppliers.ts";
import { inequality } from "../concentration/inequality.ts";
import { largestSuppliers } from "../concentration/largest-suppliers.ts";
import { lookThroughExposure } from "../concentration/look-through-exposure.ts";
import { operationalDependence } from "../concentration/operational-dependence.ts";
import { recirculation } from "../concentration/recirculation.ts";
import { supplierDiversity } from "../concentration/supplier-diversity.ts";
import { vendorConcentration } from "../concentration/vendor-concentration.ts";

export const concentrationGroup: IndexGroup = {
  id: "concentration",
  name: "Concentration",
  question: "How concentrated are we?",
  indices: [
    vendorConcentration,
    effectiveSuppliers,
    largestSuppliers,
    supplierDiversity,
    lookThroughExposure,
    independentSuppliers,
    operationalDependence,
    economicLookThrough,
    recirculation,
    inequality,
  ],
};
