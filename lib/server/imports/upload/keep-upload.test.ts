import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, asyncProperty, uint8Array } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure } from "../../failure.ts";
import { forgetUpload, type Handed, keepUpload, keptUpload } from "./keep-upload.ts";
import { sweepUploads, uploadPath } from "./upload-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-uploads-"));
beforeAll(() => {
  process.env["STAKELINE_DATA"] = folder;
});
afterAll(() => {
  delete process.env["STAKELINE_DATA"];
  rmSync(folder, { recursive: true });
});

const ANA = "ana";
const NOW = new Date();
const HOUR_MS = 3_600_000;
const handed = (part: Partial<Handed> = {}): Handed => ({
  name: "prices.json",
  ownerId: ANA,
  announced: null,
  url: null,
  limit: 1024,
  ...part,
});
async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}
const bytes = (text: string) => new TextEncoder().encode(text);
const stored = () => {
  try {
    return readdirSync(join(folder, "uploads"));
  } catch {
    return [];
  }
};
const failure = async (work: Promise<unknown>): Promise<Failure> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown;
};

describe("a file that is handed over", () => {
  it("is kept as it came, with its hash, for who handed it over, until it is let go of", async () => {
    await assert(
      asyncProperty(uint8Array({ minLength: 1, maxLength: 400 }), async (content) => {
        const kept = await keepUpload(pieces(content.slice(0, 7), content.slice(7)), handed(), NOW);
        expect(kept.sha256).toBe(createHash("sha256").update(content).digest("hex"));
        expect(Buffer.compare(readFileSync(kept.path), content)).toBe(0);
        const { id, ...file } = kept;
        expect(await keptUpload(id, ANA)).toEqual(file);
        expect((await failure(keptUpload(id, "bob"))).code).toBe("not-found");
        await forgetUpload(id);
        expect((await failure(keptUpload(id, ANA))).code).toBe("not-found");
        expect(stored()).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves nothing where it is too large, said so or not", async () => {
    const large = handed({ limit: 10 });
    for (const [text, announced] of [
      ["eleven byte", null],
      ["x", 11],
    ] as const) {
      const kept = keepUpload(pieces(bytes(text)), { ...large, announced }, NOW);
      expect((await failure(kept)).code).toBe("too-large");
    }
    expect(stored()).toEqual([]);
  });

  it("leaves nothing where it is cut off, empty, or its sender goes", async () => {
    const cut = keepUpload(pieces(bytes("half")), handed({ announced: 8 }), NOW);
    expect((await failure(cut)).message).toContain("4 of 8 bytes");
    const empty = keepUpload(pieces(), handed(), NOW);
    expect((await failure(empty)).message).toContain("is empty");
    async function* gone(): AsyncGenerator<Uint8Array> {
      yield bytes("half");
      throw new Error("aborted");
    }
    await expect(keepUpload(gone(), handed(), NOW)).rejects.toThrow("aborted");
    expect(stored()).toEqual([]);
  });

  it("is refused where there is no room for it", async () => {
    const huge = handed({ limit: 2 ** 60, announced: 2 ** 59 });
    expect((await failure(keepUpload(pieces(bytes("x")), huge, NOW))).code).toBe("no-room");
    expect(stored()).toEqual([]);
  });

  it("has its room from the moment it is announced: of files that come at once, those that fit are kept", async () => {
    const room = 2500;
    const gate = Promise.withResolvers<void>();
    async function* slowly(content: Uint8Array): AsyncGenerator<Uint8Array> {
      await gate.promise;
      yield content;
    }
    const content = new Uint8Array(1000);
    const coming = [1000, 1000, null, 1000].map((announced) =>
      keepUpload(slowly(content), handed({ announced }), NOW, room).then(
        ({ id }) => id,
        (error: unknown) => (error instanceof Failure ? error.code : "unknown"),
      ),
    );
    // Without a size it may be as large as any: 1,024 bytes that are not there any more.
    expect(await coming[2]).toBe("no-room");
    expect(await coming[3]).toBe("no-room");
    const later = keepUpload(pieces(content.slice(0, 600)), handed({ announced: 600 }), NOW, room);
    expect((await failure(later)).message).toContain("wait here to be sent already");
    gate.resolve();
    const kept = await Promise.all(coming.slice(0, 2));
    for (const id of kept) expect((await keptUpload(id, ANA)).bytes).toBe(1000);
    // What was cut off gives its room back.
    const cut = keepUpload(pieces(bytes("half")), handed({ announced: 100 }), NOW, room);
    expect((await failure(cut)).code).toBe("not-understood");
    const small = await keepUpload(pieces(bytes("x")), handed({ announced: 1 }), NOW, room);
    expect(readFileSync(small.path, "utf8")).toBe("x");
    await Promise.all([...kept, small.id].map(forgetUpload));
    expect(stored()).toEqual([]);
  });

  it("is let go of after an hour, by whoever comes next, what was cut off by a crash, too", async () => {
    const old = await keepUpload(pieces(bytes("old")), handed(), NOW);
    const young = await keepUpload(pieces(bytes("young")), handed(), NOW);
    const before = new Date(NOW.getTime() - HOUR_MS - 1000);
    for (const ending of ["bytes", "json"] as const)
      utimesSync(uploadPath(old.id, ending), before, before);
    await sweepUploads(NOW);
    expect((await failure(keptUpload(old.id, ANA))).code).toBe("not-found");
    expect((await keptUpload(young.id, ANA)).bytes).toBe(5);
    await sweepUploads(new Date(NOW.getTime() + 2 * HOUR_MS));
    expect(stored()).toEqual([]);
  });

  it("is not found by a name that is no id", async () => {
    for (const id of ["../../etc/passwd", "", "x"])
      expect((await failure(keptUpload(id, ANA))).code).toBe("not-found");
  });
});
