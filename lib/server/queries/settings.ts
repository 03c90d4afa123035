import "server-only";
import { type SettingKey, SETTINGS, type Settings } from "../../domain/identity/settings.ts";
import { db } from "../db.ts";

/** A setting and the version a change must name; version 0 until somebody first chooses. */
export async function getSetting(
  key: SettingKey,
): Promise<{ readonly value: boolean; readonly version: number }> {
  const { schema, initial } = SETTINGS[key];
  const row = await db().setting.findUnique({ where: { key } });
  return row === null
    ? { value: initial, version: 0 }
    : { value: schema.parse(row.value), version: row.version };
}

export const getSettings = async (): Promise<Settings> => ({
  singlePersonMode: (await getSetting("single-person-mode")).value,
});
