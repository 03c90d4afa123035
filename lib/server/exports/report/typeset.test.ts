import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { killTypesetter, typesetters } from "@/tests/support/typesetters.ts";
import { packZip } from "./pack-zip.ts";
import { typesetPack, typesetPages } from "./typeset.ts";

const report = sampleReport({ rows: 20 });
const inputs = { made: "up" };
const A4 = { paper: "a4" } as const;

/** It is ended when its answer is there; a moment later the machine has forgotten it. */
async function untilNoneIsLeft(): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- it is looked for until it is gone
  while (typesetters().length > 0) await pause(20);
}
afterEach(untilNoneIsLeft);

describe("setting type in a program of its own", () => {
  it("gives the bytes that setting it here gives, and says how far it is", async () => {
    const shares: number[] = [];
    const pack = await typesetPack(report, inputs, A4, { onProgress: (at) => shares.push(at) });
    const here = await packZip(report, inputs, A4);
    expect(pack.id).toBe(here.id);
    expect(Buffer.from(pack.zip).equals(here.zip)).toBe(true);
    expect(pack.manifest).toEqual(here.manifest);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("leaves this one free for others all along", async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const pdf = await typesetPages(report, A4);
    clearInterval(counting);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(turns).toBeGreaterThan(3);
  });

  it("is stopped by its signal, and the program with it", async () => {
    const stop = new AbortController();
    const work = typesetPack(report, inputs, A4, { signal: stop.signal });
    stop.abort(new Error("nobody waits any more"));
    await expect(work).rejects.toThrow("nobody waits any more");
    await untilNoneIsLeft();
    await expect(typesetPages(report, A4, { signal: stop.signal })).rejects.toThrow(
      "nobody waits any more",
    );
  });

  it("that is killed in mid-way gives nothing, and says so", async () => {
    const work = typesetPack(report, inputs, A4);
    await Promise.all([
      expect(work).rejects.toThrow(/ended before it was done \(SIGKILL\).*begin again/),
      killTypesetter(),
    ]);
  });

  it("is ended when it takes too long", async () => {
    await expect(typesetPack(report, inputs, A4, { mostMs: 30 })).rejects.toThrow(
      /took more than 0.03 seconds and was stopped/,
    );
  });

  it("says why something cannot be set, as setting it here would", async () => {
    const look = { logo: Buffer.from("no picture"), accent: "#1b5586", footer: null };
    await expect(typesetPack(report, inputs, { ...A4, look })).rejects.toMatchObject({
      name: "Failure",
      code: "not-accepted",
    });
    await expect(typesetPack(report, { at: new Date(0) }, A4)).rejects.toThrow(/at is a Date/);
  });
});
