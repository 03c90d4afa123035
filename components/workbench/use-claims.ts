"use client";

import { useEffect, useState } from "react";
import type { RecordFactInput } from "@/lib/domain/fact/record-fact-input";

type Claims = ReadonlyMap<string, RecordFactInput>;

/** Facts that one request names. */
const AT_A_TIME = 100;

const claimsIn = (value: unknown): [string, RecordFactInput][] =>
  typeof value === "object" &&
  value !== null &&
  "claims" in value &&
  typeof value.claims === "object" &&
  value.claims !== null
    ? Object.entries(value.claims)
    : [];

async function readClaims(ids: readonly string[]): Promise<[string, RecordFactInput][]> {
  const query = new URLSearchParams(ids.map((id) => ["fact", id]));
  const answer = await fetch(`/api/v1/claims?${query.toString()}`);
  return answer.ok ? claimsIn(await answer.json()) : [];
}

/** What facts claim, in full, by their ids. A fact never changes, so each is read once. */
export function useClaims(ids: readonly string[]): Claims {
  const [claims, setClaims] = useState<Claims>(new Map());
  const missing = ids.filter((id) => !claims.has(id)).slice(0, AT_A_TIME);
  const wanted = missing.join(" ");
  useEffect(() => {
    if (wanted === "") return undefined;
    let waiting = true;
    void readClaims(wanted.split(" "))
      .then((read) => {
        if (waiting && read.length > 0) setClaims((held) => new Map([...held, ...read]));
      })
      // Not reached: asked for again with the next edit, and said until then.
      .catch(() => undefined);
    return () => {
      waiting = false;
    };
  }, [wanted]);
  return claims;
}
