"use client";

import { useTable } from "@tanstack/react-table";
import { useMemo, useRef, useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { useIsSmall } from "@/components/table/use-is-small";
import { SUBJECT_KINDS, type SubjectKind } from "@/lib/domain/fact/subject";
import { CellDetails } from "./cell-details";
import { GridStore } from "./grid-store";
import { KeyboardHelp } from "./keyboard-help";
import { ProposalPanel } from "./proposal-panel";
import { RecordList } from "./record-list";
import { GridProvider } from "./use-grid";
import { keptWorkbench } from "./use-workbench-draft";
import { type ReadWorkbench, useWorkbench } from "./use-workbench";
import { columnsOf, FEATURES } from "./workbench-columns";
import { WorkbenchGrid } from "./workbench-grid";
import { WorkbenchTools } from "./workbench-tools";

/** A spreadsheet over every subject of one kind, whose edits become one proposal. */
export function Workbench({ kind, userId }: { kind: SubjectKind; userId: string }) {
  const [reading, readAgain] = useWorkbench(kind);
  if (reading.state === "reading")
    return (
      <p aria-busy className="hatched h-[70vh] border border-line p-6">
        <span className="bg-paper p-2 text-sm">Reading the register …</span>
      </p>
    );
  if (reading.state === "failed")
    return (
      <EmptyState title="The register could not be read">
        <p>{reading.reason}</p>
        <button
          type="button"
          className="mt-2 border border-line px-3 py-1.5 hover:bg-raised"
          onClick={readAgain}
        >
          Try again
        </button>
      </EmptyState>
    );
  return (
    <Sheet workbench={reading.workbench} draft={`workbench.${userId}.${kind}`} onSent={readAgain} />
  );
}

function Sheet({
  workbench,
  draft,
  onSent,
}: {
  workbench: ReadWorkbench;
  draft: string;
  onSent: () => void;
}) {
  // Drawn in the browser alone, after the rows have come: what was kept there can be read at once.
  const [kept] = useState(() => keptWorkbench(draft));
  const [store] = useState(() => new GridStore(kept?.edits));
  const [isHelp, showHelp] = useState(false);
  const isSmall = useIsSmall();
  const filter = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { kind, rows, readAt } = workbench;
  store.holdRows(rows);
  const { columns } = workbench;
  const definitions = useMemo(() => columnsOf(columns), [columns]);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data: rows,
    getRowId: ({ subject }) => subject,
  });
  const byId = useMemo(() => new Map(rows.map((row) => [row.subject, row])), [rows]);

  useShortcuts({
    "?": () => showHelp(true),
    "/": () => filter.current?.focus(),
    "ctrl+enter": () => panel.current?.querySelector<HTMLElement>("input[list]")?.focus(),
  });

  return (
    <GridProvider value={store}>
      <div data-wide className="gap-6 2xl:grid 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-label="Grid">
          <WorkbenchTools
            table={table}
            columns={columns}
            filter={filter}
            onHelp={() => showHelp(true)}
          />
          {isSmall ? (
            <RecordList
              rows={table.getRowModel().rows.map(({ original }) => original)}
              columns={columns}
            />
          ) : (
            <>
              <CellDetails rows={byId} columns={columns} />
              <WorkbenchGrid table={table} columns={columns} label={SUBJECT_KINDS[kind]} />
            </>
          )}
        </section>
        <div ref={panel} className={`mt-6 2xl:mt-0 ${isSmall ? "hidden" : ""}`}>
          <ProposalPanel name={draft} kept={kept} readAt={readAt} onSent={onSent} />
        </div>
      </div>
      {isHelp && <KeyboardHelp onClose={() => showHelp(false)} />}
    </GridProvider>
  );
}
