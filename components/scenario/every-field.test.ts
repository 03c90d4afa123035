import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";

/** What nobody types on the page, and why; everything below a name is meant, too. */
const NOT_TYPED: Readonly<Record<string, string>> = {
  format: "one there is",
  demo: "whose numbers they are: false once the work is one's own",
  asOf: "the day that the whole page looks from, chosen at its top",
  asKnown: "the second clock of the page, chosen at its top",
  methodVersion: "of the app that computes",
  "classes.id": "made from its name",
  "classes.statistics": "counted by reading a trace; can be given up for means",
  offerings:
    "pinned from the catalog, with where each price was read; added and left out as a whole",
  parties: "names from the register, which come with the offerings",
  quality: "pinned from a published table, with its source",
  "terms.offeringId": "the offering whose terms are typed",
};

/** Parts of the page that show, read or keep a file, and edit nothing of it by hand. */
const NO_EDITORS = new Set([
  "run-panel",
  "save-scenario",
  "pinned-prices",
  "start-from",
  "add-models",
  "preset-picker",
  "lead-to",
]);

type Json = {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
};

/** Every name in a scenario file, with those it stands under. */
function pathsIn(schema: Json, under: readonly string[] = []): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, of]) => [
      [...under, key].join("."),
      ...pathsIn(of, [...under, key]),
    ]),
    ...(schema.items === undefined ? [] : pathsIn(schema.items, under)),
    ...inner.flatMap((of) => pathsIn(of, under)),
  ];
}

/** The text of all editors that the builder comes to show. */
function editorsOf(name: string, seen: Map<string, string>): Map<string, string> {
  const file = [".tsx", ".ts"]
    .map((end) => join(import.meta.dirname, `${name}${end}`))
    .find((path) => existsSync(path));
  if (file === undefined || seen.has(name) || NO_EDITORS.has(name)) return seen;
  const text = readFileSync(file, "utf8");
  seen.set(name, text);
  for (const [, next = ""] of text.matchAll(/from "\.\/([a-z-]+)"/g)) editorsOf(next, seen);
  return seen;
}

const isNotTyped = (path: string): boolean =>
  Object.keys(NOT_TYPED).some((one) => path === one || path.startsWith(`${one}.`));

const PATHS = [
  ...new Set(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts that are walked
    pathsIn(z.toJSONSchema(ScenarioFile, { unrepresentable: "any" }) as Json),
  ),
];

describe("every field of a scenario file", () => {
  const editors = [...editorsOf("scenario-builder", new Map()).values()].join("\n");

  it("is one that the test sees", () => {
    expect(PATHS).toEqual(
      expect.arrayContaining([
        "classes.seasonality",
        "classes.allowedLabIds",
        "terms.latencyP95Ms",
        "policies.caps.everyCloud",
        "shocks.target.of",
        "exits.egressUsd.low",
        "chances.outagesPerYear",
      ]),
    );
  });

  it("can be set on the page, or says why it is not typed", () => {
    const without = PATHS.filter((path) => {
      const key = path.split(".").at(-1) ?? "";
      return !isNotTyped(path) && !new RegExp(`\\b${key}\\b`).test(editors);
    });
    expect(without).toEqual([]);
  });

  it("that is not typed is still in the file", () => {
    expect(Object.keys(NOT_TYPED).filter((path) => !PATHS.includes(path))).toEqual([]);
  });
});
