"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { useMe } from "@/components/layout/use-me";
import { sendCommand } from "./send-command";
import { newId } from "./new-id";

/** For those who keep sources: mark a dead link, keep a copy. */
export function SourceTools({
  id,
  version,
  hasAddress,
  isDead,
}: {
  id: string;
  version: number;
  hasAddress: boolean;
  isDead: boolean;
}) {
  const me = useMe();
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  if (me?.permissions.includes("propose") !== true) return null;
  const mark = async () => {
    const sent = await sendCommand(
      "mark-source-link",
      { source: id, version, dead: !isDead },
      newId(),
    );
    setSaid(sent.ok ? "Noted." : sent.problem.detail);
    if (sent.ok) router.refresh();
  };
  const keep = async (file: File) => {
    setSaid("Keeping the copy …");
    try {
      const response = await fetch(
        `/api/v1/sources/${id}/archives?name=${encodeURIComponent(file.name)}`,
        { method: "POST", body: file },
      );
      const answer = await response.json();
      setSaid(response.ok ? "The copy is kept." : answer.detail);
      if (response.ok) router.refresh();
    } catch {
      setSaid("The server was not reached; choose the file again.");
    }
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 text-sm">
      {hasAddress && (
        <button type="button" className={BUTTON} onClick={() => void mark()}>
          {isDead ? "The link answers again" : "The link is dead"}
        </button>
      )}
      <label className="flex items-center gap-2">
        Keep a copy (PDF or HTML)
        <input
          type="file"
          accept=".pdf,.html,.htm"
          className="max-w-60 text-xs"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void keep(file);
          }}
        />
      </label>
      <output className="text-muted">{said}</output>
    </div>
  );
}
