import "server-only";
import type { FeedFile } from "../../../domain/catalog/feed-listing.ts";
import { azureRetailFeed } from "../../../domain/imports/feeds/azure-retail.ts";
import { genaiPricesFeed } from "../../../domain/imports/feeds/genai-prices.ts";
import { litellmFeed } from "../../../domain/imports/feeds/litellm.ts";
import { modelsDevFeed } from "../../../domain/imports/feeds/models-dev.ts";
import { openrouterFeed } from "../../../domain/imports/feeds/openrouter.ts";
import { priceSheetFeed } from "../../../domain/imports/feeds/price-sheet.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../../domain/imports/import-format.ts";
import { Failure } from "../../failure.ts";
import { field } from "../field.ts";
import type { ImportFile } from "../batch-kind.ts";
import { readSheetAs, type WithColumns } from "../sheet/read-sheet-file.ts";
import { knownNames } from "./known-names.ts";
import { readJson } from "./read-json.ts";

type PriceFile = Pick<ImportFile, "format" | "path" | "name" | "columns">;

/**
 * What a price file says, in the catalog's own form: listings, moving names, and
 * every row that is wrong or was not taken, with the reason; of a sheet, what its columns were read as.
 *
 * @throws Failure where the file as a whole cannot be read, or is of another format
 */
export async function readFeed(
  file: PriceFile,
  signal?: AbortSignal,
): Promise<FeedFile & Partial<WithColumns>> {
  if (file.format === "price-sheet") {
    const { sheet, columns, remarks } = await readSheetAs(file.format, file, signal);
    return { ...priceSheetFeed(sheet), columns, remarks };
  }
  const translator = TRANSLATORS.get(file.format);
  if (translator === undefined) throw notOfFormat(file);
  const feed = await translator(await readJson(file.path, file.name), file);
  // Another format's file is one error, not thousands.
  const isTaken = feed.listings.length + feed.aliases.length + Object.keys(feed.leftOut).length > 0;
  const isOfFormat =
    isTaken || feed.faults.some(({ field: its }) => its !== null && !SIGNS.has(its));
  if (!isOfFormat) throw notOfFormat(file);
  return feed;
}

/** Fields without which a row is none of its format. */
const SIGNS = new Set(["litellm_provider", "models", "id", "serviceName", "pricing"]);

type Translator = (value: unknown, file: PriceFile) => FeedFile | Promise<FeedFile>;

/** What each format of JSON is translated by. */
const TRANSLATORS = new Map<ImportFormat, Translator>([
  ["litellm", (value, file) => litellmFeed(mapIn(value, file))],
  ["models-dev", (value, file) => modelsDevFeed(mapIn(value, file))],
  ["genai-prices", async (value, file) => genaiPricesFeed(listIn(value, file), await knownNames())],
  ["azure-retail", (value, file) => azureRetailFeed(listIn(field(value, "Items") ?? value, file))],
  ["openrouter", (value, file) => openrouterFeed(listIn(field(value, "data") ?? value, file))],
]);

function mapIn(value: unknown, file: PriceFile): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw notOfFormat(file);
}

function listIn(value: unknown, file: PriceFile): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw notOfFormat(file);
}

const notOfFormat = ({ name, format }: PriceFile): Failure =>
  new Failure(
    "invalid",
    `Nothing was read. “${name}” is no file of the format ${IMPORT_FORMATS[format].name}: no row of it is one. Choose its format, or let it be recognised.`,
  );
