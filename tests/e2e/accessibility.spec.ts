import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { PAGES } from "./pages";

const SIZES = [
  { width: 1280, height: 900, theme: "light" },
  { width: 360, height: 800, theme: "dark" },
] as const;

for (const { name, path } of PAGES)
  for (const { width, height, theme } of SIZES)
    test(`${name} at ${width} px, ${theme}: no serious barrier, no error, no sideways scroll`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        // A page that is not there answers 404, which the browser reports as an error of its own.
        if (message.type() === "error" && !message.text().includes("404"))
          errors.push(message.text());
      });
      await page.goto(path, { waitUntil: "networkidle" });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(
        serious.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(" | ")}`,
        ),
      ).toEqual([]);
      expect(errors).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await context.close();
    });
