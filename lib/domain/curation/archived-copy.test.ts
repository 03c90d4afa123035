import { describe, expect, it } from "vitest";
import { archiveTypeOf } from "./archived-copy.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a copy of a source", () => {
  it.each([
    ["%PDF-1.7\n…", "application/pdf"],
    ["<!DOCTYPE html><title>10-Q</title>", "text/html"],
    ["\n  <html lang=en>", "text/html"],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", undefined],
    ["PK\u0003\u0004", undefined],
    ["<html>\u0000", undefined],
    ["plain words", undefined],
    ["", undefined],
  ])("%j is %s by its first bytes", (text, type) => {
    expect(archiveTypeOf(bytes(text))).toBe(type);
  });
});
