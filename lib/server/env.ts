import "server-only";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const Env = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL is not a postgres:// address",
  }),
});

let parsed: z.infer<typeof Env> | undefined;

/** The environment, checked once, when it is first needed; a build needs none of it. */
export const env = (): z.infer<typeof Env> => (parsed ??= Env.parse(process.env));

const SignInEnv = z.object({
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: "NEXTAUTH_URL is not an http:// or https:// address" })
    .default("http://localhost:3000"),
  NEXTAUTH_SECRET: z
    .string({ error: "NEXTAUTH_SECRET is not set; it signs the sessions" })
    .min(16, "NEXTAUTH_SECRET needs 16 characters or more"),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "TRUSTED_PROXIES is not a number of proxies" })
    .int("TRUSTED_PROXIES is not a number of proxies")
    .min(0)
    .max(9)
    .default(0),
});

/** What is left empty is not set: compose files pass such names on. */
export const withoutEmpty = (
  given: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, value]],
    ),
  );

let signIn: z.infer<typeof SignInEnv> | undefined;

/**
 * How people sign in.
 *
 * @throws Error that names what is not right
 */
export function signInEnv(): z.infer<typeof SignInEnv> {
  if (signIn !== undefined) return signIn;
  const found = SignInEnv.safeParse(withoutEmpty(process.env));
  if (!found.success) throw new Error(found.error.issues.map(({ message }) => message).join("; "));
  signIn = found.data;
  return signIn;
}

/**
 * Whether even reading needs a session. Asked on every read, and by itself.
 *
 * @throws Error where it says neither, rather than let everyone in
 */
export function signInRequired(): boolean {
  const said = process.env["REQUIRE_SIGN_IN"] ?? "";
  if (said === "true") return true;
  if (said === "" || said === "false") return false;
  throw new Error("REQUIRE_SIGN_IN is neither true nor false");
}

/** Where heavy work is done: in this process beside the requests, or elsewhere by `npm run worker`. */
export type WorkerPlace = "in-process" | "none";

/** @throws Error where it names neither */
export function workerPlace(): WorkerPlace {
  const said = process.env["JOBS_WORKER"] ?? "";
  if (said === "" || said === "in-process") return "in-process";
  if (said === "none") return "none";
  throw new Error("JOBS_WORKER is neither in-process nor none");
}

/** Where files that are handed over are kept until they are sent: with our data, or where the system keeps what may go. */
export function uploadFolder(): string {
  const home = process.env["STAKELINE_DATA"] ?? "";
  return home === "" ? join(tmpdir(), "stakeline-uploads") : join(home, "uploads");
}
