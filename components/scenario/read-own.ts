import { answerOf, OFFLINE } from "@/components/curation/send-command";

/** What an address of ours says, whole, or why it does not. */
export async function readOwn<T>(
  address: string,
  init?: RequestInit,
): Promise<T | { readonly trouble: string }> {
  try {
    const response = await fetch(address, { cache: "no-store", ...init });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own address answers with
    if (response.ok) return (await response.json()) as T;
    const sent = await answerOf(response);
    return { trouble: sent.ok ? "The server failed; try again." : sent.problem.detail };
  } catch {
    return { trouble: OFFLINE.detail };
  }
}

/** Whether it is an answer. */
export const isAnswer = <T extends object>(found: T | { readonly trouble: string }): found is T =>
  !("trouble" in found);
