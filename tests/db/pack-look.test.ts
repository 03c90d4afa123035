import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { type HouseLook, PackLook, PLAIN_HOUSE_LOOK } from "@/lib/domain/report/pack-look.ts";
import { run } from "@/lib/server/command.ts";
import { keepLookFile } from "@/lib/server/commands/look/keep-look-file.ts";
import { keepPackLook } from "@/lib/server/commands/look/keep-pack-look.ts";
import { db } from "@/lib/server/db.ts";
import { readSlideMaster } from "@/lib/server/exports/report/master/slide-master.ts";
import { getHouseLook, listLookVersions } from "@/lib/server/queries/house-look.ts";
import { getPackZip } from "@/lib/server/queries/packs.ts";
import { verifyPack } from "@/scripts/steps/verify-pack.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { aDraft, aPack, SHORT } from "../support/reports.ts";
import { aMaster, DARK, DOT } from "../support/slide-masters.ts";
import { aLogo } from "../support/a-logo.ts";
import { inProject } from "../../scripts/steps/project.mjs";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("pack_look");
const LIMIT_MS = 180_000;

const versionNow = async (): Promise<number> => (await getHouseLook())?.version ?? -1;

async function keep(part: Partial<HouseLook>): Promise<number> {
  const admin = actingAs(await aPerson("admin"));
  const look = { ...PLAIN_HOUSE_LOOK, ...part };
  return (await run(keepPackLook, admin, { was: await versionNow(), look })).version;
}
async function send(kind: "logo" | "master", bytes: Uint8Array) {
  return run(keepLookFile, actingAs(await aPerson("admin")), {
    kind,
    fileName: `${kind}.file`,
    bytes,
  });
}

describe("how a company's packs look", { timeout: LIMIT_MS }, () => {
  it("is plain until somebody chooses, and each choice is a version with who and when", async () => {
    expect(await getHouseLook()).toMatchObject({ version: 0, look: PLAIN_HOUSE_LOOK });
    const admin = await aPerson("admin");
    const look = { ...PLAIN_HOUSE_LOOK, footer: "Alder & Finch plc", paper: "us-letter" as const };
    await run(keepPackLook, actingAs(admin), { was: 0, look });
    await keep({});
    const house = await getHouseLook();
    expect(house).toMatchObject({ version: 2, look: PLAIN_HOUSE_LOOK });
    const versions = await listLookVersions(house?.organisationId ?? "");
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[1]).toMatchObject({ look, keptBy: admin.name });
    const entry = await db().auditEntry.findFirst({
      where: { verb: "keep-pack-look", actor: admin.id },
    });
    expect(entry?.after).toMatchObject({ version: 1, footer: "Alder & Finch plc" });
  });

  it("is changed by one of two who began from the same version; the other is told", async () => {
    const was = await versionNow();
    const admin = actingAs(await aPerson("admin"));
    const other = actingAs(await aPerson("admin"));
    const outcomes = await Promise.allSettled(
      [admin, other].map((who) => run(keepPackLook, who, { was, look: PLAIN_HOUSE_LOOK })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await versionNow()).toBe(was + 1);
  });

  it("refuses a faint colour with how faint, a file that is not here, and everybody but an admin", async () => {
    const was = await versionNow();
    await expect(keep({ accent: "#ff8800" })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/2\.\d\d to 1 from white.*4\.5 to 1/),
    });
    await expect(keep({ logo: "0".repeat(64) })).rejects.toMatchObject({ code: "invalid" });
    const { sha256 } = await send("logo", DOT);
    await expect(keep({ master: sha256 })).rejects.toMatchObject({ code: "invalid" });
    const reviewer = actingAs(await aPerson("reviewer"));
    await expect(
      run(keepPackLook, reviewer, { was, look: PLAIN_HOUSE_LOOK }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await versionNow()).toBe(was);
  });

  it("never loses a version or changes a file", async () => {
    const { sha256 } = await send("logo", DOT);
    await keep({ logo: sha256 });
    const before = await db().houseLookVersion.findMany();
    await expect(db().houseLookVersion.updateMany({ data: { accent: "#000000" } })).rejects.toThrow(
      /constraint|append-only/i,
    );
    await expect(db().houseLookVersion.deleteMany({})).rejects.toThrow(/constraint|append-only/i);
    await expect(
      db().lookFile.update({ where: { sha256 }, data: { fileName: "other" } }),
    ).rejects.toThrow(/constraint|append-only/i);
    await expect(db().lookFile.delete({ where: { sha256 } })).rejects.toThrow(
      /constraint|append-only/i,
    );
    expect(await db().houseLookVersion.findMany()).toEqual(before);
  });

  it("keeps of a master only what slides are set by, once however often it is sent", async () => {
    const [one, two] = [await send("master", aMaster(DARK)), await send("master", aMaster(DARK))];
    expect(two).toEqual(one);
    expect(one.about).toBe("slides of 13.33 × 7.5 inches, 4 layouts; ours are set on “Title Only”");
    const kept = await db().lookFile.findUniqueOrThrow({ where: { sha256: one.sha256 } });
    expect(Object.keys(unzipSync(kept.bytes)).filter((name) => name.includes("slides/"))).toEqual(
      [],
    );
    expect(readSlideMaster(kept.bytes).layout.title).toBe("Title Only");
  });

  it("is frozen in a pack with its files, which is worked out and printed again from the zip alone", async () => {
    const [logo, master] = [await send("logo", DOT), await send("master", aMaster(DARK))];
    await keep({ logo: logo.sha256, master: master.sha256, footer: "Alder & Finch plc" });
    const { pack } = await aPack({ paper: "us-letter" });
    await keep({});
    const zip = (await getPackZip(pack)) ?? new Uint8Array();
    const files = unzipSync(zip);
    const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
    const look = PackLook.parse(json("look.json"));
    expect(look).toEqual({
      paper: "us-letter",
      accent: PLAIN_HOUSE_LOOK.accent,
      footer: "Alder & Finch plc",
      logo: logo.sha256,
      master: master.sha256,
    });
    expect(json("inputs.json")).toMatchObject({ look });
    expect(Buffer.from(files["look/logo.png"] ?? []).equals(DOT)).toBe(true);
    expect(await verifyPack(zip)).toMatchObject({ id: pack, differences: [] });
  });

  it("changes no pack that is worked out already", async () => {
    const before = await keep({ footer: "The old name" });
    const { report } = await aDraft(SHORT);
    await keep({ footer: "The new name" });
    const { run: built } = await db().report.findUniqueOrThrow({
      where: { id: report },
      select: { run: { select: { inputs: true } } },
    });
    expect(built?.inputs).toMatchObject({ look: { footer: "The old name" } });
    expect(await versionNow()).toBe(before + 1);
  });
});

describe("npm run pack", { timeout: LIMIT_MS }, () => {
  const folder = mkdtempSync(join(tmpdir(), "look-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const packed = async (...args: string[]) => {
    const out = join(folder, "pack.zip");
    const line = ["register", "--as-of=2026-11-22", "--reason=In review", "--force", "--out", out];
    await promisify(execFile)(
      process.execPath,
      ["--conditions=react-server", inProject("scripts/pack.ts"), ...line, ...args],
      { env: { ...process.env, DATABASE_URL: databaseUrl() } },
    );
    const files = unzipSync(readFileSync(out));
    const json = (path: string) => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
    return { look: json("look.json"), says: json("report.json").confidentiality, files };
  };

  it("looks as the company’s packs do, but for what a file states", async () => {
    await keep({ confidentiality: "For the board of Alder", footer: "Alder & Finch plc" });
    const logo = aLogo(32, 16);
    writeFileSync(join(folder, "logo.png"), logo);
    const own = join(folder, "own.json");
    writeFileSync(own, JSON.stringify({ accent: "#102030", logo: "logo.png" }));
    const { says, look, files } = await packed("--look", own, "--paper=us-letter");
    expect(says).toBe("For the board of Alder");
    expect(look).toMatchObject({
      paper: "us-letter",
      accent: "#102030",
      footer: "Alder & Finch plc",
    });
    expect(Buffer.from(files["look/logo.png"] ?? []).equals(logo)).toBe(true);
    expect(strFromU8(files["report.html"] ?? new Uint8Array())).toContain("<img");
  });
});
