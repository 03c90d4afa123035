import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { LAYERS, layerOf, offencesAmong, offencesIn, type SourceFile } from "./support/imports.ts";
import { writesIn } from "./support/writes.ts";

const ROOT = join(import.meta.dirname, "..");

/** Everything that ships, but for tests, what they are built with, and generated code. */
const files: readonly SourceFile[] = [
  ...["app", "components", "lib"].flatMap((root) =>
    readdirSync(join(ROOT, root), { recursive: true, encoding: "utf8" }).map((path) =>
      join(root, path),
    ),
  ),
  "proxy.ts",
  "instrumentation.ts",
]
  .filter(
    (file) =>
      /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/server/prisma/"),
  )
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));

/** A comparison or a format that names no language, and so takes the machine’s. */
const SPEAKS =
  /\.localeCompare\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*(?<!, "en"\s*)\)|\.toLocale\w*\(\s*\)|Intl\.\w+\(\s*\)/;

describe("architecture", () => {
  it("has every source file in a layer", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ file }) => layerOf(file) === undefined)).toEqual([]);
  });

  it.each(LAYERS)("$name imports only what it may", (layer) => {
    const own = files.filter(({ file }) => layerOf(file) === layer);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(({ file, text }) => offencesIn(file, text))).toEqual([]);
  });

  it("draws charts with recharts in components alone", () => {
    const users = files.filter(({ text }) => /from "recharts"|import\("recharts"\)/.test(text));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ file }) => !file.startsWith("components/"))).toEqual([]);
  });

  it("writes nothing where it reads", () => {
    const reading = files.filter(({ file }) => file.startsWith("lib/server/queries/"));
    expect(reading.length).toBeGreaterThan(20);
    expect(reading.flatMap(({ file, text }) => writesIn(file, text))).toEqual([]);
    // What writes in commands is seen, so the check is not blind.
    const writing = files.filter(({ file }) => file.startsWith("lib/server/commands/"));
    expect(writing.flatMap(({ file, text }) => writesIn(file, text)).length).toBeGreaterThan(10);
  });

  it("orders and writes nothing in the language of the machine it runs on", () => {
    const bare = files.filter(({ file, text }) => file.startsWith("lib/") && SPEAKS.test(text));
    expect(bare.map(({ file }) => file)).toEqual([]);
    // With a language named, the answer is the same everywhere.
    expect(SPEAKS.test(`a.localeCompare(b)`)).toBe(true);
    expect(SPEAKS.test(`(b.from ?? "").localeCompare(a.from ?? "")`)).toBe(true);
    expect(SPEAKS.test(`x.toLocaleString()`)).toBe(true);
    expect(SPEAKS.test(`new Intl.Collator()`)).toBe(true);
    expect(SPEAKS.test(`a.localeCompare(b, "en")`)).toBe(false);
    expect(SPEAKS.test(`String(left).localeCompare(String(right), "en")`)).toBe(false);
    expect(SPEAKS.test(`x.toLocaleString("en-US")`)).toBe(false);
  });

  it("keeps what a test is built with out of what ships", () => {
    const users = files.filter(({ text }) => /from "[^"]*tests\/[^"]*"/.test(text));
    expect(users.map(({ file }) => file)).toEqual([]);
  });
});

describe("the check itself", () => {
  it.each([
    ["lib/domain/ties/tie.ts", `import { useState } from "react";`, "react"],
    ["lib/domain/ties/tie.ts", `import type { Metadata } from "next";`, "next"],
    ["lib/domain/ties/tie.ts", `import { readFileSync } from "node:fs";`, "node:fs"],
    [
      "lib/domain/ties/tie.ts",
      `import { money } from "../../format/money.ts";`,
      "lib/format/money.ts",
    ],
    ["lib/domain/ties/tie.ts", `export * from "@/lib/server/db";`, "lib/server/db"],
    ["lib/domain/ties/tie.ts", `const x = await import("../../server/db.ts");`, "lib/server/db.ts"],
    ["lib/format/money.ts", `import { db } from "../server/db.ts";`, "lib/server/db.ts"],
    ["lib/format/money.ts", `import { z } from "zod";`, "zod"],
    ["lib/server/queries/ties.ts", `import { App } from "@/components/app";`, "components/app"],
    ["lib/server/queries/ties.ts", `import { Bar } from "recharts";`, "recharts"],
    ["components/table/data-table.tsx", `import { db } from "@/lib/server/db";`, "lib/server/db"],
    ["components/table/data-table.tsx", `import Page from "../../app/page";`, "app/page"],
    ["components/table/data-table.tsx", `import "server-only";`, "server-only"],
    ["app/page.tsx", `import { Bar } from "recharts";`, "recharts"],
    ["app/page.tsx", `import { db } from "@/lib/server/db";`, "lib/server/db"],
    ["app/page.tsx", `import { authorize } from "@/lib/server/authorize";`, "lib/server/authorize"],
    ["app/page.tsx", `import { PrismaClient } from "@prisma/client";`, "@prisma/client"],
    [
      "app/at/labs/page.tsx",
      `import { Gates } from "../overview/_components/gates";`,
      "app/at/overview/_components/gates",
    ],
    ["proxy.ts", `import { db } from "./lib/server/db.ts";`, "lib/server/db.ts"],
    ["proxy.ts", `import { getMe } from "./lib/server/queries/me.ts";`, "lib/server/queries/me.ts"],
    ["lib/server/db.ts", `import { decode } from "next-auth/jwt";`, "next-auth/jwt"],
    ["app/api/auth/route.ts", `import NextAuth from "next-auth";`, "next-auth"],
    ["proxy.ts", `import { money } from "@/lib/format/money";`, "lib/format/money"],
    ["instrumentation.ts", `import { db } from "./lib/server/db.ts";`, "lib/server/db.ts"],
  ])("sees in %s the arrow of %s", (file, text, target) => {
    expect(offencesIn(file, text)).toEqual([`${file} -> ${target}`]);
  });

  it.each([
    [
      "lib/domain/ties/tie.ts",
      `import { z } from "zod"; import type { Fact } from "../fact/fact.ts";`,
    ],
    ["lib/format/money.ts", `import { fixed } from "./number.ts"; import "../domain/x.ts";`],
    [
      "components/figure/bars.tsx",
      `import { Bar } from "recharts"; import { x } from "@/lib/format/x";`,
    ],
    ["app/at/labs/page.tsx", `import { listTies } from "@/lib/server/queries/ties";`],
    ["app/at/labs/page.tsx", `import { Rows } from "./_components/rows";`],
    ["app/api/x/route.ts", `import { problem } from "@/lib/server/respond";`],
    ["app/api/auth/route.ts", `import { auth } from "@/lib/server/auth";`],
    ["lib/server/auth.ts", `import { decode } from "next-auth/jwt";`],
    ["proxy.ts", `import { viewFrom } from "./lib/domain/view/view.ts";`],
    ["proxy.ts", `const { actorOf } = await import("./lib/server/auth.ts");`],
  ])("lets %s do what it may: %s", (file, text) => {
    expect(offencesIn(file, text)).toEqual([]);
  });

  it.each([
    ["db().scoreRun.createMany({ data: [] });", "createMany"],
    ["const { fact } = db(); await tx.fact.updateMany({});", "updateMany"],
    ["await db().party.upsert({});", "upsert"],
    ["await db().party.delete({});", "delete"],
    ["await db().$executeRaw`delete from party`;", "$executeRaw"],
    ["await db().$executeRawUnsafe(text);", "$executeRawUnsafe"],
    ["await db().$queryRaw<Row[]>`insert into party (id) values (1) returning id`;", "$queryRaw"],
  ])("sees that %s writes", (text, verb) => {
    expect(writesIn("a.ts", text)).toEqual([`a.ts: ${verb}`]);
  });

  it.each([
    "await db().party.findMany({});",
    "await db().$queryRaw`select count(*) from party`;",
    `lately.delete(key); createHash("sha256").update(text); Object.create(null);`,
  ])("lets a reader do what it may: %s", (text) => {
    expect(writesIn("a.ts", text)).toEqual([]);
  });

  it("reports every arrow of a file, and a file that is in no layer", () => {
    const text = `import "react"; import { db } from "@/lib/server/db";`;
    expect(offencesIn("lib/domain/a.ts", text)).toHaveLength(2);
    expect(offencesIn("lib/utils/a.ts", "")).toEqual(["lib/utils/a.ts is in no layer"]);
  });

  it("knows when it sees no files", () => {
    expect(() => offencesAmong([])).toThrow("no files seen in lib/domain/");
    const noComponents = files.filter(({ file }) => !file.startsWith("components/"));
    expect(() => offencesAmong(noComponents)).toThrow("no files seen in components/");
    expect(offencesAmong(files)).toEqual([]);
  });

  it("does not pass over a file it cannot read", () => {
    expect(() => offencesIn("lib/domain/a.ts", "import {")).toThrow("lib/domain/a.ts");
  });
});
