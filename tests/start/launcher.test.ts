import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/steps/ports.mjs";
import { newFolder, processesOn, startLauncher, until } from "./launcher.ts";

const folders: string[] = [];
const folderFor = (name: string) => {
  const folder = newFolder(name);
  folders.push(folder);
  return folder;
};

afterAll(() => {
  // A failed test must not leave its processes behind either.
  for (const pid of folders.flatMap(processesOn)) process.kill(pid, "SIGKILL");
});

const isOneSentence = (output: string) => {
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(output).not.toMatch(/\bat .+:\d+:\d+|Error:/);
};
const postmaster = (data: string) =>
  Number(readFileSync(join(data, "pg18/postmaster.pid"), "utf8").split("\n")[0]);
const health = async (url: string) => (await fetch(`${url}/api/health`)).status;

describe("npm start", () => {
  const data = folderFor("life");
  const begin = async () => startLauncher({ STAKELINE_DATA: data, PORT: String(await freePort()) });

  it("serves, prints a link for the first admin, says so, and stops everything on SIGTERM", async () => {
    const launcher = await begin();
    const { url } = await launcher.ready();
    expect(await health(url)).toBe(200);
    expect(processesOn(data).length >= 3 || !existsSync("/proc/self")).toBe(true);
    expect(statSync(join(data, "pg18.password")).mode & 0o777).toBe(0o600);
    const [link = ""] = /http\S+\/setup\/[\w-]{43}/.exec(launcher.output()) ?? [];
    expect(link).toContain(`${url}/setup/`);
    expect((await fetch(link)).status).toBe(200);
    launcher.kill("SIGTERM");
    expect(await launcher.ended).toBe(0);
    expect(launcher.output().match(/Stakeline is ready/g)?.length).toBe(1);
    expect(processesOn(data)).toEqual([]);
    expect(existsSync(join(data, "pg18/postmaster.pid"))).toBe(false);
  });

  it("takes less than ten seconds the second time, and lets a request finish before it stops", async () => {
    const launcher = await begin();
    const { url, milliseconds } = await launcher.ready();
    expect(milliseconds).toBeLessThan(10_000);
    // The server's "continue" proves that it holds the request before it is asked to stop.
    const underWay = request(`${url}/api/health`, {
      headers: { Expect: "100-continue", "Content-Length": 0 },
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      underWay.once("response", resolve).once("error", reject);
    });
    underWay.flushHeaders();
    await once(underWay, "continue");
    launcher.kill("SIGINT");
    launcher.kill("SIGINT"); // One Ctrl-C arrives twice: from the terminal and from npm.
    underWay.end();
    const answer = await answered;
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await launcher.ended).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });

  it("refuses a second launcher on the same data, and a busy port", async () => {
    const launcher = await begin();
    await launcher.ready();
    const second = await begin();
    expect(await second.ended).not.toBe(0);
    isOneSentence(second.output());
    expect(second.output()).toMatch(/already runs here/);
    launcher.kill("SIGTERM");
    await launcher.ended;

    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, "listening");
    const third = startLauncher({ STAKELINE_DATA: data, PORT: String(port) });
    expect(await third.ended).not.toBe(0);
    other.close();
    isOneSentence(third.output());
    expect(third.output()).toMatch(new RegExp(`Port ${port} is already in use`));
  });

  it("adopts the database of a launcher that was killed", async () => {
    const killed = await begin();
    await killed.ready();
    const database = postmaster(data);
    killed.kill("SIGKILL");
    await killed.ended;
    const next = await begin();
    const { url } = await next.ready();
    expect(postmaster(data)).toBe(database);
    expect(await health(url)).toBe(200);
    next.kill("SIGTERM");
    expect(await next.ended).toBe(0);
    // The web server of the killed launcher notices by itself.
    await until("nothing is left", () => processesOn(data).length === 0);
  });

  it("recovers the data when launcher, web server and database were all killed", async () => {
    const killed = await begin();
    await killed.ready();
    for (const pid of processesOn(data)) process.kill(pid, "SIGKILL");
    await killed.ended;
    expect(existsSync(join(data, "pg18/postmaster.pid"))).toBe(true);
    const next = await begin();
    const { url } = await next.ready();
    expect(await health(url)).toBe(200);
    next.kill("SIGTERM");
    expect(await next.ended).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });
});

describe("npm start, stopped or refused on its way", () => {
  it("leaves nothing behind when it is stopped before it is ready", async () => {
    for (const moment of [/starting PostgreSQL/, /migrating/, /starting the web server/]) {
      const data = folderFor("stopped");
      const launcher = startLauncher({ STAKELINE_DATA: data, PORT: String(await freePort()) });
      await launcher.says(moment);
      launcher.kill("SIGINT");
      await launcher.ended;
      expect(launcher.output()).not.toMatch(/ready at|Error|unforeseen/);
      expect(processesOn(data)).toEqual([]);
    }
  });

  const refused = [
    [
      "an unreachable DATABASE_URL",
      { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/db" },
      /127\.0\.0\.1:1 cannot be reached/,
    ],
    [
      "a host that does not exist",
      { DATABASE_URL: "postgresql://me:secret@nowhere.invalid/db" },
      /nowhere\.invalid:5432 cannot be reached/,
    ],
    [
      "a DATABASE_URL of another kind",
      { DATABASE_URL: "mysql://me:secret@host/db" },
      /not an address of a PostgreSQL/,
    ],
    ["a PORT that is no port", { PORT: "http" }, /PORT must be a number/],
  ] as const;
  for (const [name, env, words] of refused) {
    it(`says one sentence about ${name}`, async () => {
      const data = folderFor("refused");
      const launcher = startLauncher({
        STAKELINE_DATA: data,
        PORT: String(await freePort()),
        ...env,
      });
      expect(await launcher.ended).not.toBe(0);
      isOneSentence(launcher.output());
      expect(launcher.output()).toMatch(words);
      expect(launcher.output()).not.toMatch(/secret/);
    });
  }
});
