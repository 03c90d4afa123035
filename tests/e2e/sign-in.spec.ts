import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPerson, PASSWORD, signIn, signInAs } from "./people";

const account = (page: Page) => page.getByRole("navigation", { name: "Your account" });
const REFUSED = "That did not work.";

/** A browser of somebody else. */
const another = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test.describe("signing in with a password", () => {
  test("by keyboard alone, and back to the page one came from", async ({ page }) => {
    const person = await newPerson("analyst");
    await page.goto("/labs?asOf=2026-06-30");
    await page.getByRole("link", { name: "Sign in" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type(person.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await expect(account(page).getByText(person.name)).toBeVisible();
    await expect(page).toHaveURL("/labs?asOf=2026-06-30");
    await account(page).getByRole("button", { name: "Sign out" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(
      "stakeline-session",
    );
  });

  test("says the same of a wrong password and of an account there is not", async ({ page }) => {
    const { email } = await newPerson("viewer");
    const said: (string | null)[] = [];
    for (const one of [email, "nobody@people.test"]) {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail").fill(one);
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      const alert = page.getByRole("alert").filter({ hasText: REFUSED });
      await expect(alert).toBeVisible();
      await expect(page.getByLabel("E-mail")).toHaveValue(one);
      said.push(await alert.textContent());
    }
    expect(said[0]).toBe(said[1]);
  });

  for (const elsewhere of ["//evil.example", "/\\evil.example", "https:evil.example"])
    test(`does not lead to ${elsewhere}`, async ({ page }) => {
      const { email } = await newPerson("viewer");
      await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password").fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/overview");
    });

  test("keeps its cookie from scripts and from other sites", async ({ page }) => {
    await signInAs(page, await newPerson("viewer"));
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === "stakeline-session");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  });

  test("is asked for by a page that needs it, which then opens", async ({ page }) => {
    const person = await newPerson("admin");
    await page.goto("/settings/members");
    await expect(page).toHaveURL("/sign-in?callbackUrl=%2Fsettings%2Fmembers");
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/settings/members");
  });
});

test.describe("a role", () => {
  for (const role of ["viewer", "analyst", "reviewer"] as const)
    test(`${role} does not open the members page, and is told so`, async ({ page }) => {
      await signIn(page, role);
      const answer = await page.goto("/settings/members");
      expect(answer?.status()).toBe(403);
      await expect(
        page.getByRole("heading", { name: "Your role does not include this page." }),
      ).toBeVisible();
    });

  test("given by an admin counts from the next click, and a removed person is out", async ({
    page,
    browser,
  }) => {
    const theirs = await another(browser);
    const person = await signIn(theirs, "viewer");
    await signIn(page, "admin", "/settings/members");
    await page.getByLabel(`Role of ${person.name}`).selectOption("reviewer");
    await page.getByRole("button", { name: `Give ${person.name} this role` }).click();
    await expect(page.getByText(`${person.name} is reviewer now.`)).toBeVisible();
    await theirs.goto("/account");
    await expect(theirs.getByText("reviewer (")).toBeVisible();
    await page.getByRole("button", { name: `Remove ${person.name}` }).click();
    await expect(page.getByText(`${person.name} has no access any more.`)).toBeVisible();
    await theirs.goto("/account");
    await expect(theirs).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount/);
  });

  test("of a visitor opens nothing that changes something", async ({ request }) => {
    const answer = await request.post("/api/v1/commands/change-role", {
      data: { userId: "x", role: "admin", version: 1 },
    });
    expect(answer.status()).toBe(401);
    const me = await request.get("/api/v1/me");
    expect(await me.json()).toMatchObject({ signedIn: false, role: "visitor" });
    expect(me.headers()["cache-control"]).toBe("no-store");
  });

  test("is nobody's by a header that makes no sense", async ({ request }) => {
    for (const headers of [
      { Authorization: "Bearer %E0%A4%A" },
      { Authorization: "\u00ff" },
      { Cookie: "stakeline-session=%%%" },
      { Cookie: "stakeline-session=a.b.c.d.e" },
      { Cookie: ";;=;stakeline-session" },
    ]) {
      const me = await request.get("/api/v1/me", { headers });
      expect(me.status()).toBe(200);
      expect(await me.json()).toMatchObject({ role: "visitor" });
    }
  });
});

test("an address of the sign-in that makes no sense is refused, and is no fault of ours", async ({
  request,
}) => {
  for (const path of [
    "/api/auth/csrf?callbackUrl=%25%25",
    "/api/auth/csrf?callbackUrl=javascript:alert(1)",
    "/api/auth/callback/credentials",
    "/api/auth/callback/nobody",
    "/api/auth/nonsense",
  ])
    expect((await request.get(path)).status(), path).toBe(400);
  const headers = { Cookie: "next-auth.callback-url=%25%25" };
  expect((await request.get("/api/auth/csrf", { headers })).status()).toBe(400);
});

test("a password is changed by its owner, whose other sessions end", async ({ page, browser }) => {
  const person = await newPerson("viewer");
  const elsewhere = await another(browser);
  await signInAs(elsewhere, person);
  await signInAs(page, person, "/account");
  const next = "seven loud gulls before noon";
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("tried first").first()).toBeVisible();
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your other sessions have ended.")).toBeVisible();
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});
