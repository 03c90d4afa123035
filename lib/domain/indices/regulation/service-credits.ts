import { asGiven, step } from "../../explain/step.ts";
import { serviceCredit } from "../../regulation/service-credit.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const serviceCredits: IndexDefinition = {
  id: "service-credits",
  methodVersion: METHOD_VERSION,
  name: "Service credit",
  question: "What part of the bill does a provider owe back after an outage?",
  formula:
    "uptime = 100 × (1 - down / period);  credit = the largest of the steps that uptime fell below",
  symbols: {
    down: "minutes of outage counted by the contract",
    period: "minutes of the billing period",
    steps: "a credit, in per cent of the bill, for each level of uptime that was missed",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Minutes known between two ends give a range of credits.",
  limits: [
    "A credit is of one bill; what an outage costs is another matter (see cover by service credits).",
    "Contracts differ in what they count as down and in when a credit must be asked for.",
  ],
  references: [
    { cite: "The step schedules of providers' own service level agreements", recalled: true },
  ],
  ownConventions: [],
  checkedBy: ["credit_split"],
  example: {
    given: "500 minutes down in 30 days; 10 % back below 99.99 % of uptime, 25 % below 99 %",
    explain: () => {
      const { uptime, credit } = serviceCredit({
        downMinutes: 500,
        periodMinutes: 43_200,
        steps: [
          { belowUptime: 99.99, credit: 10 },
          { belowUptime: 99, credit: 25 },
        ],
      });
      return step(
        serviceCredits.name,
        serviceCredits.unit,
        credit / 100,
        "the larger of both steps",
        [
          step("Uptime", "share", uptime / 100, "1 - 500 / 43,200"),
          asGiven("Minutes down", "minutes", 500),
        ],
      );
    },
  },
};
