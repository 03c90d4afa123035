import type { Permission } from "@/lib/server/authorize";
import type { Role } from "@/lib/domain/identity/role";

/** The weakest role that may, said a second time here so that a change of the list of rights is noticed. */
export const FROM: Readonly<Record<Permission, Role>> = {
  read: "visitor",
  export: "visitor",
  "open-pack": "key",
  "sign-in": "visitor",
  "own-account": "viewer",
  flag: "viewer",
  calculate: "viewer",
  propose: "analyst",
  audit: "analyst",
  review: "reviewer",
  administer: "admin",
};

export type Route = {
  /** The file below app/api, and what it exports. */
  readonly file: string;
  readonly method: "GET" | "POST";
  readonly permission: Permission;
  readonly path: string;
  /** What those who may are answered: often that there is no such thing, so that nothing is changed. */
  readonly answers: number;
  /** What is sent, and how: JSON, a form with a file in it, or the bytes of a file. */
  readonly sends?:
    | { readonly as: "json"; readonly body: unknown }
    | { readonly as: "multipart" }
    | { readonly as: "bytes"; readonly body: string };
  /** Whether it takes files larger than a test sends; its limits have tests of their own. */
  readonly takesLargeFiles?: true;
};

const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Every route of the API with the right it asks for. A new route goes here, or the first test fails. */
export const ROUTES: readonly Route[] = [
  {
    file: "auth/[...nextauth]",
    method: "GET",
    permission: "sign-in",
    path: "auth/csrf",
    answers: 200,
  },
  {
    file: "auth/[...nextauth]",
    method: "POST",
    permission: "sign-in",
    // Without the token of a form of ours it asks for confirmation, and nobody is signed out.
    path: "auth/signout",
    answers: 302,
    sends: { as: "bytes", body: "" },
  },
  { file: "health", method: "GET", permission: "read", path: "health", answers: 200 },
  { file: "v1/audit", method: "GET", permission: "audit", path: "v1/audit", answers: 200 },
  { file: "v1/catalog", method: "GET", permission: "read", path: "v1/catalog", answers: 200 },
  {
    file: "v1/claims",
    method: "GET",
    permission: "propose",
    path: `v1/claims?fact=${NOBODYS}`,
    answers: 200,
  },
  {
    // Each command has its own right: tests/db/authorization.test.ts asks for each of them.
    file: "v1/commands/[command]",
    method: "POST",
    permission: "propose",
    path: "v1/commands/propose-changes",
    answers: 422,
    sends: { as: "json", body: {} },
  },
  {
    file: "v1/look-files",
    method: "POST",
    permission: "administer",
    path: "v1/look-files?kind=logo&name=none.png",
    answers: 415,
    sends: { as: "bytes", body: "no picture" },
  },
  {
    file: "v1/look-files/[file]",
    method: "GET",
    permission: "calculate",
    path: `v1/look-files/${"0".repeat(64)}`,
    answers: 404,
  },
  {
    file: "v1/imports",
    method: "POST",
    permission: "propose",
    path: "v1/imports",
    answers: 200,
    sends: { as: "multipart" },
  },
  {
    file: "v1/imports/addresses",
    method: "POST",
    permission: "propose",
    path: "v1/imports/addresses",
    // This machine is no public host.
    answers: 422,
    sends: { as: "json", body: { url: "http://127.0.0.1/prices.json" } },
  },
  {
    file: "v1/imports/batches/[batch]",
    method: "GET",
    permission: "propose",
    path: `v1/imports/batches/${NOBODYS}`,
    answers: 404,
  },
  {
    file: "v1/imports/files",
    method: "POST",
    permission: "propose",
    path: "v1/imports/files?name=made-up.csv",
    answers: 200,
    sends: { as: "bytes", body: "made,up\n" },
    takesLargeFiles: true,
  },
  {
    file: "v1/imports/files/[file]",
    method: "POST",
    permission: "propose",
    path: `v1/imports/files/${NOBODYS}`,
    answers: 404,
    sends: { as: "json", body: {} },
  },
  { file: "v1/me", method: "GET", permission: "read", path: "v1/me", answers: 200 },
  { file: "v1/palette", method: "GET", permission: "read", path: "v1/palette", answers: 200 },
  {
    file: "v1/portfolio/scores",
    method: "GET",
    permission: "read",
    path: "v1/portfolio/scores",
    answers: 200,
  },
  {
    file: "v1/reports/preview",
    method: "POST",
    permission: "calculate",
    path: "v1/reports/preview",
    answers: 422,
    sends: { as: "json", body: {} },
  },
  {
    file: "v1/score-inputs",
    method: "GET",
    permission: "read",
    path: "v1/score-inputs",
    answers: 200,
  },
  {
    file: "v1/proposals/[proposal]/effects",
    method: "GET",
    permission: "propose",
    path: `v1/proposals/${NOBODYS}/effects`,
    answers: 404,
  },
  {
    file: "v1/proposals/[proposal]",
    method: "GET",
    permission: "propose",
    path: `v1/proposals/${NOBODYS}`,
    answers: 404,
  },
  {
    file: "v1/proposals/preview",
    method: "POST",
    permission: "propose",
    path: "v1/proposals/preview",
    answers: 422,
    sends: { as: "json", body: { changes: [] } },
  },
  { file: "v1/prices", method: "GET", permission: "read", path: "v1/prices", answers: 200 },
  {
    file: "v1/providers/[provider]",
    method: "GET",
    permission: "read",
    path: "v1/providers/oracle",
    answers: 200,
  },
  {
    file: "v1/decisions",
    method: "GET",
    permission: "calculate",
    path: "v1/decisions",
    answers: 200,
  },
  { file: "v1/providers", method: "GET", permission: "read", path: "v1/providers", answers: 200 },
  {
    file: "v1/packs/[pack]/files/[...file]",
    method: "GET",
    permission: "open-pack",
    path: `v1/packs/${"0".repeat(64)}/files/pack.zip`,
    answers: 404,
  },
  {
    file: "v1/packs/[pack]",
    method: "GET",
    permission: "read",
    path: `v1/packs/${"0".repeat(64)}`,
    answers: 404,
  },
  {
    file: "v1/packs",
    method: "GET",
    permission: "read",
    path: `v1/packs?sha256=${"0".repeat(64)}`,
    answers: 200,
  },
  {
    file: "v1/reports/[report]/preview",
    method: "GET",
    permission: "calculate",
    path: `v1/reports/${NOBODYS}/preview`,
    answers: 404,
  },
  {
    file: "v1/reports/board-page",
    method: "GET",
    permission: "export",
    path: "v1/reports/board-page",
    answers: 200,
  },
  {
    file: "v1/reports/register/[set]/[file]",
    method: "GET",
    permission: "calculate",
    path: "v1/reports/register/confirmed/b_02.01.csv",
    answers: 200,
  },
  {
    file: "v1/scenarios/[scenario]",
    method: "GET",
    permission: "read",
    path: "v1/scenarios/routing-today",
    answers: 200,
  },
  {
    file: "v1/scenarios/[scenario]/versions/[version]",
    method: "GET",
    permission: "read",
    path: `v1/scenarios/${NOBODYS}/versions/newest`,
    answers: 404,
  },
  {
    file: "v1/scenarios/comparison",
    method: "GET",
    permission: "read",
    path: "v1/scenarios/comparison",
    answers: 400,
  },
  {
    file: "v1/scenarios/bill-work",
    method: "GET",
    permission: "propose",
    path: "v1/scenarios/bill-work?period=1999-01-01_1999-02-01",
    answers: 404,
  },
  {
    file: "v1/scenarios/offerings",
    method: "GET",
    permission: "read",
    path: "v1/scenarios/offerings?model=gpt-5-4",
    answers: 200,
  },
  {
    file: "v1/scenarios/compute",
    method: "POST",
    permission: "read",
    path: "v1/scenarios/compute",
    answers: 422,
    sends: { as: "json", body: {} },
  },
  { file: "v1/scenarios", method: "GET", permission: "read", path: "v1/scenarios", answers: 200 },
  {
    file: "v1/scenario-runs/[run]",
    method: "GET",
    permission: "read",
    path: `v1/scenario-runs/${NOBODYS}`,
    answers: 404,
  },
  {
    file: "v1/score-runs/[run]",
    method: "GET",
    permission: "read",
    path: `v1/score-runs/${NOBODYS}`,
    answers: 404,
  },
  {
    file: "v1/imports/price-sheet",
    method: "GET",
    permission: "export",
    path: "v1/imports/price-sheet",
    answers: 200,
  },
  {
    // The token is the right to it.
    file: "v1/shared/[token]/files/[...file]",
    method: "GET",
    permission: "read",
    path: "v1/shared/no-such-token/files/pack.zip",
    answers: 404,
  },
  {
    file: "v1/sheets/[kind]",
    method: "GET",
    permission: "export",
    path: "v1/sheets/stake",
    answers: 200,
  },
  {
    file: "v1/sources/[source]/archives/[archive]",
    method: "GET",
    permission: "propose",
    path: `v1/sources/no-such-source/archives/${NOBODYS}`,
    answers: 404,
  },
  {
    file: "v1/sources/[source]/archives",
    method: "POST",
    permission: "propose",
    path: "v1/sources/no-such-source/archives?name=page.html",
    answers: 404,
    sends: { as: "bytes", body: "<!doctype html><title>Nobody's</title>" },
  },
  { file: "v1/sources", method: "GET", permission: "read", path: "v1/sources", answers: 200 },
  {
    file: "v1/tables/[table]",
    method: "GET",
    permission: "export",
    path: "v1/tables/labs",
    answers: 200,
  },
  {
    file: "v1/workbench/[kind]",
    method: "GET",
    permission: "propose",
    path: "v1/workbench/stake",
    answers: 200,
  },
];

/** Pages made for whoever looks, by their file below app, and the right each asks for. */
export const GUARDED_PAGES: readonly {
  readonly file: string;
  readonly path: string;
  readonly permission: Permission;
  /** What those who may are answered, where there is no such thing. */
  readonly answers?: 404;
}[] = [
  { file: "(people)/account", path: "/account", permission: "own-account" },
  { file: "(people)/settings/members", path: "/settings/members", permission: "administer" },
  {
    file: "(packs)/packs/[pack]",
    path: `/packs/${"0".repeat(64)}`,
    permission: "calculate",
    answers: 404,
  },
  {
    file: "(packs)/reports/[report]",
    path: `/reports/${NOBODYS}`,
    permission: "calculate",
    answers: 404,
  },
  { file: "(packs)/reports/new", path: "/reports/new", permission: "calculate" },
  { file: "(packs)/reports/look", path: "/reports/look", permission: "calculate" },
  { file: "(packs)/reports/register", path: "/reports/register", permission: "calculate" },
  { file: "(packs)/reports", path: "/reports", permission: "calculate" },
  { file: "data/audit", path: "/data/audit", permission: "audit" },
  { file: "data/bills", path: "/data/bills", permission: "propose" },
  { file: "data/coverage", path: "/data/coverage", permission: "propose" },
  { file: "data/imports/[batch]", path: `/data/imports/${NOBODYS}`, permission: "propose" },
  { file: "data/imports", path: "/data/imports", permission: "propose" },
  { file: "data/names", path: "/data/names", permission: "propose" },
  {
    file: "data/records/[kind]/[slug]",
    path: "/data/records/party/oracle",
    permission: "propose",
  },
  { file: "data/review/[proposal]", path: `/data/review/${NOBODYS}`, permission: "propose" },
  { file: "data/review", path: "/data/review", permission: "propose" },
  { file: "data/staleness", path: "/data/staleness", permission: "propose" },
  { file: "data/workbench", path: "/data/workbench?kind=stake", permission: "propose" },
];
