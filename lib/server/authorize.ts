import "server-only";
import type { Role } from "../domain/identity/role.ts";
import { signInRequired } from "./env.ts";
import { Failure } from "./failure.ts";

/** What can be asked of the server. A new verb goes here first. */
export const PERMISSIONS = {
  read: "see pages and read data",
  export: "take away a table or a report",
  "open-pack": "read and take away the packs that were published",
  "sign-in": "sign in or take up an invitation",
  "own-account": "change one's own password, sessions and keys",
  flag: "flag a fact that looks wrong",
  calculate: "start a calculation, keep a scenario and cancel one's own",
  propose: "propose a change, import a file and keep sources",
  audit: "read the audit log",
  review: "publish, return or reject a proposal and undo an import",
  administer: "invite people, give roles and change settings",
} as const;
export type Permission = keyof typeof PERMISSIONS;

const EVERYONE: readonly Role[] = ["visitor", "key", "viewer", "analyst", "reviewer", "admin"];

/** Which roles may do what: the one list that pages, routes and commands ask. */
const GRANTED: Readonly<Record<Permission, readonly Role[]>> = {
  read: EVERYONE,
  export: EVERYONE,
  // Of a visitor the owner of a pack decides: by a link, or by opening it to verification.
  "open-pack": ["key", "viewer", "analyst", "reviewer", "admin"],
  // A key reads and does nothing else: none of the commands is open to it.
  "sign-in": ["visitor", "viewer", "analyst", "reviewer", "admin"],
  "own-account": ["viewer", "analyst", "reviewer", "admin"],
  flag: ["viewer", "analyst", "reviewer", "admin"],
  calculate: ["viewer", "analyst", "reviewer", "admin"],
  propose: ["analyst", "reviewer", "admin"],
  audit: ["analyst", "reviewer", "admin"],
  review: ["reviewer", "admin"],
  administer: ["admin"],
};

/** What a visitor may no longer do where reading needs a session, too. */
const READING: readonly Permission[] = ["read", "export"];

export const may = (role: Role, permission: Permission): boolean =>
  GRANTED[permission].includes(role) &&
  !(role === "visitor" && READING.includes(permission) && signInRequired());

/** @throws Failure unless the role may do it; "unauthenticated" where signing in might help */
export function authorize(role: Role, permission: Permission): void {
  if (may(role, permission)) return;
  const needed = `This needs the right to ${PERMISSIONS[permission]}.`;
  if (role === "visitor") throw new Failure("unauthenticated", `${needed} Sign in first.`);
  throw new Failure(
    "forbidden",
    role === "key"
      ? `${needed} A key only reads; sign in to do this.`
      : `${needed} The role ${role} does not have it; ask an admin.`,
  );
}
