import { asGiven, step } from "../../explain/step.ts";
import { daysBetween } from "../../quantity/plain-date.ts";
import { highestSwitchingCharge, switchingTimeline } from "../../regulation/data-act.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const switchingRules: IndexDefinition = {
  id: "switching-rules",
  methodVersion: METHOD_VERSION,
  name: "Switching under the EU Data Act",
  question: "What may a cloud provider charge for a switch, and how long may it take?",
  formula:
    "charge ≤ cost from 11 January 2024, 0 from 12 January 2027;  notice ≤ 2 months, transition ≤ 30 days (≤ 7 months where that is not feasible), data kept ≥ 30 days more",
  symbols: {
    charge:
      "what may be asked for moving data out in a switch; for use side by side, at cost, also later",
    notice: "from the day the customer says it will leave",
    transition: "in which the provider must help",
  },
  unit: "days",
  range: [0, null],
  bands: [],
  missingData:
    "Whether a customer is in the Union must be known; where it is not, both cases are shown.",
  limits: [
    "Penalties for ending a fixed term early stay allowed where they were disclosed; see commitment.",
    "Services built to measure are exempt from parts of it (Article 31).",
    "Changes that the Digital Omnibus may bring were not examined.",
  ],
  references: [
    {
      cite: "Regulation (EU) 2023/2854 (Data Act), Articles 23 to 31 and 34",
      url: "https://eur-lex.europa.eu/eli/reg/2023/2854/oj",
    },
  ],
  ownConventions: [],
  checkedBy: ["data_act_charge", "data_act_timeline"],
  example: {
    given: "Notice on 15 January 2027, a list charge of 1,000 dollars that costs the provider 400",
    explain: () => {
      const noticeGiven = "2027-01-15";
      const { transitionEnds, extendedTransitionEnds } = switchingTimeline(noticeGiven);
      const charged = (day: string) =>
        highestSwitchingCharge({ day, mode: "switching", listCharge: 1000, providerCost: 400 });
      return step(
        "Notice and transition",
        switchingRules.unit,
        daysBetween(noticeGiven, transitionEnds),
        `ends on ${transitionEnds}`,
        [
          step(
            "Where 30 days are not feasible",
            "days",
            daysBetween(noticeGiven, extendedTransitionEnds),
            `ends on ${extendedTransitionEnds}`,
          ),
          step("Charge on that day", "usd", charged(noticeGiven), "free from 12 January 2027"),
          step(
            "Charge three days before that date",
            "usd",
            charged("2027-01-09"),
            "at most the cost",
          ),
          asGiven("List charge", "usd", 1000),
        ],
      );
    },
  },
};
