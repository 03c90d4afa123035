import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Impact = "any" | "serious";

/** What axe finds on a page against WCAG 2.2 AA, as `rule: elements`. */
export async function barriersOn(page: Page, least: Impact = "any"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // What passes is not listed: on long pages that is most of the work.
    .options({ resultTypes: ["violations"] })
    // Looks at a page in one pass. The other way is for frames of other origins, of which we have none.
    .setLegacyMode(true)
    .analyze();
  return violations
    .filter(({ impact }) => least === "any" || impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const elements = nodes.slice(0, 3).map(({ html }) => html);
      return `${id}: ${elements.join(" | ")}`;
    });
}
