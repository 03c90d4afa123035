import { describe, expect, it } from "vitest";
import { singleSignOnFrom } from "./single-sign-on.ts";

const SET = {
  OIDC_ISSUER: "https://login.example.com/realms/staff/",
  OIDC_CLIENT_ID: "stakeline",
  OIDC_CLIENT_SECRET: "secret",
};

describe("single sign-on by environment", () => {
  it("is none where nothing is set, or all is empty", () => {
    expect(singleSignOnFrom({})).toBeUndefined();
    expect(singleSignOnFrom({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "" })).toBeUndefined();
  });

  it("has a name, a claim and nobody let in, unless said otherwise", () => {
    expect(singleSignOnFrom(SET)).toEqual({
      issuer: "https://login.example.com/realms/staff",
      clientId: "stakeline",
      clientSecret: "secret",
      name: "Single sign-on",
      groupsClaim: "groups",
      groupRoles: new Map(),
      defaultRole: undefined,
    });
  });

  it.each([
    [{ OIDC_ISSUER: "https://login.example.com" }, "OIDC_CLIENT_ID is not set"],
    [{ ...SET, OIDC_ISSUER: "login.example.com" }, "OIDC_ISSUER is not the address"],
    [{ ...SET, OIDC_GROUP_ROLES: "staff=root" }, '"staff=root" is not group=role'],
    [{ ...SET, OIDC_DEFAULT_ROLE: "visitor" }, "OIDC_DEFAULT_ROLE is not one of viewer"],
  ])("says what is wrong with %j", (given, words) => {
    expect(() => singleSignOnFrom(given)).toThrow(words);
  });
});
