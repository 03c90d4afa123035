import "server-only";
import { Failure } from "../failure.ts";

/** Half of the database connections of a process; each attempt holds one while the password is hashed. */
const MOST = 5;
let underway = 0;

/**
 * Does what visitors may ask for and what costs much, a few at a time, so that a
 * flood of attempts leaves room for everybody who reads.
 *
 * @throws Failure where as many are under way
 */
export async function fewAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (underway >= MOST)
    throw new Failure("too-many", "Many are signing in at this moment; try again shortly.");
  underway += 1;
  try {
    return await work();
  } finally {
    underway -= 1;
  }
}
