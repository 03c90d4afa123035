import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPerson, signIn } from "./people";

const PROVIDER = process.env["STAKELINE_TEST_PROVIDER"] ?? "";
const someone = (name: string) => {
  const sub = `${name}-${randomUUID()}`;
  return { sub, email: `${sub}@people.test` };
};

/** Puts somebody into the provider's directory, and signs them in there with a browser of their own. */
async function enter(
  browser: Browser,
  { sub, email }: { sub: string; email: string },
  groups: readonly string[],
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.request.put(`${PROVIDER}/people/${sub}`, { data: { email, groups } });
  await page.goto("/sign-in?callbackUrl=%2Flabs");
  await page.getByRole("button", { name: "Staff account" }).click();
  await page.getByPlaceholder("Enter any login").fill(sub);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(({ hostname }) => hostname === "localhost");
  return page;
}

const roleOf = async (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = await fetch("/api/v1/me");
    const me: unknown = await answer.json();
    return Object(me)["role"];
  });

test("a group at the provider gives a role here, and another group another at the next sign-in", async ({
  browser,
}) => {
  const ada = someone("ada");
  const first = await enter(browser, ada, ["stakeline-reviewers", "others"]);
  await expect(first).toHaveURL("/labs");
  await expect(first.getByRole("navigation", { name: "Your account" })).toContainText("Single ada");
  expect(await roleOf(first)).toBe("reviewer");
  await first.goto("/account");
  await expect(first.getByText("You sign in at your identity provider")).toBeVisible();
  // Somebody else administers, so the new role is not kept as the last admin's.
  await signIn(await (await browser.newContext()).newPage(), "admin");
  const second = await enter(browser, ada, ["stakeline-admins"]);
  expect(await roleOf(second)).toBe("admin");
  // The role is the person's, so the first session has it, too.
  expect(await roleOf(first)).toBe("admin");
});

test("nobody gets in without a group that has a role", async ({ browser }) => {
  const page = await enter(browser, someone("eve"), ["others"]);
  await expect(page).toHaveURL(/\/sign-in\?error=no-role/);
  await expect(page.getByText("none of your groups has a role here")).toBeVisible();
  expect(await roleOf(page)).toBe("visitor");
});

test("an account with a password is not joined by its e-mail address", async ({ browser }) => {
  const { email } = await newPerson("viewer");
  const page = await enter(browser, { ...someone("eve"), email }, ["stakeline-admins"]);
  await expect(
    page.getByText("There is already an account with your e-mail address"),
  ).toBeVisible();
  expect(await roleOf(page)).toBe("visitor");
});

test("an answer nobody asked for, or for somebody else's browser, signs nobody in", async ({
  page,
}) => {
  await page.goto("/api/auth/signin?callbackUrl=%2Flabs");
  await page.goto("/api/auth/callback/single-sign-on?code=stolen&state=forged");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Flabs&error=/);
  await expect(page.getByText("Signing in did not work.")).toBeVisible();
  expect(await roleOf(page)).toBe("visitor");
});
