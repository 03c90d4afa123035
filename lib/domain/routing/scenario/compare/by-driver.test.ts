import { describe, expect, it } from "vitest";
import { byDriver } from "./by-driver.ts";

describe("a division among drivers", () => {
  it("is the mean over all orders", () => {
    const parts = byDriver(["price", "volume"], (is) => (is.price ? 3 : 2) * (is.volume ? 11 : 10));
    expect(parts).toEqual({ price: 10.5, volume: 2.5 });
  });
});
