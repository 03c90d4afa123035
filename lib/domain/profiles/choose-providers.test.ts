import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseProviders, COMPARE } from "./choose-providers.ts";

const CLOUDS = ["amazon", "microsoft", "google", "oracle", "alibaba"];
const known = new Set(CLOUDS);

describe("the providers an address asks to compare", () => {
  it("are shown in the order asked for", () => {
    expect(chooseProviders(["google", "amazon"], known)).toEqual({
      ids: ["google", "amazon"],
      setAside: [],
    });
  });

  it("leave out a fifth, a stranger and a repeat, each with a reason", () => {
    const { ids, setAside } = chooseProviders(
      ["amazon", "initech", "amazon", ...CLOUDS.slice(1)],
      known,
    );
    expect(ids).toEqual(["amazon", "microsoft", "google", "oracle"]);
    expect(setAside).toEqual([
      "There is no provider “initech” to compare.",
      "“amazon” was asked for twice; it is shown once.",
      "“alibaba” is left out: at most 4 fit beside each other.",
    ]);
  });

  it("are none where none is asked for", () => {
    expect(chooseProviders([], known)).toEqual({ ids: [], setAside: [] });
  });

  it("are each known, shown once, at most four, and nothing asked for goes unmentioned", () => {
    const asked = array(constantFrom(...CLOUDS, "initech", "", "amazon\u0000"), { maxLength: 12 });
    assert(
      property(asked, (ids) => {
        const choice = chooseProviders(ids, known);
        expect(new Set(choice.ids).size).toBe(choice.ids.length);
        expect(choice.ids.length).toBeLessThanOrEqual(COMPARE.most);
        expect(choice.ids.every((id) => known.has(id))).toBe(true);
        expect(choice.ids.length + choice.setAside.length).toBe(ids.length);
      }),
    );
  });
});
