import { array, assert, constantFrom, property as law, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CellRef,
  cellKey,
  editsFrom,
  type GridEdits,
  NO_EDITS,
  redo,
  revertCells,
  undo,
  writeCells,
} from "./grid-edits.ts";

const PAID = { subject: "tie/amazon-openai-2026-02", property: "tie.paid-usd" };
const STATUS = { ...PAID, property: "tie.status" };
const published = ({ property }: CellRef) =>
  property === "tie.paid-usd" ? { text: "15000000000", factId: "f1" } : { text: "", factId: null };
const write = (edits: GridEdits, cell: CellRef, text: string) =>
  writeCells(edits, [{ ...cell, text }], published);

describe("edits of a grid", () => {
  it("remember what was typed, over what, and whether it means anything", () => {
    const edits = write(NO_EDITS, PAID, "$20bn");
    expect([...edits.now.values()]).toEqual([
      { ...PAID, text: "$20bn", was: "15000000000", base: "f1", refused: null },
    ]);
    expect(write(NO_EDITS, PAID, "a lot").now.get(cellKey(PAID))?.refused).toContain("no number");
  });

  it("are none where the same is said in other words", () => {
    expect(write(NO_EDITS, PAID, "$15bn")).toBe(NO_EDITS);
    expect(write(write(NO_EDITS, PAID, "$20bn"), PAID, "15 billion").now.size).toBe(0);
  });

  it("take a claim back where the text is emptied, and do nothing where there was none", () => {
    expect(write(NO_EDITS, PAID, "").now.get(cellKey(PAID))).toMatchObject({
      text: "",
      base: "f1",
    });
    expect(write(NO_EDITS, STATUS, " ")).toBe(NO_EDITS);
  });

  it("keep the fact they were made over when somebody else publishes meanwhile", () => {
    const first = write(NO_EDITS, PAID, "$20bn");
    const later = writeCells(first, [{ ...PAID, text: "$21bn" }], () => ({
      text: "17000000000",
      factId: "f2",
    }));
    expect(later.now.get(cellKey(PAID))).toMatchObject({ text: "$21bn", base: "f1" });
  });

  it("forget the way forward once something else is typed", () => {
    const back = undo(write(NO_EDITS, PAID, "$20bn"));
    expect(redo(write(back, STATUS, "closed")).now.size).toBe(1);
  });

  it("come back from a draft as they were", () => {
    const edits = write(write(NO_EDITS, PAID, "$20bn"), STATUS, "closed");
    const kept = JSON.parse(JSON.stringify([...edits.now.values()]));
    expect(editsFrom(kept).now).toEqual(edits.now);
  });

  const anyWrite = tuple(constantFrom(PAID, STATUS), constantFrom("", "$20bn", "closed", "?"));
  const anySteps = array(array(anyWrite, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
  const after = (steps: readonly (readonly [CellRef, string][])[]) =>
    steps.reduce(
      (edits, step) =>
        writeCells(
          edits,
          step.map(([cell, text]) => ({ ...cell, text })),
          published,
        ),
      NO_EDITS,
    );

  it("undo what was done: all the way back there is nothing", () => {
    assert(
      law(anySteps, (steps) => {
        let edits = after(steps);
        for (const _ of edits.past) edits = undo(edits);
        expect(edits.now.size).toBe(0);
      }),
    );
  });

  it("undo after a step is what was there before it, and redo after that is the step", () => {
    assert(
      law(anySteps, array(anyWrite, { minLength: 1, maxLength: 3 }), (steps, next) => {
        const before = after(steps);
        const then = writeCells(
          before,
          next.map(([cell, text]) => ({ ...cell, text })),
          published,
        );
        if (then === before) return;
        expect(undo(then).now).toEqual(before.now);
        expect(redo(undo(then)).now).toEqual(then.now);
      }),
    );
  });

  it("let go of cells as one step that can be taken back", () => {
    const edits = write(write(NO_EDITS, PAID, "$20bn"), STATUS, "closed");
    const without = revertCells(edits, [PAID, STATUS]);
    expect(without.now.size).toBe(0);
    expect(undo(without).now).toEqual(edits.now);
    expect(revertCells(NO_EDITS, [PAID])).toBe(NO_EDITS);
  });
});
