import { assert, integer, property } from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { steadyZip } from "@/lib/server/exports/report/steady-zip.ts";
import { openPack } from "./read-pack.ts";

const FILES = {
  "manifest.json": strToU8("{}"),
  "tables/a.csv": strToU8("a,b\r\n1,2\r\n".repeat(99)),
};
const zip = steadyZip(Object.entries(FILES).map(([path, bytes]) => ({ path, bytes })));

/** The zip with some bytes written over: where a text stands, the nth time. */
function rewritten(find: string, put: string, times = 9): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let n = 0, at = bytes.indexOf(find); at >= 0 && n < times; n += 1) {
    bytes.write(put, at, "latin1");
    at = bytes.indexOf(find, at + 1);
  }
  return bytes;
}
/** A number of four bytes in the list at the end, for its first file. */
function listed(place: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(value, bytes.indexOf("PK\u0001\u0002", 0, "latin1") + place);
  return bytes;
}

describe("a zip that nobody vouches for", () => {
  it("is opened whole, with the same bytes as another program finds", () => {
    const { files, oddities } = openPack(zip);
    expect([...files].map(([name, bytes]) => [name, Uint8Array.from(bytes)])).toEqual(
      Object.entries(unzipSync(zip)),
    );
    expect(oddities).toEqual([]);
    expect(openPack(zipSync(FILES)).oddities).toEqual([]);
  });

  it.each([
    ["is none", strToU8("no zip"), /it is no zip/],
    ["is empty", new Uint8Array(), /it is no zip/],
    ["is cut off", zip.subarray(0, zip.length - 30), /it is no zip, or its end is missing/],
    ["says that a file has 4 GB", listed(24, 0xff_ff_ff_ff), /more than any pack does/],
    ["says that a file has 2 GB", listed(24, 2_000_000_000), /more than any pack does/],
    ["says that a file is larger than it is", listed(24, 3), /not as large as it says/],
    ["says that a file is smaller than it is", listed(24, 1), /damaged, or larger|not as large/],
    ["has a file beyond its end", listed(42, 9_999_999), /is not where it should be/],
    ["has a file that runs on into its list", listed(20, 9_999), /is cut off/],
    ["has a file of another checksum", listed(16, 7), /is damaged/],
    ["is encrypted", listed(8, 0x00_00_00_01), /is encrypted/],
    ["is packed in another way", listed(8, 0x00_09_00_00), /packed in an unknown way/],
  ])("that %s is said to be so", (_, bytes, why) => {
    expect(() => openPack(bytes)).toThrow(why);
  });

  it("that unpacks to a thousand times its size is opened only up to what it says", () => {
    const bytes = Buffer.from(zipSync({ "zeros.csv": new Uint8Array(20_000_000) }, { level: 9 }));
    bytes.writeUInt32LE(10, bytes.indexOf("PK\u0001\u0002", 0, "latin1") + 24);
    expect(() => openPack(bytes)).toThrow(/larger than it says/);
  });

  it("may be read all the same where two programs would read it differently; then that is said", () => {
    const longer = new Uint8Array([...zip, ...strToU8("<script>")]);
    expect(openPack(longer).oddities).toEqual([{ path: "the zip", how: "commented" }]);
    expect(openPack(doubled()).oddities).toContainEqual({ path: "a.csv", how: "twice" });
    const [renamed, outside] = ["tables/b.csv", "../../../a.c"];
    expect(openPack(rewritten("tables/a.csv", renamed, 1)).oddities).toEqual([
      { path: "tables/a.csv", how: "renamed" },
    ]);
    expect(openPack(rewritten("tables/a.csv", outside)).oddities).toEqual([
      { path: outside, how: "outside" },
    ]);
  });

  it("with any one byte changed is refused, or holds another byte where a file is read, or the same files", () => {
    const own = JSON.stringify([...openPack(zip).files].map(([name, bytes]) => [name, [...bytes]]));
    assert(
      property(
        integer({ min: 0, max: zip.length - 1 }),
        integer({ min: 1, max: 255 }),
        (at, flip) => {
          const bytes = Uint8Array.from(zip);
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          const found = outcomeOf(bytes);
          expect(found === "refused" || found === own || found === "odd").toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** What comes of opening it: never a crash, never other bytes under a checked name. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    const { files, oddities } = openPack(bytes);
    if (oddities.length > 0) return "odd";
    return JSON.stringify([...files].map(([name, content]) => [name, [...content]]));
  } catch (error) {
    if (error instanceof Error && error.name === "Trouble") return "refused";
    throw error;
  }
}

/** A zip whose list names one file twice. */
function doubled(): Uint8Array {
  const two = zipSync({ "a.csv": strToU8("1"), "b.csv": strToU8("2") });
  const bytes = Buffer.from(two);
  for (let at = bytes.indexOf("b.csv"); at >= 0; at = bytes.indexOf("b.csv", at + 1))
    bytes.write("a.csv", at, "latin1");
  return bytes;
}
