import "server-only";
import type { Role } from "../../domain/identity/role.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { may, type Permission, PERMISSIONS } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { getSettings } from "./settings.ts";

/** Who looks and what they may do, for the parts of a page that depend on it. */
export type Me = {
  readonly signedIn: boolean;
  readonly name: string | null;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly singlePersonMode: boolean;
};

export const getMe = async ({ name, role }: Actor): Promise<Me> => ({
  signedIn: role !== "visitor",
  name,
  role,
  permissions: keysOf(PERMISSIONS).filter((permission) => may(role, permission)),
  ...(await getSettings()),
});
