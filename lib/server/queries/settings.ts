import "server-only";
import {
  type SettingKey,
  SETTINGS,
  type Settings,
  type SettingValue,
} from "../../domain/identity/settings.ts";
import { db } from "../db.ts";

/** A setting and the version a change must name; version 0 until somebody first chooses. */
export async function getSetting<K extends SettingKey>(
  key: K,
): Promise<{ readonly value: SettingValue<K>; readonly version: number }> {
  const row = await db().setting.findUnique({ where: { key } });
  const { schema, initial } = SETTINGS[key];
  // oxlint-disable typescript/no-unsafe-type-assertion -- the schema and the first value of this very key
  return row === null
    ? { value: initial as SettingValue<K>, version: 0 }
    : { value: schema.parse(row.value) as SettingValue<K>, version: row.version };
  // oxlint-enable typescript/no-unsafe-type-assertion
}

export const getSettings = async (): Promise<Settings> => ({
  singlePersonMode: (await getSetting("single-person-mode")).value,
});
