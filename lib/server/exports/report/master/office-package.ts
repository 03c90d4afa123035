import "server-only";
import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Failure } from "../../../failure.ts";
import { NotXml, type Tag, tagsIn } from "./xml-tags.ts";

/** What leads from one part of an Office file to another (ECMA-376, part 2, 9.3). */
export type Relation = {
  readonly id: string;
  readonly type: string;
  /** The last word of its type, e.g. slideLayout. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
};

/** The parts of an Office file, by their names without the slash in front. */
export type OfficePackage = {
  readonly names: readonly string[];
  readonly bytesOf: (name: string) => Uint8Array;
  readonly tagsOf: (name: string) => Tag[];
  /** What a part is by the file’s own list; empty where it does not say. */
  readonly typeOf: (name: string) => string;
  /** Internal targets are names of parts. */
  readonly relationsOf: (name: string) => Relation[];
};

export const MOST_MASTER_BYTES = 20 * 1024 * 1024;
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_PARTS = 3_000;
/** Nothing packs better than this but what was made to. */
const MOST_RATIO = 1_100;
const XML = /\.(?:xml|rels|vml|svg)$/i;

export const refused = (
  why: string,
  code: "not-accepted" | "too-large" = "not-accepted",
): Failure => new Failure(code, `The slide master was not taken: ${why}.`);

/**
 * An Office file, unpacked within limits.
 *
 * @throws Failure where it is none, is too large, or holds what could run or reach out
 */
export function officePackage(bytes: Uint8Array): OfficePackage {
  const parts = unpacked(bytes);
  const has = (name: string): Uint8Array => {
    const found = parts.get(name);
    if (found === undefined) throw refused(`its part ${name} is missing; save it again`);
    return found;
  };
  const tagsOf = (name: string): Tag[] => {
    try {
      return tagsIn(strFromU8(has(name)));
    } catch (error) {
      if (error instanceof NotXml)
        throw refused(`its part ${name} cannot be read: ${error.message}`);
      throw error;
    }
  };
  const types = tagsOf("[Content_Types].xml");
  const typeBy = (tag: string, key: string) =>
    new Map(
      types
        .filter(({ name }) => name === tag)
        .map(({ attributes }) => [
          (attributes.get(key) ?? "").toLowerCase(),
          attributes.get("ContentType") ?? "",
        ]),
    );
  const [overrides, defaults] = [typeBy("Override", "PartName"), typeBy("Default", "Extension")];
  return {
    names: [...parts.keys()],
    bytesOf: has,
    tagsOf,
    typeOf: (name) =>
      overrides.get(`/${name}`.toLowerCase()) ??
      defaults.get(name.split(".").at(-1)?.toLowerCase() ?? "") ??
      "",
    relationsOf: (name) => {
      const list = posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);
      if (!parts.has(list)) return [];
      return tagsOf(list)
        .filter((tag) => tag.name === "Relationship")
        .map((tag) => relationOf(tag, name));
    },
  };
}

function relationOf({ attributes }: Tag, from: string): Relation {
  const target = attributes.get("Target") ?? "";
  const isExternal = attributes.get("TargetMode") === "External";
  const type = attributes.get("Type") ?? "";
  if (type.startsWith("http://purl.oclc.org/"))
    throw refused("it is “Strict Open XML”; save it as PowerPoint Presentation (.pptx)");
  return {
    id: attributes.get("Id") ?? "",
    type,
    kind: type.split("/").at(-1) ?? "",
    target: isExternal
      ? target
      : posix.join("/", target.startsWith("/") ? "" : posix.dirname(from), target).slice(1),
    isExternal,
  };
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > MOST_MASTER_BYTES)
    throw refused(
      `it has more than ${MOST_MASTER_BYTES / 1024 / 1024} MB; leave its slides and large pictures out`,
      "too-large",
    );
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw refused("it has a password, or is an old .ppt; save it as .pptx without a password");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refused("it is no PowerPoint file by its first bytes; save it as .pptx or .potx");
  let [total, count] = [0, 0];
  let parts: [string, Uint8Array][];
  try {
    parts = Object.entries(
      unzipSync(bytes, {
        filter: ({ name, originalSize, size }) => {
          total += originalSize;
          count += 1;
          if (count > MOST_PARTS)
            throw refused(`it has more than ${MOST_PARTS} parts`, "too-large");
          if (total > MOST_UNPACKED || originalSize > MOST_RATIO * Math.max(1, size))
            throw refused(
              `it unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB, or to far more than it is`,
              "too-large",
            );
          return !name.endsWith("/");
        },
      }),
    );
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refused("it is damaged or cut off; save it again");
  }
  for (const [name, content] of parts) {
    if (/vbaProject|activeX|oleObject|\.bin$/i.test(name))
      throw refused(
        `it holds ${/vba/i.test(name) ? "macros" : "embedded objects"} (${name}); save a copy without them as .pptx`,
      );
    if (XML.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(content, true)))
      throw refused(`its part ${name} declares types or entities of its own`);
  }
  return new Map(parts);
}
