"use client";

import { useCallback, useEffect, useState } from "react";
import type { PackedTable } from "@/lib/domain/table/packed-table";

export type ReadTable = {
  readonly table: PackedTable;
  /** Whether all rows are here, the first alone, or those of another address until this one is read. */
  readonly state: "first-rows" | "whole" | "reading" | "failed";
  readonly reason: string | null;
};

const isTable = (value: unknown): value is PackedTable =>
  typeof value === "object" && value !== null && "ids" in value && "columns" in value;

const reasonIn = (value: unknown): string =>
  typeof value === "object" &&
  value !== null &&
  "detail" in value &&
  typeof value.detail === "string"
    ? value.detail
    : "The server could not read the table.";

async function readTable(address: string, signal: AbortSignal): Promise<PackedTable | string> {
  try {
    const answer = await fetch(address, { signal });
    const found: unknown = await answer.json();
    return answer.ok && isTable(found) ? found : reasonIn(found);
  } catch {
    return "The server was not reached. The rows shown are the first ones only.";
  }
}

/** The whole of a long table, whose first rows came with the page; `again` reads it anew. */
export function useLongTable(address: string, first: PackedTable): [ReadTable, again: () => void] {
  const [read, setRead] = useState<ReadTable>({ table: first, state: "first-rows", reason: null });
  const [readFrom, setReadFrom] = useState<string | null>(null);
  const take = useCallback((found: PackedTable | string, from: string) => {
    setReadFrom(from);
    setRead(({ table }) =>
      typeof found === "string"
        ? { table, state: "failed", reason: found }
        : { table: found, state: "whole", reason: null },
    );
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    void readTable(address, stop.signal).then((found) => {
      if (!stop.signal.aborted) take(found, address);
    });
    return () => stop.abort();
  }, [address, take]);
  const again = useCallback(() => {
    void readTable(address, new AbortController().signal).then((found) => take(found, address));
  }, [address, take]);
  const isOfAnother = readFrom !== null && readFrom !== address;
  return [isOfAnother ? { ...read, state: "reading", reason: null } : read, again];
}
