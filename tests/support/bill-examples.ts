/** One input that works for each command about bills; see command-examples.ts. */
import { randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { addAttributionRule } from "@/lib/server/commands/bill/add-attribution-rule.ts";
import { getCompanyOfBills } from "@/lib/server/queries/company-of-bills.ts";
import type { Actor } from "@/lib/server/context.ts";
import { actingAs, aPerson } from "./people.ts";

/** A rule about a party of the register, with a text nobody else uses. */
export const aPartyRule = () => ({
  id: randomUUID(),
  gives: "party" as const,
  field: "Provider" as const,
  match: "equals" as const,
  text: `Made-up vendor ${randomUUID()}`,
  partyId: "amazon",
});

type Example = () => Promise<{ readonly actor: Actor; readonly input: unknown }>;

/** Days of rates, each used once. */
let day = 0;

export const BILL_EXAMPLES: Readonly<Record<string, Example>> = {
  "add-attribution-rule": async () => ({ actor: await aPerson("analyst"), input: aPartyRule() }),
  "remove-attribution-rule": async () => {
    const actor = await aPerson("analyst");
    const { ruleId } = await run(addAttributionRule, actingAs(actor), aPartyRule());
    return { actor, input: { ruleId } };
  },
  "name-company": async () => {
    const company = await getCompanyOfBills();
    const was = company === undefined || company.isDemo ? null : company.name;
    return { actor: await aPerson("admin"), input: { name: `Initech ${randomUUID()}`, was } };
  },
  "state-exchange-rate": async () => {
    day += 1;
    return {
      actor: await aPerson("analyst"),
      input: {
        currency: "CHF",
        day: `2026-01-${String(day).padStart(2, "0")}`,
        usd: "1.1",
        statedBy: "A made-up bank",
      },
    };
  },
};
