import { crc32, deflateSync } from "node:zlib";
import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/server/failure.ts";
import { readLogo } from "./logo.ts";

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
/** A grey picture as a PNG, which may say another size than it has. */
function aPng(width: number, height: number, said = { width, height }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(said.width, 0);
  head.writeUInt32BE(said.height, 4);
  head.writeUInt8(8, 8);
  const rows = Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
/** The segments of a JPEG by ITU-T T.81, B.1, without a picture that anybody would see. */
function aJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const note = Buffer.from([0xff, 0xfe, 0, 4, 0xff, 0xc0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    note,
    frame,
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ]);
}
const failureOf = (bytes: Uint8Array): Failure | undefined => {
  try {
    readLogo(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
};

describe("a logo", () => {
  it("is what its bytes say it is, whatever it is called, with its size", () => {
    expect(readLogo(aPng(320, 80))).toMatchObject({ format: "png", width: 320, height: 80 });
    // The size stands in the frame, not in the note before it that looks like one.
    expect(readLogo(aJpeg(640, 200))).toMatchObject({ format: "jpg", width: 640, height: 200 });
  });

  it.each([
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not-accepted"],
    ["a GIF", Buffer.from("GIF89a….."), "not-accepted"],
    ["nothing", Buffer.alloc(0), "not-accepted"],
    ["a PNG by its first bytes alone", aPng(9, 9).subarray(0, 8), "invalid"],
    ["a JPEG by its first bytes alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "invalid"],
    ["a JPEG without an end", aJpeg(64, 64).subarray(0, -2), "invalid"],
    ["a JPEG without a size", aJpeg(0, 64), "invalid"],
    [
      "a PNG of more pixels than is allowed",
      aPng(3, 3, { width: 2_001, height: 2_000 }),
      "too-large",
    ],
    ["a JPEG of more pixels than is allowed", aJpeg(65_535, 65_535), "too-large"],
    ["a file of more bytes than is allowed", Buffer.alloc(512 * 1024 + 1), "too-large"],
    ["a PNG without a row", aPng(0, 0), "invalid"],
  ] as const)("is refused in words where it is %s", (_, bytes, code) => {
    expect(failureOf(bytes)?.code).toBe(code);
    expect(failureOf(bytes)?.message).toMatch(/^The logo .*\.$/);
  });

  it("is refused wherever it is cut off, and wherever a byte of it is another", () => {
    const whole = aPng(40, 20);
    assert(
      property(integer({ min: 8, max: whole.length - 1 }), (at) => {
        expect(failureOf(whole.subarray(0, at))?.code).toBe("invalid");
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
        // A length that is changed may reach beyond the file; a sum never fits.
        expect(failureOf(spoilt)?.code).toBe("invalid");
      }),
    );
  });
});
