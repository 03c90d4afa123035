"use client";

import { useEffect, useState } from "react";
import type { Role } from "@/lib/domain/identity/role";

/** Who looks at a page, as `GET /api/v1/me` says it. */
export type Me = {
  readonly signedIn: boolean;
  readonly name: string | null;
  readonly role: Role;
  /** Names of lib/server/authorize.ts. */
  readonly permissions: readonly string[];
  readonly singlePersonMode: boolean;
};

const isMe = (value: unknown): value is Me =>
  typeof value === "object" && value !== null && "signedIn" in value && "permissions" in value;

async function ask(): Promise<Me | undefined> {
  try {
    const answer = await fetch("/api/v1/me", { cache: "no-store" });
    const found: unknown = await answer.json();
    return answer.ok && isMe(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Asked once for a page load; signing in and out loads the page anew. */
let asked: Promise<Me | undefined> | undefined;

/**
 * Who looks, for the parts of a kept page that depend on it. Undefined until
 * the server has said so, and where it cannot be reached.
 *
 * The server asks again whatever this says: it decides what is drawn, not what is allowed.
 */
export function useMe(): Me | undefined {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    let looking = true;
    void (asked ??= ask()).then((found) => {
      if (looking) setMe(found);
    });
    return () => {
      looking = false;
    };
  }, []);
  return me;
}
