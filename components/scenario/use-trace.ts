"use client";

import { useRef, useState } from "react";
import { type FoldedTrace, foldTrace } from "@/lib/domain/routing/trace/fold-trace";
import type { TraceCache } from "@/lib/domain/routing/trace/mooncake-requests";
import type { TraceMapping } from "@/lib/domain/routing/trace/trace-format";

/** A larger file is a mistake, or takes longer than a page stays open. */
export const LARGEST_TRACE_BYTES = 20 * 1024 ** 3;

const TELL_MS = 100;

type Reading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly share: number }
  | { readonly state: "refused"; readonly words: string };

/** Reads a trace in this browser, piece by piece; nothing of it leaves the machine. */
export function useTrace(onRead: (folded: FoldedTrace, file: File) => void) {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const stop = useRef<AbortController>(undefined);
  const read = async (
    file: File,
    minPromptTokens: readonly number[],
    mapping: TraceMapping | undefined,
    cache: TraceCache | null = null,
  ) => {
    if (file.size > LARGEST_TRACE_BYTES) {
      setReading({
        state: "refused",
        words: "the file has more than 20 GB; hand over a part of it",
      });
      return;
    }
    const stopping = new AbortController();
    stop.current?.abort();
    stop.current = stopping;
    setReading({ state: "reading", share: 0 });
    try {
      const chunks = piecesOf(file, stopping.signal, (share) =>
        setReading({ state: "reading", share }),
      );
      const options = { minPromptTokens, cache, ...(mapping === undefined ? {} : { mapping }) };
      const folded = await foldTrace(chunks, options);
      if (stopping.signal.aborted) return;
      setReading({ state: "idle" });
      onRead(folded, file);
    } catch (error) {
      if (stopping.signal.aborted) setReading({ state: "idle" });
      else
        setReading({
          state: "refused",
          words: error instanceof Error ? error.message : String(error),
        });
    }
  };
  return { reading, read, cancel: () => stop.current?.abort() };
}

/** The pieces of a file, with a word now and then on how far it is. */
async function* piecesOf(
  file: File,
  signal: AbortSignal,
  tell: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let done = 0;
  let toldAt = performance.now();
  try {
    for (;;) {
      if (signal.aborted) throw new Error("cancelled");
      const piece = await reader.read();
      if (piece.done) return;
      yield piece.value;
      done += piece.value.byteLength;
      if (performance.now() - toldAt < TELL_MS) continue;
      tell(done / file.size);
      // A moment for the page to draw, and for whoever presses Cancel.
      await new Promise((resolve) => setTimeout(resolve));
      toldAt = performance.now();
    }
  } finally {
    await reader.cancel();
  }
}
