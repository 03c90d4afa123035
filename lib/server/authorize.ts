import "server-only";

/** What can be asked of the server. A new verb goes here first. */
export const PERMISSIONS = {
  read: "see pages and read data",
  export: "take away a table or a report",
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** Who asks. Nobody can sign in yet, so there is one kind of visitor. */
export const ROLES = ["visitor"] as const;
export type Role = (typeof ROLES)[number];

/** Which roles may do what: the one list that routes and commands ask. */
const GRANTED: Readonly<Record<Permission, readonly Role[]>> = {
  read: ["visitor"],
  export: ["visitor"],
};

export const may = (role: Role, permission: Permission): boolean =>
  GRANTED[permission].includes(role);
