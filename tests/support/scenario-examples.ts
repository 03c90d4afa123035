/** One input that works for each command about scenarios; see command-examples.ts. */
import { randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { saveScenario } from "@/lib/server/commands/scenario/save-scenario.ts";
import type { Actor } from "@/lib/server/context.ts";
import { actingAs, aPerson } from "./people.ts";
import { aScenario } from "./scenarios.ts";

type Example = () => Promise<{ readonly actor: Actor; readonly input: unknown }>;

/** Each example asks for a run of its own. */
let seed = 0;
const another = () => aScenario({ seed: (seed += 1) });

export const SCENARIO_EXAMPLES: Readonly<Record<string, Example>> = {
  "save-scenario": async () => ({
    actor: await aPerson("viewer"),
    input: { id: randomUUID(), was: null, file: await another() },
  }),
  "delete-scenario": async () => {
    const actor = await aPerson("viewer");
    const id = randomUUID();
    await run(saveScenario, actingAs(actor), { id, was: null, file: await another() });
    return { actor, input: { id, version: 1 } };
  },
  "request-scenario-run": async () => ({
    actor: await aPerson("viewer"),
    input: { file: await another() },
  }),
};
