import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { computeReport } from "@/lib/domain/report/compute-report.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { packZip, sha256 } from "@/lib/server/exports/report/pack-zip.ts";
import { unsolved } from "@/tests/support/computed-scenarios.ts";
import { demoPackInputs, someChoices } from "@/tests/support/pack.ts";
import { verifyPack } from "./verify-pack.ts";

let zip: Uint8Array;
let id = "";

async function packed(profile: "board" | "public") {
  const inputs = JSON.parse(
    canonicalJson(await demoPackInputs({ scenarios: [], choices: someChoices({ profile }) })),
  );
  return packZip(await computeReport(inputs, { solve: unsolved }), inputs, { paper: "us-letter" });
}

beforeAll(async () => {
  ({ zip, id } = await packed("board"));
}, 60_000);

/** The same pack with one file written anew, and a manifest that knows of it: a careful forger’s. */
function forged(path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(zip);
  const text = change(new TextDecoder().decode(files[path]));
  files[path] = strToU8(text);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  for (const file of manifest.files) if (file.path === path) file.sha256 = sha256(text);
  files["manifest.json"] = strToU8(canonicalJson(manifest));
  return zipSync(files);
}

it("finds no difference in a pack as it was made, on either paper, under the id it was given", async () => {
  const verified = await verifyPack(zip);
  expect(verified).toMatchObject({ id, differences: [] });
  expect(verified.claims).toBeGreaterThan(50);
});

it("names a file that was changed", async () => {
  const files = { ...unzipSync(zip), "tables/key-figures.csv": strToU8("another") };
  const { differences } = await verifyPack(zipSync(files));
  expect(differences).toContainEqual({
    what: "file",
    where: "tables/key-figures.csv",
    how: "was changed",
  });
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
  await expect(verifyPack(zipSync({ "a.txt": strToU8("a") }))).rejects.toThrow(/no manifest/);
});
