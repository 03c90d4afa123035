import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { requestsAs } from "./people";
import { waitingLike } from "./waiting-run";

/** Scores as runs: asked for over the API, done by the app's own worker. */

const command = (who: APIRequestContext, name: string, input: object) =>
  who.post(`/api/v1/commands/${name}`, {
    data: input,
    headers: { "Idempotency-Key": randomUUID() },
  });
const request = async (who: APIRequestContext, input: object) => {
  const answer = await command(who, "request-score-run", input);
  expect(answer.status()).toBe(200);
  const { result } = await answer.json();
  return result;
};
/** No two tests ask for the same run. */
const aSeed = () => Math.floor(Math.random() * 2 ** 48);

test("many draws are done by the worker, and asked for again they are the same run", async () => {
  const viewer = await requestsAs("viewer");
  const visitor = await requestsAs("visitor");
  const question = { seed: aSeed(), draws: 20_000, asOf: "2026-11-22" };
  const { runId, state } = await request(viewer, question);
  expect(state).toBe("queued");
  const address = `/api/v1/score-runs/${runId}`;
  await expect
    .poll(async () => (await (await visitor.get(address)).json()).state, { timeout: 30_000 })
    .toBe("done");
  const done = await (await visitor.get(address)).json();
  expect(done).toMatchObject({
    ...question,
    progress: 1,
    error: null,
    asKnown: null,
    mayCancel: false,
  });
  expect(done.result).not.toBeNull();
  expect(done).not.toHaveProperty("requestedById");

  expect(await request(viewer, question)).toEqual({ runId, state: "done", known: true });
  const late = await command(viewer, "cancel-job", { id: runId });
  expect(late.status()).toBe(409);
  expect((await late.json()).detail).toContain("done already");
  await viewer.dispose();
  await visitor.dispose();
});

test("few draws are done in the request; what makes no sense is refused with the reason", async () => {
  const viewer = await requestsAs("viewer");
  expect(await request(viewer, { seed: aSeed(), draws: 100 })).toMatchObject({ state: "done" });
  for (const [input, reason] of [
    [{ seed: -1 }, "seed"],
    [{ draws: 1e9 }, "draws"],
    [{ asOf: "2026-02-30" }, "asOf must be a day in the calendar"],
    [{ asOf: "2999-01-01" }, "asOf must be a day in the calendar"],
    [{ basis: "hoped" }, "basis"],
  ] as const) {
    const refused = await command(viewer, "request-score-run", input);
    expect(refused.status()).toBe(422);
    expect((await refused.json()).detail).toContain(reason);
  }
  await viewer.dispose();
});

test("whoever asked may cancel what waits, and nobody else but an admin", async () => {
  const viewer = await requestsAs("viewer");
  const reviewer = await requestsAs("reviewer");
  const { runId } = await request(viewer, { seed: aSeed(), draws: 100 });
  const id = await waitingLike(runId);
  const seenBy = async (who: APIRequestContext) =>
    (await who.get(`/api/v1/score-runs/${id}`)).json();
  expect(await seenBy(viewer)).toMatchObject({ state: "queued", progress: 0, mayCancel: true });
  expect(await seenBy(reviewer)).toMatchObject({ state: "queued", mayCancel: false });

  const refused = await command(reviewer, "cancel-job", { id });
  expect(refused.status()).toBe(403);
  expect((await refused.json()).detail).toContain("Somebody else asked");
  expect((await command(viewer, "cancel-job", { id })).status()).toBe(200);
  expect(await seenBy(viewer)).toMatchObject({
    state: "cancelled",
    result: null,
    mayCancel: false,
  });
  await viewer.dispose();
  await reviewer.dispose();
});
