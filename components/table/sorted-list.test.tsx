import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SortedList } from "./sorted-list";

const row = (id: string, kind: string) => ({
  id,
  by: { title: id },
  words: id,
  kinds: { template: kind },
  cells: [id, kind],
});
const drawn = (...rows: ReturnType<typeof row>[]): string =>
  renderToStaticMarkup(
    <SortedList
      id="packs"
      caption="Published packs"
      find="Find a pack"
      choices={[{ id: "template", label: "Template" }]}
      columns={[{ id: "title", title: "Pack" }, { title: "Open" }]}
      rows={rows}
    />,
  );

describe("a list that can be ordered and found", () => {
  it("has headings to press, each saying how the list stands, and a field with its name", () => {
    const html = drawn(row("First", "Board"), row("Second", "Vendor"));
    expect(html).toMatch(/<th scope="col" aria-sort="none"[^>]*>.*?<button[^>]*>Pack<\/button>/);
    // What orders nothing is no button, and says nothing of an order.
    expect(html).toMatch(/<th scope="col" class="[^"]*">Open<\/th>/);
    const [, field = "?"] = /<label for="([^"]*)"[^>]*>Find a pack</.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<input id="${field}" type="search"`));
    expect(html).toContain("2 in all");
  });

  it("offers a choice only where its rows differ in it, and nothing to order where there is one row", () => {
    expect(drawn(row("First", "Board"), row("Second", "Vendor"))).toContain(">Template<");
    expect(drawn(row("First", "Board"), row("Second", "Board"))).not.toContain(">Template<");
    expect(drawn(row("First", "Board"))).not.toMatch(/<button|<input|aria-sort/);
  });
});
