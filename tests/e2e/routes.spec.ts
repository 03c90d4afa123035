import { globSync, readFileSync } from "node:fs";
import { request as overHttp } from "node:http";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type Role, ROLES } from "@/lib/domain/identity/role";
import { requestsAs } from "./people";
import { FROM, GUARDED_PAGES, type Route, ROUTES } from "./routes";

const isEnough = (role: Role, needed: Role) => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** What a route is sent by its row of the table. */
function bodyOf({ sends }: Route) {
  if (sends === undefined) return {};
  if (sends.as === "json") return { data: sends.body };
  if (sends.as === "bytes")
    return { data: sends.body, headers: { "Content-Type": "application/octet-stream" } };
  const buffer = Buffer.from("Name,Type\nOracle,Provider\n");
  const file = { name: "parties.csv", mimeType: "text/csv", buffer };
  return { multipart: { file } };
}

const call = (request: APIRequestContext, route: Route, more: object = {}): Promise<APIResponse> =>
  request.fetch(`/api/${route.path}`, {
    method: route.method,
    maxRedirects: 0,
    ...bodyOf(route),
    ...more,
  });

/** An expected refusal: its status, as problem details, with a word on what to do. */
async function expectProblem(response: APIResponse, status: number) {
  expect(response.status()).toBe(status);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  expect(response.headers()["cache-control"]).toBe("no-store");
  const problem = await response.json();
  expect(problem.status).toBe(status);
  expect(problem.detail).toMatch(/\w+ \w+/);
}

test("the table names every method of every route, and every page that asks who looks", () => {
  const exported = globSync("app/api/**/route.ts").flatMap((file) =>
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
      .filter((method) =>
        new RegExp(
          `^export (?:const|(?:async )?function) ${method}\\b|^export \\{[^}]*\\b${method}\\b[^}]*\\}`,
          "m",
        ).test(readFileSync(file, "utf8")),
      )
      .map((method) => `${method} ${file.slice("app/api/".length, -"/route.ts".length)}`),
  );
  expect(exported.length).toBeGreaterThan(20);
  expect(ROUTES.map(({ file, method }) => `${method} ${file}`).toSorted()).toEqual(
    exported.toSorted(),
  );

  const pages = globSync(
    "app/{data,(people)/settings,(people)/account,(packs)/reports,(packs)/packs}/**/page.tsx",
  ).map((file) => file.slice("app/".length, -"/page.tsx".length));
  expect(GUARDED_PAGES.map(({ file }) => file).toSorted()).toEqual(pages.toSorted());
});

for (const role of ROLES)
  test.describe(`as ${role}`, () => {
    let request: APIRequestContext;
    test.beforeAll(async () => {
      request = await requestsAs(role);
    });
    test.afterAll(() => request.dispose());

    for (const route of ROUTES)
      test(`answered or refused: ${route.method} /api/${route.file}`, async () => {
        const response = await call(request, route);
        if (isEnough(role, FROM[route.permission])) expect(response.status()).toBe(route.answers);
        else await expectProblem(response, role === "visitor" ? 401 : 403);
      });

    // Programs do not look at pages, and a browser sends no key.
    for (const { path, permission, answers = 200 } of role === "key" ? [] : GUARDED_PAGES)
      test(`read, or not: ${path}`, async ({ browser }) => {
        const context = await browser.newContext({ storageState: await request.storageState() });
        const page = await context.newPage();
        const status = (await page.goto(path))?.status();
        const refusal = page.getByText("Your role does not include this page.");
        if (isEnough(role, FROM[permission])) {
          expect(status).toBe(answers);
          await expect(page).toHaveURL(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expect(refusal).toBeHidden();
        } else if (role === "visitor") {
          await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
          await expect(page.getByLabel("Password")).toBeVisible();
        } else {
          expect(status).toBe(403);
          await expect(refusal).toBeVisible();
        }
        await context.close();
      });
  });

/** Routes that write, or run what writes. Signing in is guarded by a token in its forms instead. */
const WRITING = ROUTES.filter(({ method, file }) => method === "POST" && !file.startsWith("auth/"));
const COMMAND = "/api/v1/commands/propose-changes";

test.describe("what is sent in another way than our pages would send it", () => {
  let request: APIRequestContext;
  test.beforeAll(async () => {
    request = await requestsAs("admin");
  });
  test.afterAll(() => request.dispose());

  for (const route of WRITING)
    test(`/api/${route.file} is for our own pages, in the form they send`, async () => {
      const { headers = {} } = bodyOf(route);
      for (const origin of ["https://elsewhere.example", "http://localhost:1", "null"])
        await expectProblem(
          await call(request, route, { headers: { ...headers, Origin: origin } }),
          403,
        );
      const { origin } = new URL(test.info().project.use.baseURL ?? "");
      const own = await call(request, route, { headers: { ...headers, Origin: origin } });
      expect(own.status()).toBe(route.answers);

      // A copy of a source may come as anything that its first bytes show to be a PDF or a page.
      if (route.sends?.as === "bytes") return;
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "text/json"])
        await expectProblem(
          await request.post(`/api/${route.path}`, {
            data: '{"changes":[]}',
            headers: { "Content-Type": type },
          }),
          415,
        );
    });

  for (const route of WRITING.filter(({ takesLargeFiles }) => takesLargeFiles !== true))
    test(`/api/${route.file} takes no more than it can hold`, async () => {
      const large = Buffer.alloc(26 * 1024 * 1024, " ");
      const headers =
        route.sends?.as === "json"
          ? { "Content-Type": "application/json" }
          : { "Content-Type": "multipart/form-data; boundary=x" };
      await expectProblem(await request.post(`/api/${route.path}`, { data: large, headers }), 413);
      expect((await request.get("/api/health")).status()).toBe(200);
    });

  for (const route of WRITING.filter(({ sends }) => sends?.as !== "bytes"))
    test(`/api/${route.file} does nothing with a body that is cut off`, async () => {
      const [type, body] =
        route.sends?.as === "json"
          ? ["application/json", '{"changes":[{"kind":"fa']
          : ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="fi'];
      await expectProblem(
        await request.post(`/api/${route.path}`, {
          data: Buffer.from(body ?? ""),
          headers: { "Content-Type": type ?? "" },
        }),
        400,
      );
    });

  test("a body without end is read no further than its limit, and one that stops early is refused", async () => {
    const { cookies } = await request.storageState();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const send = (headers: Record<string, string>, parts: number) =>
      new Promise<number>((resolve, reject) => {
        const outgoing = overHttp(`${test.info().project.use.baseURL}${COMMAND}`, {
          method: "POST",
          headers: { ...headers, cookie, "Content-Type": "application/json" },
        });
        outgoing.on("response", (response) => {
          resolve(response.statusCode ?? 0);
          outgoing.destroy();
        });
        outgoing.on("error", reject);
        for (let part = 0; part < parts; part += 1) outgoing.write(Buffer.alloc(1024 * 1024, " "));
        outgoing.socket?.end();
        if (parts > 1) return;
        outgoing.on("socket", (socket) =>
          socket.once("connect", () => setTimeout(() => socket.end(), 100)),
        );
      });
    expect(await send({ "Transfer-Encoding": "chunked" }, 9)).toBe(413);
    expect(await send({ "Content-Length": String(2 * 1024 * 1024) }, 1)).toBe(400);
    expect((await request.get("/api/health")).status()).toBe(200);
  });

  test("an unknown command is named as such, and a command is never run by reading", async () => {
    for (const name of ["no-such-command", "toString", "..%2Fme"])
      await expectProblem(await request.post(`/api/v1/commands/${name}`, { data: {} }), 404);
    for (const method of ["GET", "PUT", "PATCH", "DELETE"])
      expect((await request.fetch(COMMAND, { method })).status()).toBe(405);
    for (const route of ROUTES.filter(
      ({ method, file }) => method === "GET" && !file.startsWith("auth/"),
    ))
      expect((await request.post(`/api/${route.path}`, { data: {} })).status(), route.file).toBe(
        405,
      );
  });

  test("an id that is none is not found, and no fault of ours", async () => {
    for (const path of [
      "proposals/none",
      "proposals/none/effects",
      "proposals/%00/effects",
      "sources/openai-index-amazon-partnership/archives/none",
      "sources/%00/archives/00000000-0000-4000-8000-000000000000",
      "providers/%00",
      "tables/ties?party=%00",
      "workbench/toString",
      "sheets/toString",
      "scenarios/none",
    ])
      await expectProblem(await request.get(`/api/v1/${path}`), 404);
  });

  for (const [what, half] of [
    ["NUL", "\0"],
    ["half a character", "\ud83d"],
  ] as const)
    test(`a text with ${what} in it, which no database keeps, is named`, async () => {
      const changes = [
        {
          kind: "fact",
          target: "party/oracle",
          property: "party.description",
          base: null,
          claim: {
            property: "party.description",
            value: `A cloud${half}`,
            validFrom: "2026-08-01",
            method: "reported",
            confidence: "low",
            citations: [{ source: "openai-index-amazon-partnership" }],
          },
        },
      ];
      const proposal = {
        id: "00000000-0000-4000-8000-00000000000a",
        reason: "A reason that is whole",
        readAt: new Date().toISOString(),
        changes,
      };
      for (const [path, data] of [
        [COMMAND, proposal],
        ["/api/v1/proposals/preview", { changes }],
      ] as const) {
        const answer = await request.post(path, { data });
        await expectProblem(answer, 422);
        expect((await answer.json()).faults).toMatchObject([{ at: "changes.0.claim.value" }]);
      }
      if (half !== "\0") return;
      const query = new URLSearchParams({ subject: `tie/${half}` });
      await expectProblem(await request.get(`/api/v1/audit?${query}`), 400);
    });
});
