import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Impact = "any" | "serious";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds on a page, as `rule: elements`: everything against WCAG 2.2 AA,
 * or what is serious by any of its rules.
 */
export async function barriersOn(page: Page, least: Impact = "any"): Promise<string[]> {
  // A bar that stays in sight covers half of something wherever the page stands, which axe takes
  // for too small; at the end of the page it is in its place.
  await page.evaluate(() => {
    if (document.querySelector("[data-foot-bar]") !== null)
      window.scrollTo(0, document.documentElement.scrollHeight);
  });
  const axe = new AxeBuilder({ page })
    // What passes is not listed: on long pages that is most of the work.
    .options({ resultTypes: ["violations"] })
    // Looks at a page in one pass. The other way is for frames of other origins, of which we have none.
    .setLegacyMode(true);
  const { violations } = await (least === "any" ? axe.withTags(WCAG_22_AA) : axe).analyze();
  return violations
    .filter(({ impact }) => least === "any" || impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const elements = nodes.slice(0, 3).map(({ html }) => html);
      return `${id}: ${elements.join(" | ")}`;
    });
}
