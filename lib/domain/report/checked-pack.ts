import { z } from "zod";
import type { ZipOddity } from "./zip-entries.ts";

/** What a manifest says of the files of its pack. */
export const StatedFiles = z.object({
  title: z.string(),
  asOf: z.string(),
  dataVersion: z.string(),
  methodVersion: z.string(),
  inputsHash: z.string(),
  files: z
    .array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() }))
    .min(1, "lists no files"),
});
export type StatedFiles = z.infer<typeof StatedFiles>;

/** A file that is not what the manifest says of it. */
export type TamperedFile = {
  readonly path: string;
  readonly how: "changed" | "missing" | "added" | "resized" | "listed-twice";
};

/** Something about a pack that is not as it was made. */
export type Tampered = TamperedFile | ZipOddity;

export const MANIFEST = "manifest.json";
/** What a pack was worked out from, where its profile does not keep it back. */
export const INPUTS = "inputs.json";

/** A file of a pack as it is found: how large, and its SHA-256 in hex. */
export type FoundFile = { readonly bytes: number; readonly sha256: string };

/**
 * Files of a pack that differ from what its manifest says, in its order; none where
 * all of them are as they were. Files that it does not know are named last.
 *
 * @param found each file that is there, by its path
 */
export function tamperedFiles(
  { files }: Pick<StatedFiles, "files">,
  found: ReadonlyMap<string, FoundFile>,
): TamperedFile[] {
  const stated = new Set<string>();
  const differing: TamperedFile[] = [];
  for (const { path, bytes, sha256 } of files) {
    const file = found.get(path);
    if (stated.has(path)) differing.push({ path, how: "listed-twice" });
    stated.add(path);
    if (file === undefined) differing.push({ path, how: "missing" });
    else if (file.sha256 !== sha256) differing.push({ path, how: "changed" });
    else if (file.bytes !== bytes) differing.push({ path, how: "resized" });
  }
  const added = [...found.keys()].filter((path) => path !== MANIFEST && !stated.has(path));
  return [...differing, ...added.map((path): TamperedFile => ({ path, how: "added" }))];
}
