"use client";

import { BUTTON } from "@/components/form/field";
import type { Work } from "./use-batch-import";

const WORDS: Readonly<Record<Work, string>> = {
  uploading: "Uploading the file",
  fetching: "Fetching the file",
  reading: "Reading the file, and trying what it would change",
  sending: "Sending the file",
};

/** How far the work has come, and a way out of it: what is cancelled leaves nothing. */
export function Working({
  on,
  share,
  onCancel,
}: {
  on: Work;
  /** 0 to 1; null where nobody can say. */
  share: number | null;
  onCancel: () => void;
}) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 text-sm">
      <progress aria-label={WORDS[on]} max={1} {...(share === null ? {} : { value: share })} />
      <output>{WORDS[on]} …</output>
      {share !== null && <span className="text-muted">{Math.round(share * 100)} %</span>}
      <button type="button" className={BUTTON} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
