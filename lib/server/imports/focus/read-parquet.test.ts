import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { type FileMetaData, parquetMetadata } from "hyparquet";
import { ByteWriter, parquetWriteBuffer } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { serializeTCompactProtocol } from "hyparquet-writer/src/thrift.js";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readerOf } from "./open-table.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-parquet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** The cells of the one column of a file, as they are read; what is wrong with it is thrown. */
async function read(content: Uint8Array): Promise<(string | null)[]> {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  const { size: bytes } = statSync(path);
  const cells: (string | null)[] = [];
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await (
    await readerOf(path, bytes)
  )({ path, bytes }, options, {
    header: () => undefined,
    row: ([cell = null]) => void cells.push(cell),
  });
  return cells;
}

const NAME = "BilledCost";
const ROWS = 3;
const good = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: NAME, data: [1, 2, 3], type: "DOUBLE", nullable: false, encoding: "PLAIN" },
    ],
    codec: "UNCOMPRESSED",
    statistics: false,
  }),
);
const VALUES = new Uint8Array(new Float64Array([1, 2, 3]).buffer);

/** Thrift's numbers of what the tests lie about. */
const PLAIN = 0;
const DELTA_BYTE_ARRAY = 7;
type Codec = "UNCOMPRESSED" | "GZIP" | "ZSTD" | "SNAPPY";
type Page = {
  readonly body: Uint8Array;
  readonly unpacked: number;
  readonly values?: number;
  readonly encoding?: number;
  readonly codec?: Codec;
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));

/** A file whose end is this description. */
function ended(body: Uint8Array, metadata: FileMetaData): Uint8Array {
  const writer = new ByteWriter();
  writeMetadata(writer, metadata);
  writer.finish();
  return joined(body, writer.getBytes(), new TextEncoder().encode("PAR1"));
}

/** A file of one page that says of itself what the test makes it say. */
function withPage({ body, unpacked, values = ROWS, encoding = PLAIN, codec = "GZIP" }: Page) {
  const writer = new ByteWriter();
  serializeTCompactProtocol(writer, {
    field_1: 0,
    field_2: unpacked,
    field_3: body.length,
    field_5: { field_1: values, field_2: encoding, field_3: 3, field_4: 3 },
  });
  writer.finish();
  const page = joined(writer.getBytes(), body);
  const metadata = parquetMetadata(good);
  const [column] = metadata.row_groups[0]?.columns ?? [];
  if (column?.meta_data === undefined) throw new Error("the good file has no column");
  Object.assign(column.meta_data, {
    codec,
    data_page_offset: 4n,
    dictionary_page_offset: undefined,
    total_compressed_size: BigInt(page.length),
  });
  return ended(joined(new TextEncoder().encode("PAR1"), page), metadata);
}

/** The good file, with so many columns promised. */
function withChildren(count: number): Uint8Array {
  const length = new DataView(good.buffer).getUint32(good.length - 8, true);
  const from = good.length - 8 - length;
  const footer = deserializeTCompactProtocol({ view: new DataView(good.buffer), offset: from });
  const { field_2: schema } = z
    .looseObject({ field_2: z.array(z.record(z.string(), z.unknown())) })
    .parse(footer);
  const writer = new ByteWriter();
  const [root, ...rest] = schema;
  serializeTCompactProtocol(writer, { ...footer, field_2: [{ ...root, field_5: count }, ...rest] });
  const tail = new Uint8Array(8);
  new DataView(tail.buffer).setUint32(0, writer.offset, true);
  tail.set(new TextEncoder().encode("PAR1"), 4);
  writer.finish();
  return joined(good.subarray(0, from), writer.getBytes(), tail);
}

describe("a Parquet file that lies", () => {
  it("is told from one that does not", async () => {
    expect(await read(good)).toEqual(["1", "2", "3"]);
    for (const [codec, body] of [
      ["UNCOMPRESSED", VALUES],
      ["GZIP", gzipSync(VALUES)],
      ["ZSTD", zstdCompressSync(VALUES)],
    ] as const)
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      expect(await read(withPage({ body, unpacked: VALUES.length, codec }))).toEqual([
        "1",
        "2",
        "3",
      ]);
  });

  it.each(["SNAPPY", "GZIP", "ZSTD"] as const)(
    "is given no room for a page that says it unpacks to two gigabytes: %s",
    async (codec) => {
      const body = gzipSync(VALUES);
      await expect(read(withPage({ body, unpacked: 2 ** 31 - 1, codec }))).rejects.toThrow(
        "unpacks to far more",
      );
    },
  );

  it("is not unpacked further than its page says", async () => {
    const zeros = new Uint8Array(64 * 1024 ** 2);
    for (const [codec, body] of [
      ["GZIP", gzipSync(zeros)],
      ["ZSTD", zstdCompressSync(zeros)],
    ] as const) {
      const before = process.memoryUsage().arrayBuffers;
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await expect(read(withPage({ body, unpacked: VALUES.length, codec }))).rejects.toThrow(
        "damaged",
      );
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(zeros.length);
    }
  });

  it("has no more values than rows, and none below zero", async () => {
    const page = { body: VALUES, unpacked: VALUES.length, codec: "UNCOMPRESSED" as const };
    for (const values of [2 ** 31 - 1, ROWS + 1, -1])
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await expect(read(withPage({ ...page, values }))).rejects.toThrow("damaged");
  });

  it("is not read where texts are made of the ones before", async () => {
    const page = { body: VALUES, unpacked: VALUES.length, codec: "UNCOMPRESSED" as const };
    await expect(read(withPage({ ...page, encoding: DELTA_BYTE_ARRAY }))).rejects.toThrow(
      "DELTA_BYTE_ARRAY",
    );
  });

  it("has no cell longer than a bill’s", async () => {
    const data = ["a".repeat(64 * 1024 + 1), "b"];
    const long = parquetWriteBuffer({ columnData: [{ name: "Tags", data, type: "STRING" }] });
    await expect(read(new Uint8Array(long))).rejects.toThrow("A cell of the file is longer");
  });

  it("has a description of a bill’s length", async () => {
    const tail = new Uint8Array(8);
    new DataView(tail.buffer).setUint32(0, 5 * 1024 ** 2, true);
    tail.set(new TextEncoder().encode("PAR1"), 4);
    await expect(
      read(joined(new TextEncoder().encode("PAR1"), new Uint8Array(6 * 1024 ** 2), tail)),
    ).rejects.toThrow("longer than 4 MB");
  });

  it("has no columns within columns without end, and none that are missing", async () => {
    const metadata = parquetMetadata(good);
    const [root, leaf] = metadata.schema;
    if (root === undefined || leaf === undefined) throw new Error("the good file has no schema");
    const nested = (depth: number) => [
      { ...root, num_children: 1 },
      ...Array.from({ length: depth }, (_, i) => ({ name: `level ${i}`, num_children: 1 })),
      leaf,
    ];
    const body = good.subarray(0, good.length - 8);
    const schemas = [
      [nested(9), "more than 8 deep"],
      [nested(1_000), "more than 8 deep"],
    ] as const;
    for (const [schema, words] of schemas)
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await expect(read(ended(body, { ...metadata, schema: [...schema] }))).rejects.toThrow(words);
    for (const children of [7, -1, 0])
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await expect(read(withChildren(children))).rejects.toThrow("damaged");
  });

  it("is refused where it is cut, or points outside itself", async () => {
    await expect(read(good.subarray(0, 60))).rejects.toThrow("Parquet file is damaged");
    const metadata = parquetMetadata(good);
    const [column] = metadata.row_groups[0]?.columns ?? [];
    if (column?.meta_data === undefined) throw new Error("the good file has no column");
    column.meta_data.total_compressed_size = 2n ** 40n;
    await expect(read(ended(good.subarray(0, 4), metadata))).rejects.toThrow("damaged");
  });
});
