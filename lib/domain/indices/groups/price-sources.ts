import { oddPrices } from "../../catalog/odd-prices.ts";
import { priceSpread } from "../../catalog/price-spread.ts";
import type { IndexGroup } from "../index-group.ts";

export const priceSourcesGroup: IndexGroup = {
  id: "price-sources",
  name: "Prices and their sources",
  question: "Can a price be believed?",
  indices: [priceSpread, oddPrices],
};
