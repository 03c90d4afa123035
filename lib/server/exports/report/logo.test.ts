import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/server/failure.ts";
import { aLogo } from "@/tests/support/a-logo.ts";
import { readLogo } from "./logo.ts";

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
    expect(readLogo(aLogo(320, 80))).toMatchObject({ format: "png", width: 320, height: 80 });
    // The size stands in the frame, not in the note before it that looks like one.
    expect(readLogo(aJpeg(640, 200))).toMatchObject({ format: "jpg", width: 640, height: 200 });
  });

  it.each([
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not-accepted"],
    ["a GIF", Buffer.from("GIF89a….."), "not-accepted"],
    ["nothing", Buffer.alloc(0), "not-accepted"],
    ["a PNG by its first bytes alone", aLogo(9, 9).subarray(0, 8), "invalid"],
    ["a JPEG by its first bytes alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "invalid"],
    ["a JPEG without an end", aJpeg(64, 64).subarray(0, -2), "invalid"],
    ["a JPEG without a size", aJpeg(0, 64), "invalid"],
    [
      "a PNG of more pixels than is allowed",
      aLogo(3, 3, { width: 2_001, height: 2_000 }),
      "too-large",
    ],
    ["a JPEG of more pixels than is allowed", aJpeg(65_535, 65_535), "too-large"],
    ["a file of more bytes than is allowed", Buffer.alloc(512 * 1024 + 1), "too-large"],
    ["a PNG without a row", aLogo(0, 0), "invalid"],
  ] as const)("is refused in words where it is %s", (_, bytes, code) => {
    expect(failureOf(bytes)?.code).toBe(code);
    expect(failureOf(bytes)?.message).toMatch(/^The logo .*\.$/);
  });

  it("is refused wherever it is cut off, and wherever a byte of it is another", () => {
    const whole = aLogo(40, 20);
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
