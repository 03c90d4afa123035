import { configureGlobal } from "fast-check";

/** The day the draws were settled on; any number would do. */
const SEED = 20_261_123;

const chosen = (name: string): number | undefined => {
  const text = process.env[name];
  if (text === undefined) return undefined;
  const value = text === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(text);
  if (!Number.isInteger(value))
    throw new RangeError(`${name}=${text}: expected a whole number or "random"`);
  return value;
};

// A run draws what the last one drew, so that only a change can turn it red. Other draws are looked
// at on purpose: LAWS_SEED=random LAWS_RUNS=1000 npm test -- --only unit
const seed = chosen("LAWS_SEED") ?? SEED;
const numRuns = chosen("LAWS_RUNS");
configureGlobal({ seed, ...(numRuns !== undefined && { numRuns }) });
