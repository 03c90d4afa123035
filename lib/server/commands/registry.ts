import "server-only";
import type { Command } from "../command.ts";

/**
 * Every command there is. The API runs them by these names, and the tests hold
 * each of them to its permission and to its one row in the audit log.
 */
const ALL: readonly Command<never>[] = [];

export const COMMANDS: ReadonlyMap<string, Command<never>> = new Map(
  ALL.map((command) => [command.name, command]),
);
