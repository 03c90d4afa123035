import { describe, expect, it } from "vitest";
import { keptInTurn } from "./kept-in-turn.ts";

/** Work that ends when it is told to, and counts how much of it is under way. */
function work() {
  const begun: (() => void)[] = [];
  let [atOnce, most] = [0, 0];
  const some = async (): Promise<number> => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((end) => {
      begun.push(end);
    });
    atOnce -= 1;
    return begun.length;
  };
  return { some, begun, mostAtOnce: () => most };
}
const later = () => new Promise((end) => setTimeout(end, 0));

describe("work that is kept and done in turn", () => {
  it("is done once for all who ask for the same, also afterwards", async () => {
    const { some, begun } = work();
    const ask = keptInTurn<number>(2, 5, "busy");
    const asked = [ask("a", some), ask("a", some)];
    await later();
    begun[0]?.();
    expect(await Promise.all([...asked, ask("a", some)])).toEqual([1, 1, 1]);
  });

  it("is done one at a time, and who comes when many wait is told", async () => {
    const { some, begun, mostAtOnce } = work();
    const ask = keptInTurn<number>(5, 2, "Come back in a moment.");
    const asked = [ask("a", some), ask("b", some)];
    expect(() => ask("c", some)).toThrow("Come back in a moment.");
    for (const place of [0, 1]) {
      // oxlint-disable-next-line no-await-in-loop -- the second begins once the first has ended
      await later();
      begun[place]?.();
    }
    await Promise.all(asked);
    expect(mostAtOnce()).toBe(1);
  });

  it("is done again once newer work has taken its place, and after it failed", async () => {
    let times = 0;
    const count = async () => (times += 1);
    const ask = keptInTurn<number>(1, 5, "busy");
    for (const key of ["a", "b", "a"])
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      await ask(key, count);
    expect(times).toBe(3);
    await expect(ask("c", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await ask("c", count)).toBe(4);
  });
});
