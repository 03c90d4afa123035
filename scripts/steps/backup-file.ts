/** A backup as a file: compressed, and written and read a part at a time, however large the database is. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { FIRST_FORMAT_BEGINS, openFirstFormat } from "./first-backup-format.ts";
import { Trouble } from "./trouble.mjs";

const FORMAT = "stakeline-backup-2";
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Head = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The schema it fits. */
  migrations: z.array(z.string()),
  /** In an order in which each comes after those it refers to. */
  tables: z.array(z.string().regex(/^[a-z_]+$/)),
});
export type BackupHead = Omit<z.infer<typeof Head>, "format">;

/** Some rows of a table, each on a line as PostgreSQL writes it in JSON; never read as numbers, which would round them. */
export type BackupPart = { readonly table: string; readonly rows: readonly string[] };
const PartHead = z.strictObject({
  table: z.string().regex(/^[a-z_]+$/),
  rows: z.int().positive(),
  bytes: z.int().positive(),
  sha256: Hash,
});
/** That nothing is missing: how many parts there are, and the hash over their hashes. */
const End = z.strictObject({ parts: z.int().nonnegative(), sha256: Hash });

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Writes a backup; a file of that name is replaced once all of it is written.
 *
 * Each part stands on a line of its own behind a line that says how long it is.
 */
export async function writeBackupFile(
  file: string,
  head: BackupHead,
  parts: AsyncIterable<BackupPart>,
): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await pipeline(
      Readable.from(linesOf(head, parts)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function* linesOf(
  head: BackupHead,
  parts: AsyncIterable<BackupPart>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, ...head } satisfies z.infer<typeof Head>)}\n`;
  const all = createHash("sha256");
  let count = 0;
  for await (const { table, rows } of parts) {
    const text = rows.join("\n");
    const hash = sha256(text);
    all.update(hash);
    count += 1;
    const bytes = Buffer.byteLength(text);
    yield `${JSON.stringify({ table, rows: rows.length, bytes, sha256: hash })}\n`;
    yield `${text}\n`;
  }
  yield `${JSON.stringify({ parts: count, sha256: all.digest("hex") })}\n`;
}

/** A backup that is open: its head, and its parts as they are read. */
export type OpenBackup = BackupHead & {
  /** Whether the values of a row stand in the order of their names. */
  readonly isByName: boolean;
  readonly parts: AsyncIterable<BackupPart>;
};

/**
 * Opens a backup.
 *
 * @throws Trouble where it is none; from the parts, where it is cut off or was changed
 */
export async function openBackupFile(file: string): Promise<OpenBackup> {
  const source = new Lines(file);
  if (await source.beginsWith(FIRST_FORMAT_BEGINS)) return openFirstFormat(file);
  const head = understood(file, Head, jsonOf(await source.line()));
  return { ...head, isByName: true, parts: partsOf(file, source) };
}

async function* partsOf(file: string, source: Lines): AsyncGenerator<BackupPart> {
  const all = createHash("sha256");
  let count = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one part follows the other
    const said = jsonOf(await source.line());
    const end = End.safeParse(said);
    if (end.success) {
      if (end.data.parts !== count || end.data.sha256 !== all.digest("hex"))
        throw new Trouble(`${file} was changed after it was written: parts of it are missing.`);
      return;
    }
    const { table, bytes, sha256: hash } = understood(file, PartHead, said);
    // oxlint-disable-next-line no-await-in-loop -- one part follows the other
    const text = await source.text(bytes);
    if (sha256(text) !== hash)
      throw new Trouble(
        `${file} was changed after it was written: rows of ${table} have another hash.`,
      );
    all.update(hash);
    count += 1;
    yield { table, rows: text.split("\n") };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function understood<T>(file: string, schema: z.ZodType<T>, said: unknown): T {
  const parsed = schema.safeParse(said);
  if (parsed.success) return parsed.data;
  throw new Trouble(`${file} is no backup.`, z.prettifyError(parsed.error));
}

/** Lines and stretches of a compressed file, held in memory no longer than they are. */
class Lines {
  readonly #file: string;
  readonly #chunks: AsyncIterator<Buffer>;
  #read: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    const packed = createReadStream(file);
    const plain = createGunzip();
    packed.on("error", (error) => plain.destroy(error));
    this.#chunks = packed.pipe(plain)[Symbol.asyncIterator]();
  }

  async beginsWith(text: string): Promise<boolean> {
    while (this.#read.length < text.length)
      // oxlint-disable-next-line no-await-in-loop -- the next is read once this one is there
      this.#read = Buffer.concat([this.#read, await this.#next()]);
    return this.#read.toString("utf8", 0, text.length) === text;
  }

  /** The next line, without its end. */
  async line(): Promise<string> {
    const parts: Buffer[] = [];
    for (;;) {
      const at = this.#read.indexOf(10);
      if (at >= 0) {
        parts.push(this.#read.subarray(0, at));
        this.#read = this.#read.subarray(at + 1);
        return Buffer.concat(parts).toString("utf8");
      }
      parts.push(this.#read);
      // oxlint-disable-next-line no-await-in-loop -- the next is read once this one is used up
      this.#read = await this.#next();
    }
  }

  /** The next so many bytes, which a line's end follows. */
  async text(bytes: number): Promise<string> {
    const parts: Buffer[] = [];
    let missing = bytes;
    while (missing > 0) {
      // oxlint-disable-next-line no-await-in-loop -- the next is read once this one is used up
      if (this.#read.length === 0) this.#read = await this.#next();
      const part = this.#read.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#read = this.#read.subarray(part.length);
    }
    await this.line();
    return Buffer.concat(parts).toString("utf8");
  }

  async #next(): Promise<Buffer> {
    try {
      const { value, done } = await this.#chunks.next();
      if (done !== true) return value;
    } catch (error) {
      throw new Trouble(`${this.#file} is no backup, or is cut off.`, String(error));
    }
    throw new Trouble(`${this.#file} is no backup, or is cut off.`);
  }
}
