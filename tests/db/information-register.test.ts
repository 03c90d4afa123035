import { strFromU8, unzipSync } from "fflate";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/reports/register/[set]/[file]/route.ts";
import { allRows } from "@/lib/domain/register/register-rows.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { registerFile } from "@/lib/server/exports/register/register-file.ts";
import { openSession } from "@/lib/server/identity/sessions.ts";
import { newToken } from "@/lib/server/identity/token.ts";
import {
  getInformationRegister,
  type InformationRegister,
} from "@/lib/server/queries/information-register.ts";
import { aClaim, aProposal } from "../support/changes.ts";
import { csvRecords, FILING, LEIS } from "../support/information-register.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("information_register");

const DAY = "2026-12-10";
const NOBODY = { entity: null, scope: null, country: null };
const found = async (view = viewFrom(DAY, DAY), filing = FILING): Promise<InformationRegister> => {
  const register = await getInformationRegister(view, filing);
  if (register === undefined) throw new Error("the seed has a company");
  return register;
};
const zipOf = (register: InformationRegister, set: "confirmed" | "proposed" = "confirmed") => {
  const made = register.exportOf(set);
  const saved = registerFile(made, register.notesOf(made), "package.zip");
  if (saved === undefined) throw new Error("there is always a package");
  return saved;
};
const filesIn = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, text]) => [path, strFromU8(text)]));

describe("the register of information of the demo company", () => {
  it("has every contract, each piece of work and everyone behind them", async () => {
    const { rows, organisation } = await found();
    expect(organisation.isDemo).toBe(true);
    expect(rows["B_02.01"].map(({ id }) => id)).toEqual([
      "azure",
      "aws",
      "anthropic-api",
      "openrouter",
    ]);
    expect(rows["B_02.02"]).toHaveLength(6);
    const ranks = rows["B_05.02"].map(({ id, standing }) => `${standing} ${id}`);
    expect(ranks).toContain("confirmed azure--kind-unknown--1--microsoft");
    expect(ranks).toContain("proposed azure--kind-unknown--2--openai");
    expect(ranks).toContain("proposed openrouter--kind-unknown--2--deepseek");
    // Anthropic buys compute from Amazon, by the register of ties.
    expect(ranks).toContain("proposed anthropic-api--kind-unknown--2--amazon");
    // The owner of a lab behind the router.
    expect(rows["B_05.01"].find(({ id }) => id === "google")).toMatchObject({
      standing: "proposed",
    });
  });

  it("confirms nothing of a company that is made up but what is no assumption", async () => {
    const { exportOf } = await found();
    const filled = allRows(exportOf("confirmed").rows).flatMap((row) =>
      Object.entries(row.cells).flatMap(([code, { value }]) =>
        value === "" ? [] : [`${row.template} ${code}`],
      ),
    );
    expect(new Set(filled)).toEqual(new Set(["B_05.01 c0080", "B_05.02 c0050"]));
  });

  it("is a draft by name, says so and that it is no legal advice, and labels the demo", async () => {
    const register = await found(undefined, NOBODY);
    const { name, bytes } = zipOf(register);
    expect(name).toMatch(/^draft-LEI-UNKNOWN\.XXX_XX_DORA010100_DORA_2026-12-10_\d{17}\.zip$/);
    const root = name.replace(/\.zip$/, "");
    const notes = filesIn(bytes).get(`${root}/NOTES.txt`) ?? "";
    for (const words of ["not legal advice", "DEMO", "DORA010100", "As of 2026-12-10", "Draft"])
      expect(notes).toContain(words);
    const lint = csvRecords(filesIn(bytes).get(`${root}/lint.csv`) ?? "");
    expect(lint.flat()).toContain("B_02.01");
  });

  it("gives the same bytes for the same view, and others for another day", async () => {
    const [once, again, later] = await Promise.all([
      found(),
      found(),
      found(viewFrom("2026-12-09", DAY)),
    ]);
    expect(zipOf(once).bytes).toEqual(zipOf(again).bytes);
    expect(zipOf(once).bytes).not.toEqual(zipOf(later).bytes);
  });

  it("has no row before the company had contracts", async () => {
    const { rows, exportOf } = await found(viewFrom("2025-06-30", DAY));
    expect(allRows(rows)).toEqual([]);
    expect(exportOf("confirmed").name).toMatch(/^draft-/);
  });
});

describe("a fact for the register", () => {
  const claims = [
    ["contract/azure", "contract.reference", "C-2026-001"],
    ["contract/azure", "contract.ends-on", "9999-12-31"],
    ["workload/customer-service", "workload.ict-service", "s19_cloud_saas"],
    ["party/microsoft", "party.lei", LEIS.parent],
    ["party/microsoft", "party.legal-name", "Microsoft Corporation; =1+1"],
  ] as const;

  it("counts once a reviewer has published it, and says until then that it waits", async () => {
    const proposal = aProposal(
      claims.map(([target, property, value]) => ({
        kind: "fact",
        target,
        property,
        base: null,
        claim: aClaim({ property, value }),
      })),
    );
    await run(proposeChanges, actingAs(await aPerson("analyst")), proposal);
    const reference = async () => (await found()).rows["B_02.01"][0]?.cells["c0010"];
    expect(await reference()).toMatchObject({
      standing: "missing",
      why: "A change to “Contract reference number” of Microsoft Azure agreement waits for a reviewer.",
    });
    const which = { id: proposal.id, version: 1 };
    await run(approveProposal, actingAs(await aPerson("reviewer")), which);
    expect(await reference()).toMatchObject({ standing: "confirmed", value: "C-2026-001" });

    const register = await found();
    const { name, bytes } = zipOf(register);
    const providers = csvRecords(
      filesIn(bytes).get(`${name.replace(/\.zip$/, "")}/reports/b_05.01.csv`) ?? "",
    );
    expect(providers.find(([code]) => code === LEIS.parent)).toEqual([
      LEIS.parent,
      "eba_qCO:qx2000",
      "",
      "",
      "Microsoft Corporation; =1+1",
      "Microsoft Corporation; =1+1",
      "",
      "eba_GA:US",
      "",
      "",
      "",
      "",
    ]);
    // What was not known on a day is not in the register as it was known then.
    const before = await found(viewFrom(DAY, DAY, { asKnown: "2026-11-30" }));
    expect(before.rows["B_02.01"][0]?.cells["c0010"]?.value).toBe("");
  });
});

it("names the set of files that it does not have, as it was asked for", async () => {
  process.env["NEXTAUTH_URL"] = "http://localhost:3000";
  process.env["NEXTAUTH_SECRET"] = "a secret of no worth, as long as one has to be";
  const token = newToken();
  const { id } = await aPerson("analyst");
  await openSession(id, token, new Date());
  const sealed = await encode({ token: { sid: token }, secret: process.env["NEXTAUTH_SECRET"] });
  const headers = { cookie: `stakeline-session=${sealed}` };
  const request = new Request("http://localhost:3000/", { headers });
  const params = Promise.resolve({ set: "guessed", file: "package.zip" });
  const answer = await GET(request, { params });
  expect(answer.status).toBe(404);
  const { detail } = await answer.json();
  expect(detail).toBe(
    "The register has no set of files guessed: ask for one of confirmed, proposed.",
  );
});
