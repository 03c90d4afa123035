import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOffering } from "@/tests/support/routing.ts";
import { bestKnownFirst } from "./best-known-first.ts";

const sold = (model: string, seller: string) =>
  anOffering(seller, {
    id: `${seller}--${model}`,
    model: { ...anOffering(seller).model, id: model, name: model },
  });

describe("models in the order in which readers look for them", () => {
  it("begins with the one that most sellers have, and leaves the others in their order", () => {
    const offerings = [
      sold("ada", "azure"),
      sold("ada", "azure"),
      sold("ada", "azure"),
      sold("opus", "anthropic"),
      sold("zephyr", "azure"),
      sold("opus", "amazon-bedrock"),
      sold("babbage", "azure"),
    ];
    expect(bestKnownFirst(offerings).map(({ id }) => id)).toEqual([
      "anthropic--opus",
      "amazon-bedrock--opus",
      "azure--ada",
      "azure--ada",
      "azure--ada",
      "azure--zephyr",
      "azure--babbage",
    ]);
  });

  it("leaves nothing out, and keeps those of one model side by side", () => {
    const aSale = record({
      model: integer({ max: 5, min: 0 }),
      seller: integer({ max: 5, min: 0 }),
    });
    assert(
      property(array(aSale), (sales) => {
        const offerings = sales.map(({ model, seller }) => sold(`m${model}`, `s${seller}`));
        const ordered = bestKnownFirst(offerings);
        expect(new Set(ordered)).toEqual(new Set(offerings));
        const runs = ordered.filter(({ model }, i) => model.id !== ordered[i - 1]?.model.id);
        expect(runs).toHaveLength(new Set(sales.map(({ model }) => model)).size);
      }),
    );
  });
});
