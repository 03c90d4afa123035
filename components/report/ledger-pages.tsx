import type { Table } from "@/lib/domain/table/table";
import { Ledger } from "./ledger";
import type { ReportPage } from "./page-reader";

/** The ledger behind a report, a page each: what it claims, the facts under that, and the sources under those. */
export const ledgerPages = (claims: Table, facts: Table, sources: Table): ReportPage[] =>
  (
    [
      [claims, "claim"],
      [facts, "fact"],
      [sources, "source"],
    ] as const
  ).map(([table, prefix]) => ({
    id: table.id,
    title: table.title,
    content: <Ledger table={table} prefix={prefix} />,
  }));
