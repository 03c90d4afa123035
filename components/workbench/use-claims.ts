"use client";

import { useEffect, useState } from "react";
import { readClaims } from "@/components/curation/read-claims";
import type { RecordFactInput } from "@/lib/domain/fact/record-fact-input";

/** What facts claim, in full, by their ids. A fact never changes, so each is read once. */
export function useClaims(ids: readonly string[]): ReadonlyMap<string, RecordFactInput> {
  const [claims, setClaims] = useState<ReadonlyMap<string, RecordFactInput>>(new Map());
  const wanted = ids.filter((id) => !claims.has(id)).join(" ");
  useEffect(() => {
    if (wanted === "") return undefined;
    let waiting = true;
    readClaims(wanted.split(" ")).then(
      (read) => {
        if (waiting && read.size > 0) setClaims((held) => new Map([...held, ...read]));
      },
      // Not reached: asked for again with the next edit, and said in the list until then.
      () => undefined,
    );
    return () => {
      waiting = false;
    };
  }, [wanted]);
  return claims;
}
