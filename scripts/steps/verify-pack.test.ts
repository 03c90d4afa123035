import { assert, integer, property } from "fast-check";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { computeReport } from "@/lib/domain/report/compute-report.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { packZip } from "@/lib/server/exports/report/pack-zip.ts";
import { fingerprintOf } from "@/lib/server/fingerprint-of.ts";
import { unsolved } from "@/tests/support/computed-scenarios.ts";
import { demoPackInputs, someChoices } from "@/tests/support/pack.ts";
import { heldAgainstManifest, verifyPack } from "./verify-pack.ts";

/** A zip in no time: packing megabytes tight proves nothing here. */
const stored = (files: Zippable) => zipSync(files, { level: 0 });

let zip: Uint8Array;
let id = "";

async function packed(profile: "board" | "public") {
  const inputs = JSON.parse(
    canonicalJson(await demoPackInputs({ scenarios: [], choices: someChoices({ profile }) })),
  );
  return packZip(await computeReport(inputs, { solve: unsolved }), inputs, {
    paper: profile === "board" ? "a4" : "us-letter",
  });
}

beforeAll(async () => {
  ({ zip, id } = await packed("board"));
});

/** The same pack with one file written anew, and a manifest that knows of it: a careful forger’s. */
function forged(path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(zip);
  const text = change(new TextDecoder().decode(files[path]));
  files[path] = strToU8(text);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  const fingerprint = { bytes: Buffer.byteLength(text), sha256: fingerprintOf(text) };
  for (const file of manifest.files) if (file.path === path) Object.assign(file, fingerprint);
  files["manifest.json"] = strToU8(canonicalJson(manifest));
  return stored(files);
}

it("finds no difference in a pack as it was made, on either paper, under the id it was given", async () => {
  const verified = await verifyPack(zip);
  expect(verified).toMatchObject({ id, differences: [] });
  expect(verified.claims).toBeGreaterThan(50);
});

it("names a file that was changed", () => {
  const files = { ...unzipSync(zip), "tables/key-figures.csv": strToU8("another") };
  expect(heldAgainstManifest(stored(files)).differences).toContainEqual({
    what: "file",
    where: "tables/key-figures.csv",
    how: "was changed",
  });
});

it("tells of a file that was changed once, though nothing makes it either", async () => {
  const files = { ...unzipSync(zip), "tables/key-figures.csv": strToU8("another") };
  const { differences } = await verifyPack(stored(files));
  expect(differences).toEqual([
    { what: "file", where: "tables/key-figures.csv", how: "was changed" },
  ]);
});

it("names the claim that does not follow from the inputs, whatever the manifest says", async () => {
  const zipped = forged("report.json", (text) => {
    const report = JSON.parse(text);
    for (const claim of report.claims)
      if (claim.id === "independent-suppliers") claim.value = { low: 4, point: 4, high: 4 };
    return canonicalJson(report);
  });
  const { differences, id: other } = await verifyPack(zipped);
  expect(other).not.toBe(id);
  expect(differences).toContainEqual(
    expect.objectContaining({
      what: "claim",
      where: "independent-suppliers",
      how: expect.stringMatching(/^says 4 to 4 suppliers, worked out again/),
    }),
  );
});

it("makes every format again from the report where the profile keeps the inputs back", async () => {
  const verified = await verifyPack((await packed("public")).zip);
  expect(verified.recomputed).toMatch(/keeps the inputs back/);
  expect(verified.differences).toEqual([]);
});

it("says of what is no pack that it is none", async () => {
  await expect(verifyPack(strToU8("no zip"))).rejects.toThrow(/can’t be opened/);
  const edited = (manifest: string) =>
    stored({ ...unzipSync(zip), "manifest.json": strToU8(manifest) });
  for (const manifest of ["", "[]", "null", "{", '{"files":[]}', '{"files":"all"}'])
    // oxlint-disable-next-line no-await-in-loop -- a handful, each refused at once
    await expect(verifyPack(edited(manifest))).rejects.toThrow(/none of ours/);
  await expect(verifyPack(stored({ "a.txt": strToU8("a") }))).rejects.toThrow(/no manifest/);
});

it("names a file of any kind of which one byte is another, and that one alone", () => {
  const files = unzipSync(zip);
  const byKind = Map.groupBy(Object.keys(files), (path) => path.split(".").at(-1));
  const paths = ["report.json", "inputs.json"].concat(
    [...byKind].flatMap(([kind, [first = ""]]) => (kind === "json" ? [] : [first])),
  );
  assert(
    property(integer({ min: 0, max: 1_000_000 }), (place) => {
      for (const path of paths) {
        const bytes = Uint8Array.from(files[path] ?? []);
        const at = place % Math.max(1, bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const { differences } = heldAgainstManifest(stored({ ...files, [path]: bytes }));
        const [first, ...rest] = differences;
        expect(first).toEqual({ what: "file", where: path, how: "was changed" });
        // What the manifest repeats of these two differs as well.
        expect(rest.every(({ what }) => what === "manifest")).toBe(true);
        expect(rest.length > 0).toBe(["report.json", "inputs.json"].includes(path));
      }
    }),
    { numRuns: 1 },
  );
  expect(heldAgainstManifest(zip).differences).toEqual([]);
});

it.each([
  ["title", "Another"],
  ["asOf", "2020-01-01"],
  ["dataVersion", "2020-01-01-1"],
  ["inputsHash", "0"],
  ["dataHash", "0"],
])("says that the %s of the manifest is not that of the report", (key, value) => {
  const files = unzipSync(zip);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  files["manifest.json"] = strToU8(canonicalJson({ ...manifest, [key]: value }));
  expect(heldAgainstManifest(stored(files)).differences).toEqual([
    expect.objectContaining({ what: "manifest", where: key }),
  ]);
});

it("says which files are missing, put in, listed twice, or of another size", () => {
  const { "report.pdf": _, ...files } = unzipSync(zip);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  const [first] = manifest.files;
  const stated = { ...manifest, files: [...manifest.files, { ...first, bytes: 7 }] };
  const { differences } = heldAgainstManifest(
    stored({ ...files, "run.sh": strToU8("rm"), "manifest.json": strToU8(canonicalJson(stated)) }),
  );
  expect(differences).toEqual(
    expect.arrayContaining([
      { what: "file", where: "report.pdf", how: "is missing" },
      { what: "file", where: "run.sh", how: "was put in" },
      { what: "file", where: first.path, how: "is listed twice" },
      { what: "file", where: first.path, how: "is not as large as the manifest says" },
    ]),
  );
});

it("finds out inputs that were edited, whatever fingerprints were written anew", async () => {
  const inputs = new TextDecoder().decode(unzipSync(zip)["inputs.json"]);
  const edited = withInputs(inputs.replace(/"seed":7/, '"seed":8'));
  expect(heldAgainstManifest(edited).differences).toEqual([]);
  const { differences, verdict } = await verifyPack(edited);
  expect(verdict).toBe("tampered");
  expect(differences.map(({ where }) => where)).toContain("report.json");
  expect(differences.some(({ what }) => what === "claim")).toBe(true);
});

it.each([
  ["report.json", "{}", /is no report/],
  [
    "report.json",
    '{"claims":[{"id":"a","value":1,"unit":"count"}]}',
    /worked out again|does not follow/,
  ],
])("says of a %s that holds %s that it is none, and goes on", async (path, text, how) => {
  const { differences } = await verifyPack(forged(path, () => text));
  expect(differences.some((one) => how.test(one.how))).toBe(true);
});

/** A pack with other inputs and every fingerprint of them written anew. */
function withInputs(text: string): Uint8Array {
  const files = unzipSync(forged("inputs.json", () => text));
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  manifest.inputsHash = fingerprintOf(text);
  files["manifest.json"] = strToU8(canonicalJson(manifest));
  return stored(files);
}

it.each([
  ["{", /holds no inputs/],
  ['{"format":"stakeline-pack-1"}', /can’t be worked out/],
])(
  "calls a pack whose inputs hold %s tampered: its numbers follow from nothing",
  async (text, how) => {
    const { verdict, differences } = await verifyPack(withInputs(text));
    expect(verdict).toBe("tampered");
    expect(differences).toContainEqual({
      what: "file",
      where: "inputs.json",
      how: expect.stringMatching(how),
    });
  },
);

it("says nothing of a pack of a later format, save where it is not what its manifest says", async () => {
  const later = '{"format":"stakeline-pack-9"}';
  await expect(verifyPack(withInputs(later))).rejects.toThrow(/of the format stakeline-pack-9/);
  const { verdict, differences } = await verifyPack(forged("inputs.json", () => later));
  expect(verdict).toBe("tampered");
  expect(differences).toContainEqual(expect.objectContaining({ where: "inputsHash" }));
});
