import "server-only";
import { z } from "zod";
import { type GroupRoles, groupsIn, parseGroupRoles } from "../../domain/identity/group-roles.ts";
import { SIGNED_IN_ROLES, type SignedInRole } from "../../domain/identity/role.ts";
import { withoutEmpty } from "../env.ts";

/** An identity provider people may sign in at, and what its groups mean here. */
export type SingleSignOn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly name: string;
  readonly groupsClaim: string;
  readonly groupRoles: GroupRoles;
  /** The role of those in no group we know; none lets nobody else in. */
  readonly defaultRole: SignedInRole | undefined;
};

const needed = (name: string) =>
  z.string({ error: `${name} is not set; single sign-on needs issuer, client id and secret` });

const SingleSignOnEnv = z.object({
  OIDC_ISSUER: z.url({
    protocol: /^https?$/,
    error: "OIDC_ISSUER is not the address of an issuer",
  }),
  OIDC_CLIENT_ID: needed("OIDC_CLIENT_ID"),
  OIDC_CLIENT_SECRET: needed("OIDC_CLIENT_SECRET"),
  OIDC_NAME: z.string().max(60).default("Single sign-on"),
  OIDC_GROUPS_CLAIM: z.string().default("groups"),
  OIDC_GROUP_ROLES: z
    .string()
    .default("")
    .transform((text, context) => {
      try {
        return parseGroupRoles(text);
      } catch (error) {
        context.addIssue({ code: "custom", message: `OIDC_GROUP_ROLES: ${String(error)}` });
        return z.NEVER;
      }
    }),
  OIDC_DEFAULT_ROLE: z
    .enum(SIGNED_IN_ROLES, {
      error: `OIDC_DEFAULT_ROLE is not one of ${SIGNED_IN_ROLES.join(", ")}`,
    })
    .optional(),
});

/**
 * The identity provider the environment names, or none.
 *
 * @throws Error that names what is not right
 */
export function singleSignOnFrom(
  given: Readonly<Record<string, string | undefined>>,
): SingleSignOn | undefined {
  const set = withoutEmpty(given);
  if (["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"].every((name) => !(name in set)))
    return undefined;
  const found = SingleSignOnEnv.safeParse(set);
  if (!found.success) throw new Error(found.error.issues.map(({ message }) => message).join("; "));
  const env = found.data;
  return {
    issuer: env.OIDC_ISSUER.replace(/\/$/, ""),
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    name: env.OIDC_NAME,
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    groupRoles: env.OIDC_GROUP_ROLES,
    defaultRole: env.OIDC_DEFAULT_ROLE,
  };
}

let known: { readonly provider: SingleSignOn | undefined } | undefined;

/** The identity provider of this installation, read once. */
export const singleSignOn = (): SingleSignOn | undefined =>
  (known ??= { provider: singleSignOnFrom(process.env) }).provider;

/** What an ID token says of a person, once its signature, issuer, audience and nonce have been checked. */
export const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

/** The groups an ID token names under the claim of this installation. */
export const groupsOf = (claims: object, { groupsClaim }: SingleSignOn): readonly string[] =>
  groupsIn(new Map<string, unknown>(Object.entries(claims)).get(groupsClaim));
