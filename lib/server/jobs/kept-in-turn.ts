import "server-only";
import { Failure } from "../failure.ts";

/**
 * Work that many ask for at once: for each key it is done once, one at a time,
 * and what it came to is kept while it is among the last.
 *
 * @param kept outcomes to keep
 * @param waiting keys that may wait for their turn; a further one is told `busy`
 * @throws Failure
 */
export function keptInTurn<T>(
  kept: number,
  waiting: number,
  busy: string,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const lately = new Map<string, Promise<T>>();
  let turn: Promise<unknown> = Promise.resolve();
  let inLine = 0;
  const inTurn = (work: () => Promise<T>): Promise<T> => {
    if (inLine >= waiting) throw new Failure("busy", busy);
    inLine += 1;
    const outcome = turn.then(work).finally(() => {
      inLine -= 1;
    });
    turn = outcome.catch(() => undefined);
    return outcome;
  };
  return (key, work) => {
    const outcome = lately.get(key) ?? inTurn(work);
    lately.delete(key);
    lately.set(key, outcome);
    outcome.catch(() => lately.delete(key));
    for (const oldest of [...lately.keys()].slice(0, -kept)) lately.delete(oldest);
    return outcome;
  };
}
