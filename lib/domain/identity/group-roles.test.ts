import { describe, expect, it } from "vitest";
import { groupsIn, parseGroupRoles, roleOfGroups } from "./group-roles.ts";

const ROLES = parseGroupRoles("stakeline-admins=admin, stakeline-reviewers=reviewer");

describe("roles by group", () => {
  it("reads pairs, with spaces and with = in a group's name", () => {
    expect(ROLES.get("stakeline-admins")).toBe("admin");
    expect(parseGroupRoles("cn=staff=viewer").get("cn=staff")).toBe("viewer");
    expect(parseGroupRoles("").size).toBe(0);
  });

  it.each(["admins", "admins=", "=admin", "admins=root", "admins=visitor"])(
    "does not accept %s",
    (text) => {
      expect(() => parseGroupRoles(text)).toThrow(text);
    },
  );

  it("gives the strongest role, in whatever order the groups come", () => {
    const groups = ["stakeline-reviewers", "others", "stakeline-admins"];
    expect(roleOfGroups(groups, ROLES, undefined)).toBe("admin");
    expect(roleOfGroups(groups.toReversed(), ROLES, "viewer")).toBe("admin");
  });

  it("gives nothing without a group we know, unless there is a default", () => {
    expect(roleOfGroups(["others"], ROLES, undefined)).toBeUndefined();
    expect(roleOfGroups([], ROLES, "viewer")).toBe("viewer");
  });

  it.each([
    [
      ["a", "b"],
      ["a", "b"],
    ],
    ["a", ["a"]],
    [["a", 7, null], ["a"]],
    [undefined, []],
    [{ a: true }, []],
  ])("finds in the claim %j the groups %j", (claim, groups) => {
    expect(groupsIn(claim)).toEqual(groups);
  });
});
