/** People to sign in as: made straight in the database of the app under test, each new. */
import { randomBytes, randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page, request, test } from "@playwright/test";
import { ask } from "../../scripts/steps/ask.mjs";
import type { Role, SignedInRole } from "../../lib/domain/identity/role";

export const PASSWORD = "twelve quiet herons at dusk";
/** The same, as the app keeps it. */
const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$3Cm6aCWh6nW2ClDF3h+D7A$jnTk7Wo3BqbCozFozEC9Uuw+lJ+nBVqtPLcXG8BHKFk";

export type Person = { readonly id: string; readonly email: string; readonly name: string };

const database = (): string => {
  const url = process.env["STAKELINE_TEST_DATABASE"];
  if (url === undefined) throw new Error("STAKELINE_TEST_DATABASE is not set; see CONTRIBUTING.md");
  return url;
};

/** Makes an account with PASSWORD. */
export async function newPerson(role: SignedInRole, url = database()): Promise<Person> {
  const id = randomUUID();
  const person = { id, email: `${role}.${id}@people.test`, name: `${role} ${id.slice(0, 4)}` };
  await ask(
    url,
    `insert into user_account (id, email, name, role, password_hash, created_at)
     values ('${id}', '${person.email}', '${person.name}', '${role}', '${PASSWORD_HASH}', now())`,
  );
  return person;
}

/** Fills in the sign-in form, and waits until the app shows who is there. */
export async function signInAs(page: Page, person: Person, to = "/overview") {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(to)}`);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(accountOf(page, person)).toBeVisible();
}

/**
 * Signs a new person in, in one role, as the form would; the form has tests of its own.
 *
 * @param to the page to be on afterwards; without one, the page stays where it is
 */
export async function signIn(page: Page, role: SignedInRole, to?: string): Promise<Person> {
  const person = await newPerson(role);
  await openSession(page.request, person);
  if (to === undefined) return person;
  await page.goto(to);
  await expect(accountOf(page, person)).toBeVisible();
  return person;
}

const accountOf = (page: Page, { name }: Person) =>
  page.getByRole("navigation", { name: "Your account" }).getByText(name);

/** Sends what the form of the sign-in page sends; the requests bear the session from then on. */
async function openSession(requests: APIRequestContext, { email }: Person): Promise<void> {
  const { csrfToken } = await (await requests.get("/api/auth/csrf")).json();
  await requests.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: PASSWORD, json: "true" },
  });
  expect(await (await requests.get("/api/v1/me")).json()).toMatchObject({ signedIn: true });
}

/** A key of a new person, as a program sends it. */
async function newKey(): Promise<string> {
  const { id } = await newPerson("admin");
  const key = randomBytes(32).toString("base64url");
  await ask(
    database(),
    `insert into api_key (id, user_id, name, token_hash, prefix, created_at, expires_at)
     values ('${randomUUID()}', '${id}', 'test', encode(sha256('${key}'), 'hex'), '${key.slice(0, 8)}', now(), now() + interval '1 day')`,
  );
  return key;
}

/** Requests with the session of a new person, or their key, made without a page; a visitor has none. Dispose of it afterwards. */
export async function requestsAs(role: Role): Promise<APIRequestContext> {
  const { baseURL } = test.info().project.use;
  const requests = await request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(role === "key" ? { extraHTTPHeaders: { Authorization: `Bearer ${await newKey()}` } } : {}),
  });
  if (role === "key") return requests;
  if (role === "visitor") return requests;
  await openSession(requests, await newPerson(role));
  expect(await (await requests.get("/api/v1/me")).json()).toMatchObject({ role });
  return requests;
}
