import "server-only";
import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
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

/**
 * Makes sure that so many more bytes can be kept.
 *
 * @throws Failure where the disk, or the folder, has no room for them
 */
export async function makeRoom(bytes: number, now: Date): Promise<void> {
  await mkdir(uploadFolder(), { recursive: true, mode: 0o700 });
  await sweepUploads(now);
  await refuseFullDisk(bytes);
  let kept = 0;
  await eachFile(async (path) => {
    kept += (await stat(path)).size;
  });
  if (kept + bytes > UPLOAD_LIMITS.allBytes)
    throw new Failure(
      "no-room",
      `Files of ${inMegabytes(kept)} wait here to be sent already. Send or leave those, and try again within the hour.`,
    );
}

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
