import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env.ts";
import { PrismaClient } from "./prisma/client.ts";

/** Waiting forever on a full or silent database is the adapter's default; these are the limits instead. */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
  lock_timeout: 5_000,
} as const;

export function openDatabase(connectionString: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString, ...LIMITS },
      // A connection the server drops while idle must not end the process.
      { onPoolError: () => undefined },
    ),
  });
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the global object has room for one more name
const shared = globalThis as { stakelineDatabase?: PrismaClient };

/** One pool a process; development reloads modules, so it is kept on the global object. */
export const db = (): PrismaClient =>
  (shared.stakelineDatabase ??= openDatabase(env().DATABASE_URL));
