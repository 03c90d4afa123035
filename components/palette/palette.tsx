"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { rankMatches } from "@/lib/domain/search/rank-matches";
import { type PaletteEntry, usePalette } from "./use-palette";

const SHOWN = 30;
const KINDS: Readonly<Record<string, string>> = {
  page: "Page",
  party: "Party",
  tie: "Tie",
  stake: "Stake",
  model: "Model",
  source: "Source",
};

/** Goes to any page, party, tie, stake, model or source by a few letters: Ctrl+K or ⌘+K anywhere. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [entries, want] = usePalette();
  const open = () => {
    want();
    setOpen(true);
    if (dialog.current?.open !== true) dialog.current?.showModal();
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      want();
      setOpen(true);
      if (dialog.current?.open !== true) dialog.current?.showModal();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [want]);
  return (
    <>
      <button
        type="button"
        onClick={open}
        className="min-h-6 px-1 py-1 text-sm text-accent hover:underline"
        aria-keyshortcuts="Control+K Meta+K"
      >
        Go to … <kbd className="font-sans text-xs text-muted">Ctrl K</kbd>
      </button>
      <dialog
        ref={dialog}
        onClose={() => setOpen(false)}
        aria-label="Go to"
        className="mx-auto mt-[10vh] w-[min(40rem,calc(100vw-1rem))] border border-line bg-paper p-0 text-ink backdrop:bg-black/50"
      >
        {isOpen && (
          <Finder
            entries={entries === "asking" || entries === "failed" ? [] : entries}
            state={typeof entries === "string" ? entries : "known"}
            onDone={() => dialog.current?.close()}
          />
        )}
      </dialog>
    </>
  );
}

function Finder({
  entries,
  state,
  onDone,
}: {
  entries: readonly PaletteEntry[];
  state: "asking" | "failed" | "known";
  onDone: () => void;
}) {
  const id = useId();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => rankMatches(entries, query), [entries, query]);
  const shown = found.slice(0, SHOWN);
  const current = Math.min(at, shown.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);
  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onDone();
    router.push(entry.href);
  };
  const pressed = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, current + step)));
    else if (event.key === "Enter") go(shown[current]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        role="combobox"
        aria-label="Name of a page, party, tie, stake, model or source"
        aria-expanded
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length === 0 ? undefined : `${id}${current}`}
        autoComplete="off"
        spellCheck={false}
        placeholder="Amazon OpenAI, coverage, 10-Q …"
        className="w-full border-b border-line bg-paper px-4 py-3"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <div
        id={`${id}list`}
        role="listbox"
        aria-label="Found"
        className="max-h-[50vh] overflow-y-auto"
      >
        {shown.map((entry, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
          <div
            key={`${entry.kind} ${entry.href} ${entry.name}`}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === current}
            onClick={() => go(entry)}
            onMouseMove={() => setAt(i)}
            className="flex cursor-pointer items-baseline gap-3 px-4 py-1.5 text-sm aria-selected:bg-raised aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
          >
            <span className="w-14 flex-none text-xs text-muted">{KINDS[entry.kind]}</span>
            <span className="min-w-0 flex-1 truncate">{entry.name}</span>
            <span className="max-w-[45%] truncate text-xs text-muted">{entry.hint}</span>
          </div>
        ))}
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-muted" aria-live="polite">
        {state === "asking" && "Reading the register …"}
        {state === "failed" && "The register could not be read; close this and try again."}
        {state === "known" &&
          (found.length === 0
            ? "Nothing has all of these words in its name."
            : `${found.length > SHOWN ? `${SHOWN} of ${found.length}` : found.length} found · arrows choose, Enter goes, Escape closes`)}
      </p>
    </>
  );
}
