/** What the server says when it does not do what it was asked. */
export type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly { readonly at: string; readonly reason: string }[];
  /** Both sides of a conflict and the like; its form depends on the command. */
  readonly details?: unknown;
};

export type Sent =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly problem: Problem };

export const OFFLINE: Problem = {
  status: 0,
  title: "not reached",
  detail:
    "The server was not reached. What you typed is kept here; try again when you are connected.",
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" &&
  value !== null &&
  "status" in value &&
  "title" in value &&
  "detail" in value;

/** What a response of ours says. */
export async function answerOf(response: Response): Promise<Sent> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok)
    return {
      ok: true,
      result:
        typeof answer === "object" && answer !== null && "result" in answer
          ? answer.result
          : answer,
    };
  return {
    ok: false,
    problem: isProblem(answer)
      ? answer
      : {
          status: response.status,
          title: "failed",
          detail: "The server failed. What you typed is kept here; try again.",
        },
  };
}

/** Sends JSON to an address of ours; what went wrong is a value. */
export async function post(address: string, body: unknown, key?: string): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(key === undefined ? {} : { "Idempotency-Key": key }),
      },
      body: JSON.stringify(body),
    });
    return await answerOf(response);
  } catch {
    return { ok: false, problem: OFFLINE };
  }
}

/**
 * Asks the server to do something.
 *
 * @param key the same one for the same attempt: sent twice, it is done once
 */
export const sendCommand = (name: string, input: unknown, key: string): Promise<Sent> =>
  post(`/api/v1/commands/${name}`, input, key);
