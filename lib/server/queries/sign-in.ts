import "server-only";
import { singleSignOn } from "../identity/single-sign-on.ts";

/** What the button of the identity provider says; null where there is none. */
export const providerName = (): string | null => singleSignOn()?.name ?? null;
