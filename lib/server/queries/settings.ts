import "server-only";
import { SETTINGS } from "../../domain/identity/settings.ts";
import { db } from "../db.ts";

export type Settings = {
  readonly singlePersonMode: boolean;
};

/** What the admins have chosen; what they have not is off. */
export async function getSettings(): Promise<Settings> {
  const row = await db().setting.findUnique({ where: { key: "single-person-mode" } });
  return {
    singlePersonMode: row !== null && SETTINGS["single-person-mode"].parse(row.value),
  };
}
