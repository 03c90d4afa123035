import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exactToText } from "../../../domain/quantity/exact-decimal.ts";
import { readCommitments } from "./read-commitments.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-commitments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIXTURE = join(import.meta.dirname, "../../../../tests/fixtures/bills/commitments-1-4.csv");

function read(text: string) {
  const path = join(folder, "commitments.csv");
  writeFileSync(path, text);
  const { signal } = new AbortController();
  return readCommitments(
    { path, bytes: statSync(path).size },
    { signal, onProgress: () => undefined },
  );
}

describe("commitments", () => {
  it("are read, and stand once each", async () => {
    const text = readFileSync(FIXTURE, "utf8");
    const { commitments } = await read(text);
    expect(
      commitments.map(({ stated: { statedId, cost, quantity } }) => [
        statedId,
        cost === null ? null : exactToText(cost),
        quantity === null ? null : exactToText(quantity),
      ]),
    ).toEqual([
      ["cc-1", "1200000", null],
      ["cc-2", null, "24"],
    ]);
    const twice = await read(text.replace("cc-2", "cc-1"));
    expect(twice.faults).toMatchObject([
      { row: 3, faults: [{ reason: "“cc-1” stands in row 2 already" }] },
    ]);
  });
});
