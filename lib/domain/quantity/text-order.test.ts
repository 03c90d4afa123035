import { execFileSync } from "node:child_process";
import { array, assert, property, string } from "fast-check";
import { expect, it } from "vitest";
import { byName, byText } from "./text-order.ts";

it("tells any two texts apart, and any two names", () => {
  assert(
    property(string({ unit: "grapheme" }), string({ unit: "grapheme" }), (a, b) => {
      for (const order of [byText, byName]) {
        expect(order(a, b) === 0).toBe(a === b);
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
      }
    }),
  );
});

it("has one order of names, however they came", () => {
  assert(
    property(array(string()), (names) => {
      expect(names.toReversed().toSorted(byName)).toEqual(names.toSorted(byName));
    }),
  );
  expect(["Zed", "élan", "eta", "Ela"].toSorted(byName)).toEqual(["Ela", "élan", "eta", "Zed"]);
});

it("has the same order on a machine that speaks another language", () => {
  // In Estonian z comes before t.
  const names = ["tango", "zed", "Zoë", "õun", "Äpfel", "żubr"];
  const program = `import { byName } from "./lib/domain/quantity/text-order.ts";
    console.log(JSON.stringify([${JSON.stringify(names)}.toSorted(byName), "z".localeCompare("t")]));`;
  const there = (LC_ALL: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", program], {
        env: { ...process.env, LC_ALL, LANG: LC_ALL },
        encoding: "utf8",
      }),
    );
  const [here, estonia] = [there("en_US.UTF-8"), there("et_EE.UTF-8")];
  expect(here).toEqual([names.toSorted(byName), 1]);
  expect(estonia).toEqual([names.toSorted(byName), -1]);
});
