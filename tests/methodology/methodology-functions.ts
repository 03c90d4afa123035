import { compositeFunctions } from "./composite-functions.ts";
import { concentrationFunctions } from "./concentration-functions.ts";
import { conflictFunctions } from "./conflict-functions.ts";
import { foreclosureFunctions } from "./foreclosure-functions.ts";
import { lockInFunctions } from "./lock-in-functions.ts";
import { ownershipFunctions } from "./ownership-functions.ts";
import { priceFunctions } from "./price-functions.ts";
import { regulationFunctions } from "./regulation-functions.ts";
import { riskFunctions } from "./risk-functions.ts";
import { switchingFunctions } from "./switching-functions.ts";
import { uncertaintyFunctions } from "./uncertainty-functions.ts";
import type { VectorFunction } from "./vector-function.ts";

/** The functions of the scoring method, by the name the vectors call them. */
export const methodologyFunctions: Readonly<Record<string, VectorFunction>> = {
  ...concentrationFunctions,
  ...ownershipFunctions,
  ...lockInFunctions,
  ...switchingFunctions,
  ...conflictFunctions,
  ...foreclosureFunctions,
  ...regulationFunctions,
  ...compositeFunctions,
  ...priceFunctions,
  ...riskFunctions,
  ...uncertaintyFunctions,
};
