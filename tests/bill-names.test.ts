import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { modelNames, type ModelNames, type NamedModel } from "@/lib/domain/bill/model-names.ts";
import type { Model } from "@/lib/domain/catalog/offering.ts";
import { litellmFeed } from "@/lib/domain/imports/feeds/litellm.ts";
import { modelsDevFeed } from "@/lib/domain/imports/feeds/models-dev.ts";
import { SELLERS } from "@/lib/domain/imports/identity/sellers.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";

/** Beside the repository where it is developed; absent from a clone, and then this file tests nothing. */
const FOLDER = join(import.meta.dirname, "../../shared/data/prices");
const LITELLM = join(FOLDER, "litellm_2026-07-01.json");
const MODELS_DEV = join(FOLDER, "modelsdev_api_2026-07-01.json");

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the file is; the reader parses it
const readFile = (path: string) => JSON.parse(readFileSync(path, "utf8")) as object;

type Told = { -readonly [K in keyof NamedModel]: NamedModel[K] } & { soldBy: string[] };

describe.skipIf(!existsSync(LITELLM) || !existsSync(MODELS_DEV))(
  "bills over the seed with the lists of 2026-07-01",
  () => {
    let seeded: readonly Told[];
    let alone: ModelNames;
    let names: ModelNames;
    beforeAll(async () => {
      const { offerings } = await readCatalog();
      const models = new Map<string, Told>();
      const add = (
        model: Pick<Model, "id" | "name" | "labId">,
        operatorId: string | null,
        isImported: boolean,
      ) => {
        const { id, name, labId } = model;
        const told = models.get(id) ?? { id, names: [name], labId, soldBy: [], isImported };
        if (operatorId !== null) told.soldBy.push(operatorId);
        models.set(id, told);
      };
      for (const { model, seller } of offerings) add(model, seller.operatorId, false);
      alone = modelNames(
        [...models.values()].map((told) => ({ ...told, soldBy: [...told.soldBy] })),
      );
      seeded = [...models.values()];
      // Of sellers that files bring nobody says who runs them.
      const operatorOf = new Map(SELLERS.map(({ id, operatorId }) => [id, operatorId]));
      for (const { listings } of [
        litellmFeed(readFile(LITELLM)),
        modelsDevFeed(readFile(MODELS_DEV)),
      ])
        for (const { model, seller } of listings)
          if (model.id !== "") add(model, operatorOf.get(seller.id) ?? null, true);
      names = modelNames([...models.values()]);
    });

    it("read every model of the seed by its name, whoever sells it, and none as another", () => {
      const misread = seeded.flatMap(({ id, names: [name = ""], soldBy }) =>
        [null, ...soldBy].flatMap((vendorId) => {
          const found = names.find(name, true, vendorId);
          return found === id || found === null ? [] : [`${name} of ${vendorId ?? "?"}: ${found}`];
        }),
      );
      expect(misread).toEqual([]);
    });

    it("leave none of them unread", () => {
      const lost = seeded.filter(
        ({ id, names: [name = ""] }) =>
          alone.find(name, true, null) === id && names.find(name, true, null) === null,
      );
      expect(lost.map(({ id }) => id)).toEqual([]);
    });

    it.each([
      ["Llama 3.3 70B Instruct", "amazon", "llama-3-3-70b"],
      ["Kimi K2.6", null, "kimi-k2-6"],
      ["Claude Opus 4.5", null, "claude-opus-4-5"],
      ["USE1-Claude-Opus-4-5-input-tokens", "amazon", "claude-opus-4-5"],
      ["Claude Opus 4.5 and Claude Sonnet 4.5", "amazon", null],
      ["gpt 4.1 mini Inp glbl Tokens", "microsoft", "gpt-4-1-mini"],
      ["Gemini 2.5 Pro Text Input - Predictions", "google", "gemini-2-5-pro"],
    ])("read %s of %s as %s", (text, vendorId, id) => {
      expect(names.find(text, true, vendorId)).toBe(id);
    });
  },
);
