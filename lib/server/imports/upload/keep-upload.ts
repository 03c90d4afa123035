import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { isUuid } from "../../../domain/quantity/uuid.ts";
import { Failure } from "../../failure.ts";
import type { KeptFile } from "../import-file.ts";
import { refuseFullDisk, reserveRoom, uploadPath } from "./upload-folder.ts";
import { inMegabytes, UPLOAD_LIMITS } from "./upload-limits.ts";

/** Free room is asked for again after so many bytes. */
const LOOK_EVERY = 64 * 1024 ** 2;

const Kept = z.object({
  ownerId: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  url: z.string().nullable(),
});

export type Handed = {
  readonly name: string;
  /** Who may send it. */
  readonly ownerId: string;
  /** Bytes that were announced; null where nobody said. */
  readonly announced: number | null;
  readonly url: string | null;
  /** Bytes it may have. */
  readonly limit: number;
};

/**
 * Writes what somebody hands over to the disk as it comes, and takes its hash on the way.
 *
 * @param allBytes that all files may have that wait to be sent
 * @throws Failure where it is too large, empty or cut off, or there is no room; then nothing of it is kept
 */
export async function keepUpload(
  body: AsyncIterable<Uint8Array>,
  { name, ownerId, announced, url, limit }: Handed,
  now: Date,
  allBytes: number = UPLOAD_LIMITS.allBytes,
): Promise<KeptFile & { readonly id: string }> {
  if (announced !== null && announced > limit) throw tooLarge(limit);
  const id = randomUUID();
  const part = uploadPath(id, "part");
  // Where nobody said how large it is, it may be as large as any.
  await reserveRoom(part, announced ?? limit, now, allBytes);
  try {
    const { bytes, sha256 } = await written(body, part, announced ?? limit);
    if (announced !== null && bytes !== announced)
      throw new Failure(
        "not-understood",
        `The file ended after ${bytes} of ${announced} bytes. Nothing was stored; send it again.`,
      );
    if (bytes === 0) throw new Failure("invalid", `“${name}” is empty. Nothing was stored.`);
    const kept = { ownerId, name, bytes, sha256, url };
    await writeFile(uploadPath(id, "json"), JSON.stringify(kept), { mode: 0o600 });
    await rename(part, uploadPath(id, "bytes"));
    return { id, path: uploadPath(id, "bytes"), name, bytes, sha256, url };
  } catch (error) {
    await rm(part, { force: true });
    await forgetUpload(id);
    throw error;
  }
}

async function written(body: AsyncIterable<Uint8Array>, part: string, limit: number) {
  const hash = createHash("sha256");
  const file = await open(part, "r+");
  let bytes = 0;
  let looked = 0;
  try {
    for await (const piece of body) {
      bytes += piece.byteLength;
      if (bytes > limit) throw tooLarge(limit);
      if (bytes - looked > LOOK_EVERY) {
        looked = bytes;
        await refuseFullDisk(0);
      }
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.truncate(bytes);
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

const tooLarge = (limit: number): Failure =>
  new Failure(
    "too-large",
    `The file has more than ${inMegabytes(limit)}, which is the most that is taken. Nothing was stored; cut it into several.`,
  );

/**
 * A file that was handed over before.
 *
 * @throws Failure where it is gone, or somebody else's
 */
export async function keptUpload(id: string, ownerId: string): Promise<KeptFile> {
  const kept = await described(id);
  if (kept === undefined || kept.ownerId !== ownerId)
    throw new Failure(
      "not-found",
      "This file is not here any more: files are kept for an hour, for who handed them over. Hand it over again.",
    );
  const { ownerId: _owner, ...file } = kept;
  return { ...file, path: uploadPath(id, "bytes") };
}

/** Who handed a file over; undefined where it is not here. */
export const ownerOfUpload = async (id: string): Promise<string | undefined> =>
  (await described(id))?.ownerId;

async function described(id: string): Promise<z.infer<typeof Kept> | undefined> {
  const text = isUuid(id)
    ? await readFile(uploadPath(id, "json"), "utf8").catch(() => undefined)
    : undefined;
  return text === undefined ? undefined : Kept.parse(JSON.parse(text));
}

/** Lets go of a file that was sent, or is not to be. */
export async function forgetUpload(id: string): Promise<void> {
  await rm(uploadPath(id, "json"), { force: true });
  await rm(uploadPath(id, "bytes"), { force: true });
}
