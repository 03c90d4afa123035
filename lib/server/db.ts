import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env.ts";
import { oneQueryAtATime } from "./one-query-at-a-time.ts";
import { type Prisma, PrismaClient } from "./prisma/client.ts";

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
    adapter: oneQueryAtATime(
      new PrismaPg(
        { connectionString, ...LIMITS },
        // A connection the server drops while idle must not end the process.
        { onPoolError: () => undefined },
      ),
    ),
  });
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the global object has room for two more names
const shared = globalThis as {
  stakelineDatabase?: PrismaClient;
  stakelineTransaction?: AsyncLocalStorage<Prisma.TransactionClient>;
};

const pool = (): PrismaClient => (shared.stakelineDatabase ??= openDatabase(env().DATABASE_URL));
const underway = (): AsyncLocalStorage<Prisma.TransactionClient> =>
  (shared.stakelineTransaction ??= new AsyncLocalStorage());

/** The database: within `transaction`, that transaction, so that reads see what it wrote. */
export const db = (): Prisma.TransactionClient => underway().getStore() ?? pool();

/** Long enough for an import of thousands of rows. */
const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 5_000 } as const;

/**
 * Runs work as one transaction: all of it, or nothing where it throws.
 *
 * @throws RangeError within another transaction; what must be one is written as one
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (underway().getStore() !== undefined) throw new RangeError("a transaction is under way");
  return pool().$transaction((tx) => underway().run(tx, work), TRANSACTION_LIMITS);
}

/**
 * Runs work within the transaction under way, and takes back what it wrote alone.
 *
 * @throws what the work throws; what was done before it still stands
 */
export async function withSavepoint<T>(work: () => Promise<T>): Promise<T> {
  await db().$executeRaw`savepoint taken_back`;
  try {
    return await work();
  } finally {
    await db().$executeRaw`rollback to savepoint taken_back`;
  }
}

/** Carries an outcome out of a transaction that is to be taken back. */
class Rehearsed extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super("rehearsed");
    this.outcome = outcome;
  }
}

/** Runs the same work, returns what came of it, and takes everything back. */
export async function rehearsal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await transaction(async () => {
      throw new Rehearsed(await work());
    });
  } catch (thrown) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- thrown above, with the outcome of this work
    if (thrown instanceof Rehearsed) return thrown.outcome as T;
    throw thrown;
  }
}

/** Closes the pool of this process. */
export const closeDatabase = (): Promise<void> => pool().$disconnect();
