import { randomUUID } from "node:crypto";
import { ask } from "../../scripts/steps/ask.mjs";

/**
 * Makes a run like one there is that waits for a job of tomorrow, so that no worker is faster than the test.
 *
 * @param further tells it from others like it: so much is added to the seed
 */
export async function waitingLike(runId: string, further = 1): Promise<string> {
  const url = process.env["STAKELINE_TEST_DATABASE"];
  if (url === undefined) throw new Error("STAKELINE_TEST_DATABASE is not set; see CONTRIBUTING.md");
  const [id, jobId] = [randomUUID(), randomUUID()];
  await ask(
    url,
    `with job as (
       insert into pgboss.job (name, id, start_after)
       values ('score-run', '${jobId}', now() + interval '1 day')
     )
     insert into score_run (id, seed, draws, method_version, inputs_hash, inputs, as_of, basis, state,
       job_id, requested_by, created_at)
     select '${id}', seed + ${further}, draws, method_version, inputs_hash, inputs, as_of, basis, 'queued',
       '${jobId}', requested_by, now()
     from score_run where id = '${runId}'`,
  );
  return id;
}
