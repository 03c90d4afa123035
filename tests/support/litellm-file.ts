/** Made-up price maps in LiteLLM's form, as files. */
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import type { Context } from "@/lib/server/context.ts";
import { importFile, type KeptFile } from "@/lib/server/imports/import-file.ts";
import { aFile, HOOKS } from "./import-files.ts";

/** Input and output, in US dollars per million tokens, by model. */
export type Prices = Readonly<Record<string, readonly [input: number, output: number]>>;

/** What Initech, which is made up, charges, by a price map of a day. */
export const initechFile = (prices: Prices, day: string, part: object = {}): KeptFile =>
  aFile(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(prices).map(([model, [input, output]]) => [
          `initech/${model}`,
          {
            litellm_provider: "initech",
            mode: "chat",
            input_cost_per_token: input / 1e6,
            output_cost_per_token: output / 1e6,
            ...part,
          },
        ]),
      ),
    ),
    `made-up-${day}.json`,
  );

/** Tries a price map, or sends it. */
export const importPrices = (context: Context, file: KeptFile, part: object = {}) =>
  importFile(context, file, ImportRequest.parse({ format: "litellm", ...part }), HOOKS);
