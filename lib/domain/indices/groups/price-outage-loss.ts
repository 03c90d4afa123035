import type { IndexGroup } from "../index-group.ts";
import { jumpDiffusion } from "../../finance/jump-diffusion.ts";
import { priceDecline } from "../../finance/price-decline.ts";
import { pricePath } from "../../finance/price-path.ts";
import { allowedDowntime } from "../../risk/allowed-downtime.ts";
import { combinedAvailability } from "../../risk/combined-availability.ts";
import { creditCover } from "../../risk/credit-cover.ts";
import { outageRate } from "../../risk/outage-rate.ts";
import { yearlyLoss } from "../../risk/yearly-loss.ts";
import { parametricTail } from "../../uncertainty/parametric-tail.ts";
import { tailLoss } from "../../uncertainty/tail-loss.ts";
import { serviceCredits } from "../regulation/service-credits.ts";

export const priceOutageLossGroup: IndexGroup = {
  id: "price-outage-loss",
  name: "Price, outage and loss",
  question: "What could it cost us?",
  indices: [
    priceDecline,
    pricePath,
    jumpDiffusion,
    outageRate,
    allowedDowntime,
    combinedAvailability,
    serviceCredits,
    creditCover,
    yearlyLoss,
    tailLoss,
    parametricTail,
  ],
};
