"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { newId } from "@/components/curation/new-id";
import type { Problem } from "@/components/curation/send-command";
import type { BatchReport, HandedFile, ImportRequest } from "@/lib/domain/imports/import-request";
import { fetchAddress, type HandedOver, uploadFile } from "./hand-over";
import { tryFile } from "./try-file";

/** How a file is read, as far as somebody decided it. */
export type BatchReading = Pick<ImportRequest, "format" | "observedOn" | "columns">;
const AS_RECOGNISED: BatchReading = { format: null, observedOn: null, columns: [] };

export type Work = "uploading" | "fetching" | "reading" | "sending";
type Stage =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly on: Work }
  | { readonly state: "refused"; readonly problem: Problem }
  | {
      readonly state: "sent";
      readonly importId: string;
      readonly became: string;
      /** Why a person has to look in spite of trust. */
      readonly mistrust: string | null;
    };

/** One file of prices, scores or bills on its way: handed over, tried, corrected, sent. */
export function useBatchImport() {
  const router = useRouter();
  const [file, setFile] = useState<HandedFile | null>(null);
  const [reading, setReading] = useState<BatchReading>(AS_RECOGNISED);
  const [report, setReport] = useState<BatchReport | null>(null);
  const [stage, setStage] = useState<Stage>({ state: "idle" });
  const [share, setShare] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const [isStale, setStale] = useState(false);
  const underway = useRef<AbortController>(null);
  const attempt = useRef<string>(undefined);

  const begin = (on: Work): AbortController => {
    underway.current?.abort();
    const controller = new AbortController();
    underway.current = controller;
    setShare(on === "fetching" ? null : 0);
    setStage({ state: "working", on });
    return controller;
  };

  const attemptFile = async (
    handed: HandedFile,
    as: BatchReading,
    commit: ImportRequest["commit"],
  ) => {
    const controller = begin(commit === null ? "reading" : "sending");
    const key = commit?.importId ?? newId();
    const tried = await tryFile(handed.id, { ...as, commit }, key, controller.signal, setShare);
    if (underway.current !== controller) return;
    if (tried.state === "cancelled") setStage({ state: "idle" });
    else if (tried.state === "refused") setStage({ state: "refused", problem: tried.problem });
    else {
      const { sent, mistrust } = tried.report;
      setReport(tried.report);
      setRound((before) => before + 1);
      setStale(false);
      setStage(
        sent === null
          ? { state: "idle" }
          : { state: "sent", importId: sent.importId, became: sent.state, mistrust },
      );
      if (sent !== null) router.refresh();
    }
  };

  const handOver = async (
    on: Work,
    hand: (controller: AbortController) => Promise<HandedOver>,
  ): Promise<void> => {
    const controller = begin(on);
    setReport(null);
    setFile(null);
    setReading(AS_RECOGNISED);
    attempt.current = undefined;
    const handed = await hand(controller);
    if (underway.current !== controller) return;
    if (handed.state === "cancelled") setStage({ state: "idle" });
    else if (handed.state === "refused") setStage({ state: "refused", problem: handed.problem });
    else {
      setFile(handed.file);
      // What is not recognised waits to be told.
      if (handed.file.format === null) setStage({ state: "idle" });
      else await attemptFile(handed.file, AS_RECOGNISED, null);
    }
  };

  return {
    file,
    reading,
    report,
    stage,
    share,
    round,
    isStale,
    upload: (chosen: File) =>
      void handOver("uploading", ({ signal }) => uploadFile(chosen, signal, setShare)),
    fetchFrom: (url: string) => void handOver("fetching", () => fetchAddress(url)),
    change: (part: Partial<BatchReading>) => {
      // Another format has other columns.
      const columns = part.format === undefined ? reading.columns : [];
      setReading({ ...reading, columns, ...part });
      setStale(true);
      attempt.current = undefined;
    },
    check: () => {
      if (file !== null) void attemptFile(file, reading, null);
    },
    send: (reason: string, leaveOutErrors: boolean) => {
      const importId = (attempt.current ??= newId());
      if (file !== null) void attemptFile(file, reading, { importId, reason, leaveOutErrors });
    },
    cancel: () => {
      underway.current?.abort();
      underway.current = null;
      setStage({ state: "idle" });
    },
    reset: () => {
      setFile(null);
      setReport(null);
      setReading(AS_RECOGNISED);
      setStage({ state: "idle" });
    },
  };
}
export type BatchImport = ReturnType<typeof useBatchImport>;
