import "server-only";
import type { Command } from "../command.ts";
import { signIn } from "./identity/sign-in.ts";
import { signOut } from "./identity/sign-out.ts";

/**
 * Every command there is. The API runs them by these names, and the tests hold
 * each of them to its permission and to its one row in the audit log.
 */
const ALL: readonly Command[] = [signIn, signOut];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ALL.map((command) => [command.name, command]),
);
