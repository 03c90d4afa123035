import "server-only";
import type { FeedFile } from "../../../domain/catalog/feed-listing.ts";
import { litellmFeed } from "../../../domain/imports/feeds/litellm.ts";
import { Failure } from "../../failure.ts";
import type { ImportFile } from "../batch-kind.ts";
import { readJson } from "./read-json.ts";

/**
 * What a price file says, in the catalog's own form: listings, moving names, and
 * every row that is wrong or was not taken, with the reason.
 *
 * @throws Failure where the file as a whole cannot be read
 */
export async function readFeed(file: ImportFile): Promise<FeedFile> {
  const value = await readJson(file.path, file.name);
  if (file.format === "litellm" && typeof value === "object" && value !== null)
    return litellmFeed(value);
  throw new Failure("not-accepted", `“${file.name}” is no price file of a kind that is read.`);
}
