import { describe, expect, it } from "vitest";
import { type MovingName, movingNamesOf } from "./moving-names.ts";

const named = (alias: string, part: Partial<MovingName> = {}): MovingName => ({
  sellerId: "mistral",
  alias,
  sellerModelId: null,
  observedAt: "2026-09-22",
  ...part,
});
const sold = (sellerModelId: string, id = "mistral") => ({ sellerModelId, seller: { id } });
const LARGE = [sold("mistral-large-2512")];

describe("the moving names of a model", () => {
  it("are those a source says stood for it, with the first and the last day", () => {
    const says = (observedAt: string) =>
      named("le-grand", { sellerModelId: "mistral-large-2512", observedAt });
    expect(
      movingNamesOf([says("2026-09-22"), says("2026-07-01"), says("2026-08-01")], LARGE),
    ).toEqual([
      {
        sellerId: "mistral",
        alias: "le-grand",
        isStated: true,
        first: "2026-07-01",
        last: "2026-09-22",
      },
    ]);
  });

  // Of 70 moving names that llmdb lists, 36 do not say what they stand for.
  it("show one whose target nobody states, where its words fit, and say so", () => {
    expect(movingNamesOf([named("mistral-large-latest")], LARGE)).toMatchObject([
      { alias: "mistral-large-latest", isStated: false },
    ]);
    const kimi = [sold("accounts/fireworks/models/kimi-k3", "fireworks")];
    const alias = named("accounts/fireworks/routers/kimi-latest", { sellerId: "fireworks" });
    expect(movingNamesOf([alias], kimi)).toHaveLength(1);
  });

  it.each([
    ["of another model of the seller", named("mistral-small-latest")],
    ["of another seller", named("mistral-large-latest", { sellerId: "azure" })],
    ["that is said to stand for another", named("mistral-large", { sellerModelId: "other" })],
    ["without a word of its own", named("~mistral/latest")],
  ])("leave out one %s", (_, name) => {
    expect(movingNamesOf([name], LARGE)).toEqual([]);
  });

  it("keep apart what was stated on one day and not on another", () => {
    const on = (sellerModelId: string | null, observedAt: string) =>
      named("mistral-large-latest", { sellerModelId, observedAt });
    expect(
      movingNamesOf([on(null, "2026-07-01"), on("mistral-large-2512", "2026-09-22")], LARGE).map(
        ({ isStated, first }) => [isStated, first],
      ),
    ).toEqual([
      [true, "2026-09-22"],
      [false, "2026-07-01"],
    ]);
  });
});
