"use client";

import { useRef, useState } from "react";
import type { ImportOptions, ImportReport } from "@/lib/domain/curation/imports/import-options";
import { newId } from "@/components/curation/new-id";
import type { Problem } from "@/components/curation/send-command";
import { sendFile } from "./send-file";

/** How a file is read, as far as somebody decided it. */
export type Reading = Pick<
  ImportOptions,
  "kind" | "sheetName" | "columns" | "defaults" | "choices"
>;

export const AS_GUESSED: Reading = {
  kind: null,
  sheetName: null,
  columns: null,
  defaults: { validFrom: null, method: "reported", confidence: "medium", source: null },
  choices: [],
};

export type Stage =
  | { readonly state: "empty" }
  | { readonly state: "working"; readonly on: "reading" | "sending" }
  | { readonly state: "read" }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "sent"; readonly proposalId: string; readonly changes: number };

/** One file on its way: read, corrected, read again, sent. The file itself stays in this browser. */
export function useImport() {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading>(AS_GUESSED);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [stage, setStage] = useState<Stage>({ state: "empty" });
  /** How often the file was read. */
  const [round, setRound] = useState(0);
  /** What was changed since the file was last read, so that what is shown may not be true any more. */
  const [isStale, setStale] = useState(false);
  const underway = useRef<AbortController>(null);
  const attempt = useRef<string>(undefined);

  const send = async (sent: File, as: Reading, commit: Commit | null) => {
    underway.current?.abort();
    const controller = new AbortController();
    underway.current = controller;
    setStage({ state: "working", on: commit === null ? "reading" : "sending" });
    const key = commit === null ? newId() : (attempt.current ??= newId());
    const options =
      commit === null
        ? as
        : { ...as, consents: commit.consents, commit: { proposalId: key, reason: commit.reason } };
    const imported = await sendFile(sent, options, key, controller.signal);
    if (underway.current !== controller) return;
    if (imported.state === "cancelled") setStage({ state: report === null ? "empty" : "read" });
    else if (imported.state === "refused")
      setStage({ state: "refused", problem: imported.problem });
    else {
      const { report: found } = imported;
      setReport(found);
      setRound((before) => before + 1);
      setStale(false);
      setReading({
        ...as,
        kind: found.kind,
        sheetName: found.sheetName,
        columns: found.columns.map(({ target, scale, currency }) => ({ target, scale, currency })),
      });
      setStage(
        found.proposalId === null
          ? { state: "read" }
          : { state: "sent", proposalId: found.proposalId, changes: found.changes },
      );
    }
  };

  return {
    file,
    reading,
    report,
    round,
    stage,
    isStale,
    choose: (chosen: File) => {
      setFile(chosen);
      setReport(null);
      setReading(AS_GUESSED);
      attempt.current = undefined;
      void send(chosen, AS_GUESSED, null);
    },
    change: (part: Partial<Reading>) => {
      setReading({ ...reading, ...part });
      setStale(true);
      attempt.current = undefined;
    },
    readAgain: (part: Partial<Reading> = {}) => {
      if (file !== null) void send(file, { ...reading, ...part }, null);
    },
    submit: (commit: Commit) => {
      if (file !== null) void send(file, reading, commit);
    },
    cancel: () => underway.current?.abort(),
    reset: () => {
      setFile(null);
      setReport(null);
      setReading(AS_GUESSED);
      attempt.current = undefined;
      setStage({ state: "empty" });
    },
  };
}

type Commit = Pick<ImportOptions, "consents"> & { readonly reason: string };
export type Import = ReturnType<typeof useImport>;
