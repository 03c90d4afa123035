import { afterEach, describe, expect, it } from "vitest";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { setPreview } from "./set-preview.ts";

const report = sampleReport({ rows: 5 });
const A4 = { paper: "a4" } as const;
const waiting: Promise<unknown>[] = [];
const stops: AbortController[] = [];

/** Pages that somebody waits for, until they stop waiting. */
function ask(actorId: string): Promise<Uint8Array> {
  const stop = new AbortController();
  const pages = setPreview(report, A4, { actorId, signal: stop.signal });
  stops.push(stop);
  waiting.push(pages.catch(() => undefined));
  return pages;
}
afterEach(async () => {
  for (const stop of stops.splice(0)) stop.abort(new Error("gone"));
  await Promise.all(waiting.splice(0));
});

describe("pages for somebody who waits", () => {
  it("are set one after the other for one person", async () => {
    const first = ask("ana");
    await expect(ask("ana")).rejects.toMatchObject({ code: "too-many" });
    expect(
      Buffer.from(await first)
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await ask("ana")).length).toBeGreaterThan(1_000);
  });

  it("are refused while others take the room, and not once they stopped waiting", async () => {
    const others = [ask("ben"), ask("cem")];
    await expect(ask("ana")).rejects.toMatchObject({ code: "busy" });
    for (const stop of stops.splice(0)) stop.abort(new Error("gone"));
    for (const other of others) await expect(other).rejects.toThrow("gone");
    expect((await ask("ana")).length).toBeGreaterThan(1_000);
  });
});
