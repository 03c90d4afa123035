import { z } from "zod";

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
export type Tampered = {
  readonly path: string;
  readonly how: "changed" | "missing" | "added";
};

export const MANIFEST = "manifest.json";
/** What a pack was worked out from, where its profile does not keep it back. */
export const INPUTS = "inputs.json";

/**
 * Files of a pack that differ from what its manifest says, in its order; none where
 * all of them are as they were. Files that it does not know are named last.
 *
 * @param fingerprints SHA-256, in hex, of each file that is there, by its path
 */
export function tamperedFiles(
  { files }: Pick<StatedFiles, "files">,
  fingerprints: ReadonlyMap<string, string>,
): Tampered[] {
  const stated = new Set(files.map(({ path }) => path));
  return [
    ...files.flatMap(({ path, sha256 }): Tampered[] => {
      const found = fingerprints.get(path);
      if (found === sha256) return [];
      return [{ path, how: found === undefined ? "missing" : "changed" }];
    }),
    ...[...fingerprints.keys()]
      .filter((path) => path !== MANIFEST && !stated.has(path))
      .map((path): Tampered => ({ path, how: "added" })),
  ];
}
