import { unzipSync } from "fflate";
import {
  MANIFEST,
  StatedFiles,
  type Tampered,
  tamperedFiles,
} from "@/lib/domain/report/checked-pack";

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

/** More than any pack unpacks to; what says it is larger is not unpacked. */
const MOST_BYTES = 500_000_000;
const MOST_FILES = 5_000;

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
  if (file.size > MOST_BYTES)
    return { kind: "unreadable", why: "The file is larger than any pack of ours." };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || /\.(?:xlsx|pptx)$/i.test(file.name))
    return { kind: "file", sha256: await fingerprint(bytes) };
  try {
    return await readPack(unzipped(bytes));
  } catch {
    return {
      kind: "unreadable",
      why: "The zip is damaged or incomplete: it cannot be opened. Whatever it was, it is no pack as it was published.",
    };
  }
}

async function readPack(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<ReadFile> {
  const manifest = files[MANIFEST];
  if (manifest === undefined)
    return { kind: "unreadable", why: `The zip is no pack: it has no ${MANIFEST}.` };
  const stated = StatedFiles.safeParse(jsonOf(manifest));
  if (!stated.success)
    return { kind: "unreadable", why: `The ${MANIFEST} in the zip is none of ours.` };
  const fingerprints = new Map<string, string>();
  for (const [path, content] of Object.entries(files))
    // oxlint-disable-next-line no-await-in-loop -- one at a time: together they would all be in memory twice
    fingerprints.set(path, await fingerprint(content));
  return {
    kind: "pack",
    id: fingerprints.get(MANIFEST) ?? "",
    stated: stated.data,
    tampered: tamperedFiles(stated.data, fingerprints),
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** @throws Error where it is damaged, or says that it unpacks to more than a pack ever does */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array<ArrayBuffer>> {
  const names = new Set<string>();
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      // Of two files of one name, one would be looked at and the other one opened.
      if (names.has(name)) throw new RangeError("a name stands twice");
      names.add(name);
      if (total > MOST_BYTES || names.size > MOST_FILES) throw new RangeError("too much");
      return !name.endsWith("/");
    },
  });
}
