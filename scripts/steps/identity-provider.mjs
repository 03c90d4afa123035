// A real OpenID Connect provider for the browser tests, on this machine alone. A test puts people into
// its directory (PUT /people/ada with { email, groups }); they sign in there without a password.
import { createServer } from "node:http";
import { json } from "node:stream/consumers";

export const CLIENT = { id: "stakeline", secret: "known to the tests alone" };

/**
 * @param {{ port: number, callback: string }} options where to listen, and where the app takes people back
 */
export async function startIdentityProvider({ port, callback }) {
  const { default: Provider } = await import("oidc-provider");
  const people = new Map();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    // As Entra ID, Keycloak and Okta do: the groups stand in the ID token.
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: `Single ${sub}`, email_verified: true, ...people.get(sub) }),
    }),
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const sub = /^\/people\/([\w-]+)$/.exec(request.url ?? "")?.[1];
    if (request.method === "PUT" && sub) {
      void json(request).then((person) => {
        people.set(sub, person);
        response.end();
      });
    } else void answer(request, response);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  return { issuer, stop };
}

/** What the app is told of it. */
export const environmentOf = (issuer) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: "Staff account",
  OIDC_GROUP_ROLES: "stakeline-admins=admin,stakeline-reviewers=reviewer",
});
