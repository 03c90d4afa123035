import "server-only";
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
