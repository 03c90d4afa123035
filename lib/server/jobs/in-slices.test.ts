import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inSlices, Stopped, WorkFailed } from "./in-slices.ts";

/** Work of so many steps of a millisecond. */
function* steps(count: number, begun: number[] = []): Generator<number, string> {
  for (let step = 0; step < count; step += 1) {
    begun.push(step);
    for (const until = performance.now() + 1; performance.now() < until;);
    yield (step + 1) / count;
  }
  return "done";
}

describe("work in slices", () => {
  it("lets others have their turn all along, and ends with its result", async () => {
    const begun: number[] = [];
    const seenByOthers: number[] = [];
    const work = inSlices(steps(60, begun)).finally(() => begun.push(-1));
    while (begun.at(-1) !== -1) {
      seenByOthers.push(begun.length);
      await turn();
    }
    expect(await work).toBe("done");
    expect(new Set(seenByOthers).size).toBeGreaterThan(3);
  });

  it("tells how far it has come, rising", async () => {
    const shares: number[] = [];
    await inSlices(steps(700), { report: async (share) => void shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it("stops between two slices when it is asked to, long before its end", async () => {
    const asked = new AbortController();
    const begun: number[] = [];
    const work = inSlices(steps(100_000, begun), { signal: asked.signal });
    asked.abort();
    await expect(work).rejects.toThrow(Stopped);
    expect(begun.length).toBeLessThan(100);
  });

  it("tells a fault of the work from one of whoever is told about it", async () => {
    const faulty = function* (): Generator<number, string> {
      yield 0.5;
      throw new RangeError("a share over one");
    };
    await expect(inSlices(faulty())).rejects.toThrow(WorkFailed);
    await expect(inSlices(faulty())).rejects.toThrow("a share over one");
    const away = inSlices(steps(100_000), {
      report: () => Promise.reject(new Error("the database is away")),
    });
    await expect(away).rejects.toThrow("the database is away");
    await expect(away).rejects.not.toThrow(WorkFailed);
  });
});
