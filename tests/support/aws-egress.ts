import type { EgressTerms } from "@/lib/domain/portfolio/hosting.ts";

/** AWS’s list price as the register has it: 100 GB free, then .09 to 10 TB, .085 the next 40, .07 the next 100, .05 beyond. */
export const AWS_EGRESS: EgressTerms = {
  tiers: [
    { gb: 100, usdPerGb: 0 },
    { gb: 10_240, usdPerGb: 0.09 },
    { gb: 40_960, usdPerGb: 0.085 },
    { gb: 102_400, usdPerGb: 0.07 },
    { gb: null, usdPerGb: 0.05 },
  ],
  facts: ["aws-egress"],
};
