import "server-only";
import { mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { uploadFolder } from "../../env.ts";
import { Failure } from "../../failure.ts";
import { inMegabytes, UPLOAD_LIMITS } from "./upload-limits.ts";

/** A file of the folder; its bytes stand beside what is known of them. */
export const uploadPath = (id: string, ending: "part" | "bytes" | "json"): string =>
  join(uploadFolder(), `${id}.${ending}`);

/** Lets go of what was handed over too long ago, or was cut off by the end of a process. */
export async function sweepUploads(now: Date): Promise<void> {
  await eachFile(async (path) => {
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > UPLOAD_LIMITS.keptMs) await rm(path, { force: true });
  });
}

/** What asks for room at one time gets it one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Keeps room for a file that is about to come: an empty one of its size lies
 * there from now on, and whoever asks next, in this process or another, counts it.
 *
 * @param allBytes that all files of the folder may have together
 * @throws Failure where the disk, or the folder, has no room for it
 */
export function reserveRoom(
  part: string,
  bytes: number,
  now: Date,
  allBytes: number,
): Promise<void> {
  const reserved = turn.then(() => reserve(part, bytes, now, allBytes));
  turn = reserved.catch(() => undefined);
  return reserved;
}

async function reserve(part: string, bytes: number, now: Date, allBytes: number): Promise<void> {
  await mkdir(uploadFolder(), { recursive: true, mode: 0o700 });
  await sweepUploads(now);
  // No file system takes a size without end; what is counted below would refuse it as well.
  if (bytes > allBytes) throw noRoom(0);
  const file = await open(part, "wx", 0o600);
  try {
    // Before it is counted: of two processes that ask at once, each sees the other.
    await file.truncate(bytes);
    let kept = 0;
    let promised = 0;
    await eachFile(async (path) => {
      const { size, blocks } = await stat(path);
      kept += size;
      if (path.endsWith(".part")) promised += Math.max(0, size - blocks * BLOCK_BYTES);
    });
    if (kept > allBytes) throw noRoom(kept - bytes);
    await refuseFullDisk(promised);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** In which a file system says how much of a file it holds (POSIX, st_blocks). */
const BLOCK_BYTES = 512;

const noRoom = (kept: number): Failure =>
  new Failure(
    "no-room",
    kept === 0
      ? "The file is larger than all that is kept here. Nothing was stored."
      : `Files of ${inMegabytes(kept)} wait here to be sent already. Send or leave those, and try again within the hour.`,
  );

/** @throws Failure where the disk would be too full with so many more bytes */
export async function refuseFullDisk(bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(uploadFolder());
  if (bavail * bsize - bytes < UPLOAD_LIMITS.spareBytes)
    throw new Failure(
      "no-room",
      "The disk of the server has too little room for this file. Nothing was stored; ask an admin to free some.",
    );
}

async function eachFile(look: (path: string) => Promise<void>): Promise<void> {
  const names = await readdir(uploadFolder()).catch(() => []);
  for (const name of names)
    if (/\.(?:part|bytes|json)$/.test(name))
      // Another request may have let go of it meanwhile.
      await look(join(uploadFolder(), name)).catch(() => undefined);
}
