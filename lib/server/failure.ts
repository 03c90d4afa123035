import type { z } from "zod";
import { unkeepableTexts } from "../domain/fact/unkeepable-texts.ts";

/** What can be expected to go wrong, and the status each has over HTTP. */
export const FAILURES = {
  "not-understood": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "not-accepted": 415,
  invalid: 422,
  "too-many": 429,
  busy: 503,
  "no-room": 507,
} as const;
export type FailureCode = keyof typeof FAILURES;

/** One thing wrong with what was sent, and where. */
export type Fault = { readonly at: string; readonly reason: string };

/** An outcome the caller is expected to show. Anything else that throws is a bug. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly faults: readonly Fault[];
  /** What the caller needs to mend it, e.g. both sides of a conflict. */
  readonly details: object | undefined;

  constructor(
    code: FailureCode,
    message: string,
    { faults = [], details }: { faults?: readonly Fault[]; details?: object } = {},
  ) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.faults = faults;
    this.details = details;
  }
}

/** @throws Failure where a text in it holds what no database of ours can keep */
export function refuseUnkeepable(raw: unknown): void {
  const faults = unkeepableTexts(raw).map((at) => ({ at, reason: UNKEEPABLE }));
  const [first] = faults;
  if (first === undefined) return;
  const where = first.at === "" ? "A text" : `The text of ${first.at}`;
  throw new Failure("invalid", `Nothing was changed. ${where} ${UNKEEPABLE}.`, { faults });
}

const UNKEEPABLE = "holds a NUL or half a character: type it again instead of pasting it";

/** What zod found wrong, as faults. */
export const faultsOf = ({ issues }: z.ZodError): Fault[] =>
  issues.map(({ path, message }) => ({ at: path.join("."), reason: message }));
