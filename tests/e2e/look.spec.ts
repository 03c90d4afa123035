import { expect, type Page, test } from "@playwright/test";
import { aMaster, DOT, LIGHT } from "../support/slide-masters";
import { requestsAs, signIn } from "./people";

/** How packs look: chosen by an admin, seen at once, and refused where it would not print. */

test.describe.configure({ mode: "serial", timeout: 120_000 });

const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer,
});

async function open(page: Page): Promise<void> {
  await page.goto("/reports");
  await page.getByRole("link", { name: "How packs look" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Logo, colour/);
}

test("an admin chooses a look, sees a first page of it, and finds it again", async ({ page }) => {
  await signIn(page, "admin");
  await open(page);
  await page.getByLabel("Logo", { exact: true }).setInputFiles(file("mark.png", DOT));
  await expect(page.getByText("mark.png: PNG, 1 × 1 pixels.")).toBeVisible();
  await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();

  const swatch = page.getByRole("figure");
  await page.getByLabel("Footer").fill("Alder & Finch <b>plc</b>");
  // Markup is words.
  await expect(swatch).toContainText("Alder & Finch <b>plc</b>");
  await page.getByLabel("Confidentiality").fill("Board members only");
  await expect(swatch).toContainText("Board members only · Board profile");
  await page.getByLabel("Paper").selectOption("us-letter");
  await page
    .getByLabel("Slide master", { exact: true })
    .setInputFiles(file("company.potx", Buffer.from(aMaster(LIGHT))));
  await expect(page.getByText(/slides of 13\.33 × 7\.5 inches, 4 layouts/)).toBeVisible();

  await page.getByRole("button", { name: "Keep this look" }).click();
  await expect(page.getByText(/^Kept\. Packs that are built from now on/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Footer")).toHaveValue("Alder & Finch <b>plc</b>");
  await expect(page.getByText("In use: company.potx")).toBeVisible();
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: /^Version \d+/ })
      .first(),
  ).toContainText("footer “Alder & Finch <b>plc</b>”");

  // A new report begins with it, and may be printed otherwise.
  await page.goto("/reports/new");
  await expect(page.getByLabel("Confidentiality, on every page")).toHaveValue("Board members only");
  await expect(page.getByLabel("Paper").locator("option:checked")).toHaveText(
    "The company’s (US Letter)",
  );
  await page.getByLabel("Paper").selectOption("A4");
});

test("what would not print is refused in words, and nothing else is lost", async ({ page }) => {
  await signIn(page, "admin");
  await open(page);
  await page.getByLabel("Footer").fill("Typed before");
  const logo = page.getByLabel("Logo", { exact: true });
  await logo.setInputFiles(file("logo.png", Buffer.from("<svg onload=alert(1)>")));
  await expect(page.getByText(/neither a PNG nor a JPEG/)).toBeVisible();
  await logo.setInputFiles(file("cut.png", DOT.subarray(0, 50)));
  await expect(page.getByText(/damaged or cut off/)).toBeVisible();
  await logo.setInputFiles(file("huge.png", Buffer.alloc(1024 * 1024)));
  await expect(page.getByText(/huge\.png has 1\.0 MB/)).toBeVisible();
  await page
    .getByLabel("Slide master", { exact: true })
    .setInputFiles(file("old.pptx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0])));
  await expect(page.getByText(/has a password, or is an old \.ppt/)).toBeVisible();

  await page.getByLabel("Colour of links and marks").fill("#ff8800");
  await expect(page.getByText(/#ff8800 is too light/)).toBeVisible();
  await page.getByRole("button", { name: "Keep this look" }).click();
  await expect(page.getByText(/to 1 from white, and words need 4\.5 to 1/)).toBeVisible();
  await expect(page.getByLabel("Footer")).toHaveValue("Typed before");
});

test("a body of 50 MB is refused before it is read", async () => {
  const admin = await requestsAs("admin");
  for (const kind of ["logo", "master"]) {
    const answer = await admin.post(`/api/v1/look-files?kind=${kind}&name=big`, {
      data: Buffer.alloc(50 * 1024 * 1024),
      headers: { "Content-Type": "application/octet-stream" },
    });
    expect(answer.status()).toBe(413);
  }
});

test("who is no admin sees it and changes nothing", async ({ page }) => {
  await signIn(page, "viewer");
  await open(page);
  await expect(page.getByText(/An admin chooses it/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep this look" })).toHaveCount(0);
});
