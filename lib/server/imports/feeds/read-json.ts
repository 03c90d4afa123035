import "server-only";
import { readFile, stat } from "node:fs/promises";
import { jsonFault } from "../../../domain/imports/feeds/json-fault.ts";
import { Failure } from "../../failure.ts";

/** The largest price file known has 3 MB. */
export const MOST_JSON_BYTES = 64 * 1024 * 1024;

/**
 * The value that a JSON file holds.
 *
 * @param name what its sender calls it
 * @throws Failure that says at which character it stops being JSON, or that it is too large or empty
 */
export async function readJson(path: string, name: string): Promise<unknown> {
  const { size } = await stat(path);
  if (size > MOST_JSON_BYTES)
    throw new Failure(
      "too-large",
      `Nothing was read. “${name}” has ${Math.ceil(size / 1024 / 1024)} MB; a price file may have ${MOST_JSON_BYTES / 1024 / 1024}.`,
    );
  return parseJson(await readFile(path), name);
}

/** @throws Failure as `readJson` */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  const text = decoded(bytes, name);
  if (text.trim() === "")
    throw new Failure("invalid", `Nothing was read. “${name}” is empty: fetch or save it again.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure("invalid", `Nothing was read. “${name}” ${faultIn(text)}`);
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    // Takes the mark that some editors put in front away.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      "invalid",
      `Nothing was read. “${name}” is not text in UTF-8, as every JSON file is: save or fetch it again.`,
    );
  }
}

function faultIn(text: string): string {
  const at = jsonFault(text);
  if (at === text.length)
    return `ends at character ${at}, in the middle of a value: it was cut off. Fetch or save it again.`;
  const line = text.slice(0, at).split("\n").length;
  return `is no JSON from character ${at + 1} on (line ${line}): fetch or save it again, or mend it there.`;
}
