import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { ask } from "../../scripts/steps/ask.mjs";
import { PASSWORD } from "./people";

/** An installation where reading needs a session, and nobody has an account yet. */
const CLOSED = process.env["STAKELINE_CLOSED_URL"] ?? "";
const DATABASE = process.env["STAKELINE_CLOSED_DATABASE"] ?? "";
test.use({ baseURL: CLOSED });
test.describe.configure({ mode: "serial" });

/** What starting the app prints. */
function printed(): string {
  const script = join(import.meta.dirname, "../../scripts/invite-admin.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=react-server", script], {
    env: { ...process.env, DATABASE_URL: DATABASE, NEXTAUTH_URL: CLOSED },
    encoding: "utf8",
  });
  return stdout + stderr;
}
const linkIn = (words: string): string => /http\S+/.exec(words)?.[0] ?? "";

const account = (page: Page) => page.getByRole("navigation", { name: "Your account" });
const another = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: CLOSED })).newPage();

async function makeAccount(page: Page, name: string, email?: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  if (email !== undefined) await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(account(page).getByText(name)).toBeVisible();
}

async function signInWith(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(account(page)).toBeVisible();
}

test("a link of an earlier start is void, and so is one that never was", async ({ page }) => {
  const earlier = linkIn(printed());
  expect(earlier).toMatch(/\/setup\/[\w-]{43}$/);
  const later = linkIn(printed());
  await page.goto(earlier);
  await expect(page.getByText("This link has been taken back.")).toBeVisible();
  await page.goto("/setup/none");
  await expect(page.getByText("There is no such invitation.")).toBeVisible();
  await page.goto(later);
  await expect(page.getByRole("button", { name: "Make the account" })).toBeVisible();
});

test("the printed link makes the first admin once, who then invites somebody into a role", async ({
  page,
  browser,
}) => {
  const link = linkIn(printed());
  await page.goto(link);
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail").fill("ada@engines.test");
  await page.getByLabel("Password").fill("stakeline2026!");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Name")).toHaveValue("Ada");
  await makeAccount(page, "Ada", "ada@engines.test");
  await expect(page.getByText("admin (gives roles")).toBeVisible();
  expect(printed()).toContain("There is an admin already");
  await page.goto(link);
  await expect(page.getByText("This link is used up.")).toBeVisible();

  await page.goto("/settings/members");
  await page.getByLabel("E-mail of whom you invite").fill("grace@navy.test");
  await page.getByLabel("Role", { exact: true }).selectOption("analyst");
  await page.getByRole("button", { name: "Make a link" }).click();
  const invitation = (await page.getByText("/join/").textContent()) ?? "";
  await page.reload();
  await expect(page.getByText("grace@navy.test, as analyst")).toBeVisible();
  await expect(page.getByText(invitation)).toBeHidden();

  const invited = await another(browser);
  await invited.goto(invitation);
  await expect(invited.getByLabel("E-mail")).toHaveValue("grace@navy.test");
  await expect(invited.getByLabel("E-mail")).not.toBeEditable();
  await makeAccount(invited, "Grace");
  await expect(invited.getByText("analyst (proposes")).toBeVisible();
  await invited.goto(invitation);
  await expect(invited.getByText("This link is used up.")).toBeVisible();
});

test("where reading needs a session, a visitor reads nothing", async ({ page, request }) => {
  await page.goto("/labs?asOf=2026-06-30");
  await expect(page).toHaveURL("/sign-in?callbackUrl=%2Flabs%3FasOf%3D2026-06-30");
  for (const path of [
    "/api/v1/providers",
    "/api/v1/portfolio/scores",
    "/api/v1/tables/labs",
    "/api/v1/reports/board-page",
  ])
    expect((await request.get(path)).status(), path).toBe(401);
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("a page is found only where the proxy has seen a session, and is kept by nobody", async ({
  page,
  request,
}) => {
  await signInWith(page, "grace@navy.test");
  const answer = await page.goto("/labs");
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  const [today = ""] = new Date().toISOString().split("T");
  const forged = `${today}-today~${"A".repeat(43)}`;
  for (const path of [
    `/at/${today}-today/labs`,
    `/at/${forged}/labs`,
    `/at/${today}-today/compare/a.b`,
    `/at/${forged}/providers/a.b`,
    `/at/${today}-today/labs.rsc`,
    "/labs.rsc",
  ]) {
    const found = await request.get(path, { maxRedirects: 0 });
    expect([307, 404], path).toContain(found.status());
    expect(await found.text(), path).not.toContain("have taken capital");
  }
});

test("a removed member is out with the next click, and their signed address opens nothing", async ({
  page,
  browser,
}) => {
  const theirs = await another(browser);
  await signInWith(theirs, "grace@navy.test");
  const kept = (await theirs.goto("/labs"))?.headers()["x-middleware-rewrite"] ?? "/at/none/labs";
  await signInWith(page, "ada@engines.test");
  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Remove Grace" }).click();
  await expect(page.getByText("Grace has no access any more.")).toBeVisible();
  await theirs.goto("/labs");
  await expect(theirs).toHaveURL(/\/sign-in/);
  expect((await theirs.request.get(kept)).status()).toBe(404);
  await page.getByRole("button", { name: "Remove Ada" }).click();
  await expect(page.getByText("Ada is the last admin")).toBeVisible();
});

test("single-person mode is said on every page, and is no longer once it is off", async ({
  page,
}) => {
  await signInWith(page, "ada@engines.test");
  const banner = page.getByText("whoever proposes a change may publish it");
  for (const on of [true, false]) {
    await page.goto("/settings/members");
    const mode = page.getByRole("switch", { name: /Single-person mode/ });
    await mode.click();
    await expect(mode).toBeChecked({ checked: on });
    for (const path of ["/labs", "/account"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(banner).toBeVisible({ visible: on });
    }
  }
});

test("an hour unused ends a session", async ({ page }) => {
  await signInWith(page, "ada@engines.test");
  await ask(DATABASE, "update session set seen_at = seen_at - interval '61 minutes'");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});
