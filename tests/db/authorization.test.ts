import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/identity/role.ts";
import { may } from "@/lib/server/authorize.ts";
import { run } from "@/lib/server/command.ts";
import { COMMANDS } from "@/lib/server/commands/registry.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { aContext } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("rights_of_roles");

const commands = [...COMMANDS.values()];

/** What no command understands: it is refused for that, but only once it is clear that one may ask. */
const NONSENSE = { "no such field": [] };

const failureOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

describe.each(commands)("$name", (command) => {
  it.each(ROLES)("is refused to a %s, or understood, as the list of rights says", async (role) => {
    const outcome = await failureOf(run(command, aContext(role), NONSENSE));
    const refusal = role === "visitor" ? "unauthenticated" : "forbidden";
    expect(outcome).toBe(may(role, command.permission) ? "invalid" : refusal);
  });

  it("takes no field it does not know, so nobody can say who they are", async () => {
    const parsed = command.input.safeParse({ actor: "somebody else", role: "admin" });
    expect(parsed.success).toBe(false);
  });
});

it("has commands to look at, each by its own name, and none of them changed anything", async () => {
  expect(commands.length).toBeGreaterThan(10);
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  expect(await db().auditEntry.count({ where: { actorRole: { not: null } } })).toBe(0);
});
