import "server-only";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";

/**
 * A database whose transactions ask one question after the other, as their one
 * connection answers them. Prisma reads the relations of a query side by side,
 * and so do queries of ours; the driver takes a second question before the first
 * is answered only for now, and warns of it.
 */
export const oneQueryAtATime = (database: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  provider: database.provider,
  adapterName: database.adapterName,
  connect: async () => {
    const adapter = await database.connect();
    const begin = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...how: Parameters<typeof begin>) => inTurn(await begin(...how)),
    });
  },
});

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const afterLast =
    <Q, R>(ask: (query: Q) => Promise<R>) =>
    (query: Q): Promise<R> => {
      const answer = last.then(() => ask(query));
      // Whoever asked hears of a failure; the next one only waits for the answer.
      last = answer.catch(() => undefined);
      return answer;
    };
  return Object.assign(transaction, {
    queryRaw: afterLast(transaction.queryRaw.bind(transaction)),
    executeRaw: afterLast(transaction.executeRaw.bind(transaction)),
  });
}
