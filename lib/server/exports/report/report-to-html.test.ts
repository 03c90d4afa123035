import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_NAMES, sampleReport } from "@/tests/support/sample-report.ts";
import { aLogo } from "@/tests/support/a-logo.ts";
import { Failure } from "@/lib/server/failure.ts";
import { cssText, html } from "./html.ts";
import { reportToHtml } from "./report-to-html.ts";
import { PLAIN_LOOK } from "./report-to-pdf.ts";

const A4 = { paper: "a4" } as const;
const report = sampleReport({ rows: 30 });
const page = reportToHtml(report, { ...A4, inputsHash: "f".repeat(64) });
/** Every element of the page with its attributes; texts hold no bracket. */
const elements = [...page.matchAll(/<([a-z!][\w-]*)([^>]*)>/gi)].map(
  ([, name = "", more = ""]) => ({
    name: name.toLowerCase(),
    more,
  }),
);

describe("the page for print", () => {
  it("runs nothing, and asks for nothing from elsewhere", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src &#39;none&#39;");
    const names = new Set(elements.map(({ name }) => name));
    for (const name of [
      "script",
      "link",
      "img",
      "iframe",
      "object",
      "form",
      "base",
      "foreignobject",
    ])
      expect(names).not.toContain(name);
    expect(elements.filter(({ more }) => /\s(?:on\w+|src|srcset|style)=/i.test(more))).toEqual([]);
    // Sources are led to, and only there does an address of elsewhere stand.
    for (const { name, more } of elements)
      for (const [, address = ""] of more.matchAll(/href="([^"]*)"/g))
        expect(name === "a" && /^(?:#|https:\/\/gazette\.example\/)/.test(address)).toBe(true);
    expect(page.match(/<style>[^]*<\/style>/)?.[0]).not.toMatch(/url\(|@import/);
  });

  it("shows names that are markup as the texts they are", () => {
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;");
    const hostile = sampleReport({ rows: 5, title: "</title><script>alert(1)</script>" });
    const spoilt = {
      ...hostile,
      organisation: `</style><script>alert(2)</script>"; } * { display: none`,
      confidentiality: `\\"</style>`,
      filters: HOSTILE_NAMES,
    };
    const shown = reportToHtml(spoilt, A4);
    expect(shown).not.toMatch(/<script/i);
    expect(shown.match(/<\/style>/g)).toHaveLength(1);
    expect(shown.match(/<\/title>/g)).toHaveLength(1);
  });

  it("gives each claim a place, and every mark leads to one", () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = new Set(ids);
    for (const { number } of report.claims) expect(places).toContain(`claim-${number}`);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, to = ""]) => to);
    expect(targets.length).toBeGreaterThan(report.claims.length);
    expect(targets.filter((to) => !places.has(to))).toEqual([]);
  });

  it("says which data it is of, and draws every figure with words for it", () => {
    for (const words of [
      "As of 22 November 2026",
      "Data version 2026-11-22.1",
      "committed amounts",
    ])
      expect(page).toContain(words);
    expect(page).toContain("Confidential – board only · Board profile");
    expect(page).toContain("Left out: Contract clauses");
    expect(page).toContain("f".repeat(64));
    const drawings = elements.filter(({ name }) => name === "svg");
    expect(drawings.length).toBeGreaterThanOrEqual(3);
    for (const { more } of drawings) expect(more).toMatch(/role="img" aria-label="[^"]+/);
  });

  it("is the same each time, and lies on the paper that is asked for", () => {
    expect(reportToHtml(report, { ...A4, inputsHash: "f".repeat(64) })).toBe(page);
    expect(page).toContain("size: A4;");
    expect(reportToHtml(report, { paper: "us-letter" })).toContain("size: letter landscape;");
  });
});

describe("the logo of the page for print", () => {
  const logo = aLogo(320, 80);
  const withLogo = (bytes: Uint8Array, of = report) =>
    reportToHtml(of, { ...A4, look: { ...PLAIN_LOOK, logo: bytes } });

  it("stands at its head, once, as the very file, with words for it", () => {
    const shown = withLogo(logo);
    const pictures = [...shown.matchAll(/<img\b([^>]*)>/g)].map(([, more = ""]) => more);
    expect(pictures).toHaveLength(1);
    const [, bytes = ""] = /src="data:image\/png;base64,([^"]*)"/.exec(pictures[0] ?? "") ?? [];
    expect(Buffer.from(bytes, "base64").equals(logo)).toBe(true);
    expect(pictures[0]).toContain(html`alt="Logo of ${report.organisation}"`.markup);
    expect(pictures[0]).toMatch(/width="160"\s+height="40"/);
    expect(shown.indexOf("<img")).toBeLessThan(shown.indexOf("<h1"));
    expect(withLogo(logo)).toBe(shown);
  });

  it("is taken by its bytes, never by what it is called, and turns no name into markup", () => {
    for (const drawing of [
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '"><script>alert(1)</script>',
    ])
      expect(() => withLogo(Buffer.from(drawing.padEnd(80)))).toThrow(Failure);
    const organisation = '"><script>alert(1)</script>';
    const shown = withLogo(logo, { ...report, organisation });
    expect(shown).not.toMatch(/<script/i);
    expect(shown).toContain('alt="Logo of &quot;&gt;&lt;script&gt;');
    // What follows the picture's own bytes is no part of the page.
    const tailed = Buffer.concat([logo, Buffer.from('"><script>alert(2)</script>')]);
    expect(withLogo(tailed)).not.toMatch(/<script/i);
  });
});

it("no text becomes markup, or ends a style sheet", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      expect(html`<p title="${text}">${text}</p>`.markup).toMatch(
        /^<p title="[^<>"]*">[^<>]*<\/p>$/,
      );
      expect(cssText(text)).toMatch(/^"(?:[^"\\<>\n]|\\[0-9a-f]+ )*"$/);
    }),
  );
});
