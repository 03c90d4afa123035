/** What a person can be given, weakest first; each may do what those before it may. */
export const SIGNED_IN_ROLES = ["viewer", "analyst", "reviewer", "admin"] as const;
export type SignedInRole = (typeof SIGNED_IN_ROLES)[number];

/** Who asks: a person in a role, a program that reads by a person's key, or someone who has not signed in. */
export const ROLES = ["visitor", "key", ...SIGNED_IN_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** What each may do, as it is said where roles are given. */
export const ROLE_MEANINGS: Readonly<Record<SignedInRole, string>> = {
  viewer: "reads, and flags what looks wrong",
  analyst: "proposes changes, imports, keeps sources",
  reviewer: "publishes or rejects what others propose",
  admin: "gives roles and changes settings",
};
