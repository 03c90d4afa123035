/**
 * Prisma's own schema engine as WebAssembly: the `prisma` command would download the same thing as
 * a program from a host that many networks do not reach. The engine connects when it is opened.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { readFile } from "node:fs/promises";
import { DatabaseError } from "pg";
import type { SchemaFile } from "./migration-folder.ts";

export type { SchemaEngine };

const BINDINGS = "@prisma/schema-engine-wasm/schema_engine_bg";

/** Sessions of the engine carry this name, so that one left behind can be told from the rest. */
export const ENGINE_SESSION = "stakeline-migrate";

/** All of the database is ours: nothing is left out of a comparison. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

export async function openSchemaEngine(
  connectionString: string,
  schema: SchemaFile[],
): Promise<SchemaEngine> {
  const bindings = await import(BINDINGS);
  const program = await readFile(new URL("schema_engine_bg.wasm", import.meta.resolve(BINDINGS)));
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": bindings,
  });
  // The names that the generator of the bindings gave: hand over the program, then let it begin.
  bindings["__wbg_set_wasm"](instance.exports);
  const begin = instance.exports["__wbindgen_start"];
  if (typeof begin === "function") begin();

  const adapter = new WholeScripts({ connectionString, application_name: ENGINE_SESSION });
  return bindings.SchemaEngine.new(
    { datamodels: schema.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/**
 * Prisma's adapter cuts a script at every semicolon, in function bodies and texts too, and commits
 * each piece. Sent whole, PostgreSQL reads it properly and runs it as one transaction: all or none.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        const { code = "", severity = "ERROR", message, detail, column, hint } = error;
        throw new DriverAdapterError({
          kind: "postgres",
          code,
          severity,
          message,
          detail,
          column,
          hint,
        });
      }
    };
    return adapter;
  }
}
