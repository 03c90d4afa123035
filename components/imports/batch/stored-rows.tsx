"use client";

import { useEffect, useState } from "react";
import type { BatchWithRows } from "@/lib/domain/imports/batch-on-show";
import type { BatchRow } from "@/lib/domain/imports/batch";
import { BatchRows } from "./batch-rows";

/** The rows of a file that was sent, read when its page is there: they may be thousands. */
export function StoredRows({
  id,
  fileName,
  about,
}: {
  id: string;
  fileName: string;
  about: readonly string[];
}) {
  const [read, setRead] = useState<readonly BatchRow[] | "failed">();
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      try {
        const response = await fetch(`/api/v1/imports/batches/${id}`, { cache: "no-store" });
        const answer: BatchWithRows = await response.json();
        if (wanted) setRead(response.ok ? answer.rows : "failed");
      } catch {
        if (wanted) setRead("failed");
      }
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [id]);
  if (read === undefined) return <p className="text-sm text-muted">Reading its rows …</p>;
  if (read === "failed")
    return (
      <p role="alert" className="border-l-2 border-bad pl-3 text-sm">
        Its rows could not be read. Reload the page to try again.
      </p>
    );
  return <BatchRows fileName={fileName} rows={read} about={about} />;
}
