import { compositeGroup } from "./groups/composite.ts";
import { concentrationGroup } from "./groups/concentration.ts";
import { conflictGroup } from "./groups/conflict.ts";
import { controlGroup } from "./groups/control.ts";
import { lockInGroup } from "./groups/lock-in.ts";
import { ownResultsGroup } from "./groups/own-results.ts";
import { priceOutageLossGroup } from "./groups/price-outage-loss.ts";
import { priceSourcesGroup } from "./groups/price-sources.ts";
import { regulationGroup } from "./groups/regulation.ts";
import { routingPricesGroup } from "./groups/routing-prices.ts";
import { routingRulesGroup } from "./groups/routing-rules.ts";
import { scenarioResultsGroup } from "./groups/scenario-results.ts";
import { uncertaintyGroup } from "./groups/uncertainty.ts";
import type { IndexDefinition } from "./index-definition.ts";
import type { IndexGroup } from "./index-group.ts";

/** Every index of the method by the question it helps to answer, in reading order. */
export const INDEX_GROUPS: readonly IndexGroup[] = [
  concentrationGroup,
  lockInGroup,
  conflictGroup,
  controlGroup,
  regulationGroup,
  compositeGroup,
  uncertaintyGroup,
  priceSourcesGroup,
  priceOutageLossGroup,
  routingPricesGroup,
  routingRulesGroup,
  scenarioResultsGroup,
  ownResultsGroup,
];

export const INDICES: readonly IndexDefinition[] = INDEX_GROUPS.flatMap(({ indices }) => indices);

/** The index with this id, for a page about one of them. */
export const indexById = (id: string): IndexDefinition | undefined =>
  INDICES.find((definition) => definition.id === id);

/** The group an index stands in. */
export const groupOf = (id: string): IndexGroup | undefined =>
  INDEX_GROUPS.find(({ indices }) => indices.some((definition) => definition.id === id));
