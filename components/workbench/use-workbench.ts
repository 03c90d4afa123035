"use client";

import { useCallback, useEffect, useState } from "react";
import type { SubjectKind } from "@/lib/domain/fact/subject";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";

export type ReadWorkbench = {
  readonly readAt: string;
  readonly kind: SubjectKind;
  readonly columns: readonly WorkbenchColumn[];
  readonly rows: readonly WorkbenchRow[];
};

export type Reading =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "read"; readonly workbench: ReadWorkbench };

const isWorkbench = (value: unknown): value is ReadWorkbench =>
  typeof value === "object" && value !== null && "rows" in value && "columns" in value;

const reasonIn = (value: unknown): string =>
  typeof value === "object" &&
  value !== null &&
  "detail" in value &&
  typeof value.detail === "string"
    ? value.detail
    : "The server could not read the register.";

async function readWorkbench(kind: SubjectKind): Promise<Reading> {
  try {
    const answer = await fetch(`/api/v1/workbench/${kind}`, { cache: "no-store" });
    const found: unknown = await answer.json();
    return answer.ok && isWorkbench(found)
      ? { state: "read", workbench: found }
      : { state: "failed", reason: reasonIn(found) };
  } catch {
    return {
      state: "failed",
      reason: "The server was not reached. What you typed is kept; try again when connected.",
    };
  }
}

/** The rows of one kind, read from the server; `again` reads them anew. */
export function useWorkbench(kind: SubjectKind): [Reading, again: () => void] {
  const [reading, setReading] = useState<Reading>({ state: "reading" });
  useEffect(() => {
    let wanted = true;
    void readWorkbench(kind).then((next) => {
      if (wanted) setReading(next);
    });
    return () => {
      wanted = false;
    };
  }, [kind]);
  const again = useCallback(() => {
    void readWorkbench(kind).then(setReading);
  }, [kind]);
  return [reading, again];
}
