import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { composeReport } from "@/lib/domain/report/compose-report.ts";
import type { BoardReport, Profile, Template } from "@/lib/domain/report/board-report.ts";
import type { PackResults } from "@/lib/domain/report/material.ts";
import type { PackInputs } from "@/lib/domain/report/pack-inputs.ts";
import { REDACTIONS } from "@/lib/domain/report/redaction.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { quantity } from "@/lib/format/estimate.ts";
import { packZip } from "@/lib/server/exports/report/pack-zip.ts";
import { demoPackInputs, resultsOf, someChoices } from "./support/pack.ts";
import { paperText } from "./support/read-pdf.ts";

/** Every amount of the company as one that nothing else comes to by chance. */
function unlikely(value: unknown, seen: Set<number>): unknown {
  if (typeof value === "number" && Math.abs(value) >= 1_000) {
    const odd = Math.round(value * 1_037.1 + 1_713) / 1_000;
    seen.add(odd);
    return odd;
  }
  if (Array.isArray(value)) return value.map((item) => unlikely(item, seen));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, unlikely(item, seen)]),
  );
}

/** Contracts and work under names that nothing else has, in any case of letters. */
const named = ({ contracts, ...rest }: PackInputs["portfolio"]): PackInputs["portfolio"] => ({
  ...rest,
  withoutSpend: ["Quollwort forgotten"],
  contracts: contracts.map((contract, i) => ({
    ...contract,
    name: `Quollwort agreement ${LETTERS[i]}`,
    workloads: contract.workloads.map((workload, j) => ({
      ...workload,
      name: `Quollwort task ${LETTERS[i]}${LETTERS[j]}`,
    })),
  })),
});
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const OWN_WORK = /quollwort/iu;

const amounts = new Set<number>();
let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  const demo = await demoPackInputs();
  inputs = {
    ...demo,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same, with other amounts
    portfolio: named(unlikely(demo.portfolio, amounts) as PackInputs["portfolio"]),
  };
  results = await resultsOf(inputs);
});

/** Let pass for readers who see more, before the pack was made for those who see less. */
const LET_PASS = [
  {
    obstacle: "“Quollwort agreement a” has a change waiting for review.",
    reason: "It is being looked at",
  },
  { obstacle: "“Do we pay for a second source?” holds a number.", reason: "It is being looked at" },
];

const composed = (
  profile: Profile,
  template: Template = "board",
  part: Partial<PackInputs> = {},
): BoardReport =>
  composeReport(
    {
      ...inputs,
      ...part,
      choices: someChoices({
        profile,
        template,
        vendorId: template === "vendor" ? "amazon" : null,
        overrides: LET_PASS,
      }),
    },
    results,
  );

/** What the profile keeps back: facts, sources that only they have, their values, and every amount. */
function keptBack(profile: Profile): string[] {
  const isOwn = ({ fact }: PackInputs["facts"][number]) =>
    REDACTIONS[profile].facts.some((kind) => fact.subject.startsWith(`${kind}/`));
  const own = inputs.facts.filter(isOwn);
  const told = new Set(
    inputs.facts
      .filter((note) => !isOwn(note))
      .flatMap(({ sources }) => sources.map(({ id }) => id)),
  );
  const sources = own.flatMap((note) => note.sources).filter(({ id }) => !told.has(id));
  return [
    ...own.flatMap(({ fact, about }) => [fact.id, about]),
    ...sources.flatMap(({ id, title, url }) => [id, title, ...(url === null ? [] : [url])]),
    ...own.map(({ inWords }) => inWords).filter((words) => /^\$\d.{5,}/.test(words)),
    ...[...amounts].flatMap((usd) => [String(usd), usd.toLocaleString("en-US")]),
    ...[...amounts].flatMap((usd) => [quantity(usd, "usd-per-year"), quantity(usd, "usd")]),
  ].filter((text) => text.length > 4);
}

/** What the profile says that it leaves out, in the words it would be left in; none where it says no such thing. */
const untold = (profile: Profile): readonly RegExp[] =>
  ({
    board: [],
    internal: [DECISIONS],
    regulator: [DECISIONS, ...OPTIONS],
    public: [DECISIONS, ...OPTIONS, OWN_WORK],
  })[profile];
const DECISIONS = /second source|A second cloud/u;
const OPTIONS = [
  /would lower (?:it\b|its|each)/iu,
  /One cloud/u,
  ...["Rehearse the move", "Shorten notice", "Commit to less", "Move work to models"].map(
    (words) => new RegExp(words, "u"),
  ),
  /Keep prompts, tools/u,
];

/** What a file tells that its profile says is left out, in its name or in its text. */
const toldIn = (profile: Profile, path: string, text: string): string[] => {
  const all = `${path} ${text.replaceAll(/\s+/g, " ")}`;
  return untold(profile).flatMap((told) => (told.test(all) ? [`${path}: ${told}`] : []));
};

/** All texts of a file: of a file of files those inside it, of a PDF its pages. */
async function textsIn(path: string, bytes: Uint8Array): Promise<string> {
  if (/\.(?:zip|xlsx|pptx)$/.test(path)) {
    const inside = await Promise.all(
      Object.entries(unzipSync(bytes)).map(([name, content]) => textsIn(name, content)),
    );
    return inside.join("\n");
  }
  return path.endsWith(".pdf")
    ? `${strFromU8(bytes, true)}\n${(await paperText(bytes)).join("\n")}`
    : strFromU8(bytes, path.endsWith(".png"));
}

/** The board's pack as the one before, with every fact behind it corrected since. */
function afterCorrections(): NonNullable<PackInputs["previous"]> {
  const { claims, asOf, methodVersion } = composed("board");
  const facts = new Set(claims.flatMap((claim) => claim.facts));
  return {
    edition: "edition 1",
    asOf,
    methodVersion,
    claims: claims.map((claim) => ({ ...claim, value: null })),
    corrected: [...facts].map((was) => ({ was, is: null })),
  };
}

describe("what a profile keeps back", () => {
  it("stands in no byte of any file of a pack for the public", async () => {
    const report = composed("public", "board", { previous: afterCorrections() });
    expect(report.claims.some(({ change }) => change?.kind === "restated")).toBe(true);
    const { zip } = await packZip(report, inputs, { paper: "a4" });
    const files = unzipSync(zip);
    expect(Object.keys(files).length).toBeGreaterThan(20);
    // What is public anyway may say the same amount as a contract does.
    const register = report.sections.filter(({ id }) => id === "register");
    const open = JSON.stringify(register);
    const secrets = keptBack("public").filter((secret) => !open.includes(secret));
    expect(secrets.length).toBeGreaterThan(100);
    const leaks: string[] = [];
    for (const [path, bytes] of Object.entries(files)) {
      // oxlint-disable-next-line no-await-in-loop -- file by file, so that it is named
      const text = await textsIn(path, bytes);
      leaks.push(
        ...secrets.filter((secret) => text.includes(secret)).map((one) => `${path}: ${one}`),
        ...toldIn("public", path, text),
      );
    }
    expect(leaks).toEqual([]);
  });

  it.each([
    ["regulator", "board"],
    ["regulator", "vendor"],
    ["regulator", "register"],
    ["public", "vendor"],
    ["public", "register"],
  ] as const)(
    "is for %s in the %s all that it says is left out, in any file",
    async (profile, template) => {
      const { zip } = await packZip(composed(profile, template), inputs, { paper: "a4" });
      const found: string[] = [];
      for (const [path, bytes] of Object.entries(unzipSync(zip)))
        // oxlint-disable-next-line no-await-in-loop -- file by file, so that it is named
        found.push(...toldIn(profile, path, await textsIn(path, bytes)));
      expect(found).toEqual([]);
    },
  );

  it("is what the board’s packs hold in those words", () => {
    const board = canonicalJson([composed("board"), composed("board", "vendor")]);
    for (const told of untold("public")) expect(board).toMatch(told);
  });

  it("leaves nothing of a comparison of strategies for readers of whom plans are kept", () => {
    for (const profile of ["regulator", "public"] as const)
      expect(() => composed(profile, "strategies")).toThrow(/leaves out all of/);
  });

  it.each(["vendor", "register"] as const)(
    "stands nowhere in the %s for the public",
    (template) => {
      const text = canonicalJson(composed("public", template));
      const [ids, board] = [keptBack("public"), canonicalJson(composed("board", "register"))];
      expect(ids.filter((secret) => text.includes(secret) && !board.includes(secret))).toEqual([]);
    },
  );

  it("stands in the board’s pack, so that it is looked for in the right words", () => {
    const text = canonicalJson(composed("board"));
    const found = keptBack("public").filter((secret) => text.includes(secret));
    expect(found.length).toBeGreaterThan(20);
    expect([...amounts].some((usd) => text.includes(String(usd)))).toBe(true);
  });

  it.each(["internal", "regulator", "public"] as const)(
    "is, for %s, what the board is asked and has decided, and said to be left out",
    (profile) => {
      const report = composed(profile);
      const text = canonicalJson([report, composed(profile, "vendor")]);
      for (const told of untold(profile)) expect(told.exec(text)?.[0]).toBeUndefined();
      expect(report.leftOut).toEqual(REDACTIONS[profile].leftOut);
      expect(report.leftOut.length).toBeGreaterThan(0);
    },
  );
});
