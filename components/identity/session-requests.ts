const textIn = (value: unknown, name: string): string | undefined => {
  const found: unknown = Object(value)[name];
  return typeof found === "string" ? found : undefined;
};

async function csrfToken(): Promise<string> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" });
  return textIn(await answer.json(), "csrfToken") ?? "";
}

async function send(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" });
  return fetch(address, { method: "POST", body });
}

export type SignedIn = "yes" | "no" | "not reached";

/** Signs in with e-mail and password; the cookie comes with the answer. */
export async function requestSignIn(email: string, password: string): Promise<SignedIn> {
  try {
    const answer = await send("/api/auth/callback/credentials", { email, password });
    const url = textIn(await answer.json(), "url") ?? "";
    if (answer.ok && !url.includes("error=")) return "yes";
    return url.includes("error=unavailable") || answer.status >= 500 ? "not reached" : "no";
  } catch {
    return "not reached";
  }
}

/** Where to go to sign in at the identity provider; undefined when nobody answers. */
export async function requestProvider(callbackUrl: string): Promise<string | undefined> {
  try {
    const answer = await send("/api/auth/signin/single-sign-on", { callbackUrl });
    return textIn(await answer.json(), "url");
  } catch {
    return undefined;
  }
}

/** Ends this session and forgets its cookie. */
export async function requestSignOut(): Promise<boolean> {
  try {
    return (await send("/api/auth/signout", { callbackUrl: "/overview" })).ok;
  } catch {
    return false;
  }
}
