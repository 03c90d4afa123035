import "server-only";
import { readdir, stat, utimes } from "node:fs/promises";
import { basename } from "node:path";
import { uploadFolder } from "../../env.ts";
import { keptUpload, ownerOfUpload } from "./keep-upload.ts";
import { uploadPath } from "./upload-folder.ts";

const idIn = (file: string): string => basename(file).replace(/\.\w+$/, "");

/**
 * Where another file lies that the same person handed over under a name, the
 * newest of them; undefined where there is none. It is kept for as long again:
 * what a file was tried with, it is sent with.
 */
export async function uploadBeside(path: string, name: string): Promise<string | undefined> {
  const owner = await ownerOfUpload(idIn(path));
  if (owner === undefined) return undefined;
  const files = (await readdir(uploadFolder())).filter((file) => file.endsWith(".json"));
  const found = await Promise.all(
    files.map(async (file) => {
      const kept = await keptUpload(idIn(file), owner).catch(() => undefined);
      const seen = await stat(uploadPath(idIn(file), "bytes")).catch(() => undefined);
      return kept?.name === name && seen !== undefined
        ? [{ id: idIn(file), at: seen.mtimeMs }]
        : [];
    }),
  );
  const [newest] = found.flat().toSorted((a, b) => b.at - a.at);
  if (newest === undefined) return undefined;
  const now = new Date();
  for (const ending of ["bytes", "json"] as const)
    // oxlint-disable-next-line no-await-in-loop -- two files
    await utimes(uploadPath(newest.id, ending), now, now);
  return uploadPath(newest.id, "bytes");
}
