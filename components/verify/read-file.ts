import { inflateSync } from "fflate";
import {
  type FoundFile,
  MANIFEST,
  StatedFiles,
  type Tampered,
  tamperedFiles,
} from "@/lib/domain/report/checked-pack";
import { openedZip } from "@/lib/domain/report/opened-zip";
import { MOST_PACK_BYTES } from "@/lib/domain/report/zip-entries";

/** What a file turns out to be, before anybody is asked about it. */
export type ReadFile =
  | { readonly kind: "file"; readonly sha256: string }
  | {
      readonly kind: "pack";
      readonly id: string;
      readonly stated: StatedFiles;
      readonly tampered: readonly Tampered[];
    }
  | { readonly kind: "unreadable"; readonly why: string };

/** SHA-256, in hex. */
async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Reads a file without sending it anywhere: a pack is opened and each of its files held
 * against its manifest; of any other file the fingerprint is worked out.
 */
export async function readFile(file: File): Promise<ReadFile> {
  if (crypto.subtle === undefined)
    return {
      kind: "unreadable",
      why: "This browser works out fingerprints only on pages served over https. Verify the pack offline instead.",
    };
  if (file.size > MOST_PACK_BYTES)
    return { kind: "unreadable", why: "The file is larger than any pack of ours." };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || /\.(?:xlsx|pptx)$/i.test(file.name))
    return { kind: "file", sha256: await fingerprint(bytes) };
  try {
    return await readPack(bytes);
  } catch (error) {
    const why = error instanceof RangeError ? error.message : "it is damaged";
    return {
      kind: "unreadable",
      why: `The zip can’t be opened: ${why}. Whatever it was, it is no pack as it was published.`,
    };
  }
}

async function readPack(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> {
  const { files, oddities } = openedZip(bytes, (packed, most) =>
    inflateSync(packed, { out: new Uint8Array(most) }),
  );
  const manifest = files.get(MANIFEST);
  if (manifest === undefined)
    return { kind: "unreadable", why: `The zip is no pack: it has no ${MANIFEST}.` };
  const stated = StatedFiles.safeParse(jsonOf(manifest));
  if (!stated.success)
    return { kind: "unreadable", why: `The ${MANIFEST} in the zip is none of ours.` };
  const found = new Map<string, FoundFile>();
  for (const [path, content] of files)
    // oxlint-disable-next-line no-await-in-loop -- one at a time: together they would all be in memory twice
    found.set(path, { bytes: content.length, sha256: await fingerprint(content) });
  return {
    kind: "pack",
    id: found.get(MANIFEST)?.sha256 ?? "",
    stated: stated.data,
    tampered: [...tamperedFiles(stated.data, found), ...oddities],
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
