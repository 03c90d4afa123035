import { methodologyFunctions } from "./methodology-functions.ts";
import { provisionedFunctions } from "./provisioned-functions.ts";
import { programFunctions } from "./program-functions.ts";
import { routerFunctions } from "./router-functions.ts";
import { routerResultFunctions } from "./router-result-functions.ts";
import { routingFunctions } from "./routing-functions.ts";
import { traceFunctions } from "./trace-functions.ts";
import type { VectorFunction } from "./vector-function.ts";

/** Every function that a vector may name. */
export const vectorFunctions: Readonly<Record<string, VectorFunction>> = {
  ...methodologyFunctions,
  ...routingFunctions,
  ...traceFunctions,
  ...provisionedFunctions,
  ...programFunctions,
  ...routerFunctions,
  ...routerResultFunctions,
};
