import { describe, expect, it } from "vitest";
import { graphDrawing } from "@/lib/domain/figure/graph-drawing.ts";
import { counts } from "@/lib/domain/ties/tie.ts";
import { toCsv } from "@/lib/domain/table/to-csv.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { askedOfNetwork, getNetwork } from "@/lib/server/queries/network.ts";
import { TABLES } from "@/lib/server/queries/tables.ts";
import { TODAY } from "../support/build.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();

const on = (day?: string, query = "") =>
  getNetwork(askedOfNetwork(new URLSearchParams(query)), viewFrom(day, TODAY));
const placesOf = async (day: string, query = "") =>
  new Map(graphDrawing((await on(day, query)).figure).boxes.map((box) => [box.id, box]));

describe("the network of a day", () => {
  it("leaves everybody where they are, whatever the day and the filter", async () => {
    const today = await placesOf(TODAY);
    for (const [day, query] of [
      ["2024-12-31", ""],
      ["2026-06-30", "kind=capital"],
      [TODAY, "layer=chips"],
    ] as const) {
      const places = await placesOf(day, query);
      const both = [...places.keys()].filter((id) => today.has(id));
      expect(both.length).toBeGreaterThan(5);
      expect(both.map((id) => places.get(id))).toEqual(both.map((id) => today.get(id)));
    }
  });

  it("holds every deal that counts, drawn or in the table, and lists the others with a reason", async () => {
    const { edges, ties } = await on();
    const held = edges.flatMap((edge) => edge.ties.map(({ id }) => id));
    expect(held.length).toBe(ties.filter(counts).length);
    const made = await TABLES["network-not-drawn"]?.(
      viewFrom(undefined, TODAY),
      new URLSearchParams(),
    );
    expect(made?.table.rows.length).toBe(ties.length - held.length);
  });

  it("gives whole loops that pass a party, though the drawing shows its own ties alone", async () => {
    const [all, ofNvidia] = [await on(), await on(undefined, "party=nvidia")];
    const passing = all.loops.loops.filter(({ parties }) => parties.includes("nvidia"));
    expect(passing.length).toBeGreaterThan(0);
    expect(ofNvidia.loops.loops).toEqual(passing);
    const ends = ofNvidia.edges.map(({ from, to }) => [from, to].includes("nvidia"));
    expect(new Set(ends)).toEqual(new Set([true]));
  });

  it("names investors that are no party of the register", async () => {
    const { interlocks, nameOf } = await on();
    const [most] = interlocks;
    expect([most?.a, most?.b]).toEqual(["anthropic", "openai"]);
    expect(most?.holders.map(nameOf)).toContain("Sequoia Capital");
  });

  it("goes out as files with the filter of the page", async () => {
    const query = new URLSearchParams("kind=compute&status=reported");
    for (const name of ["network", "network-matrix", "loops", "interlocks", "interests-held"]) {
      const made = await TABLES[name]?.(viewFrom(undefined, TODAY), query);
      expect(made?.demo).toBeNull();
      expect(toCsv(made?.table ?? { id: "", title: "", columns: [], rows: [] }, [])).not.toBe("");
    }
    const network = await TABLES["network"]?.(viewFrom(undefined, TODAY), query);
    const firm = network?.table.rows.map(({ cells }) => cells["firmness"]?.value);
    expect(new Set(firm)).toEqual(new Set(["reported"]));
  });
});
