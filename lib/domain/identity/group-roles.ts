import { SIGNED_IN_ROLES, type SignedInRole } from "./role.ts";

/** The role each group of an identity provider stands for. */
export type GroupRoles = ReadonlyMap<string, SignedInRole>;

/**
 * Reads `stakeline-admins=admin,stakeline-reviewers=reviewer`.
 *
 * @throws RangeError at the first pair that is none
 */
export function parseGroupRoles(text: string): GroupRoles {
  const pairs = text.split(",").flatMap((pair): [string, SignedInRole][] => {
    if (pair.trim() === "") return [];
    // A group may have "=" in its name (an LDAP path); a role has none.
    const at = pair.lastIndexOf("=");
    const group = pair.slice(0, Math.max(at, 0)).trim();
    const role = SIGNED_IN_ROLES.find((one) => one === pair.slice(at + 1).trim());
    if (group === "" || role === undefined)
      throw new RangeError(
        `"${pair.trim()}" is not group=role with one of ${SIGNED_IN_ROLES.join(", ")}`,
      );
    return [[group, role]];
  });
  return new Map(pairs);
}

/** The strongest role that somebody's groups give; without any, `otherwise`. */
export function roleOfGroups(
  groups: readonly string[],
  roles: GroupRoles,
  otherwise: SignedInRole | undefined,
): SignedInRole | undefined {
  const given = new Set(groups.flatMap((group) => roles.get(group) ?? []));
  return SIGNED_IN_ROLES.findLast((role) => given.has(role)) ?? otherwise;
}

/** Groups as a claim may hold them: a list, one name, or nothing of use. */
export function groupsIn(claim: unknown): readonly string[] {
  if (typeof claim === "string") return [claim];
  return Array.isArray(claim) ? claim.filter((one) => typeof one === "string") : [];
}
