import type { ScenarioChoices } from "./scenario-choices.ts";
import type { Shock, ShockTarget } from "./shock.ts";

/** What each shock is called where one is chosen. */
export const SHOCK_NAMES: Readonly<Record<Shock["kind"], string>> = {
  exclusivity: "A lab leaves a cloud",
  price: "Prices change",
  outage: "An outage",
  withdrawal: "An offering is withdrawn",
  retirement: "A model is retired",
  "rate-cap": "A rate limit",
  law: "A law takes effect",
  currency: "Our currency moves",
};

/** Whom a shock may meet, and what the form calls it. */
export const TARGET_NAMES: Readonly<Record<ShockTarget["of"], string>> = {
  cloud: "Cloud",
  lab: "Lab",
  seller: "Seller",
  model: "Model",
  offering: "Offering",
  region: "Region",
};

/** What a kind of target can be chosen from. */
export const targetsOf = (of: ShockTarget["of"], choices: ScenarioChoices) =>
  ({
    cloud: choices.clouds,
    lab: choices.labs,
    seller: choices.sellers,
    model: choices.models,
    offering: choices.offerings,
    region: choices.regions,
  })[of];

const ASSUMED = "assumed";

/** A shock of a kind as the form opens it; undefined where the scenario offers nothing it could meet. */
export function newShock(kind: Shock["kind"], choices: ScenarioChoices): Shock | undefined {
  const [cloud] = choices.clouds;
  const [lab] = choices.labs;
  const [model] = choices.models;
  const common = { fromMonth: 1, source: ASSUMED };
  if (kind === "law") return { kind, ...common, name: "A law", switchingChargesEnd: true };
  if (kind === "currency") return { kind, ...common, change: 0.1, currency: "EUR" };
  if (cloud === undefined || lab === undefined || model === undefined) return undefined;
  const target: ShockTarget = { of: "cloud", id: cloud.id };
  switch (kind) {
    case "exclusivity":
      return { kind, ...common, labId: lab.id, operatorId: cloud.id };
    case "retirement":
      return { kind, ...common, modelId: model.id };
    case "price":
      return { kind, ...common, target, change: 0.3 };
    case "outage":
      return { kind, ...common, target, days: 3 };
    case "withdrawal":
      return { kind, ...common, target };
    case "rate-cap":
      break;
  }
  return { kind, ...common, target, share: 0.5 };
}
