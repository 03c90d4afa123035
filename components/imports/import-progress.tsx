"use client";

import { useEffect, useState } from "react";
import { BUTTON } from "@/components/form/field";

/** Says that work is under way, since when, and lets go of it. */
export function ImportProgress({
  on,
  onCancel,
}: {
  on: "reading" | "sending";
  onCancel: () => void;
}) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 text-sm">
      <progress aria-label={on === "reading" ? "Reading the file" : "Sending to review"} />
      <output>
        {on === "reading"
          ? "Reading the file, and trying what it would change"
          : "Sending to review"}{" "}
        …
      </output>
      <span className="text-muted">{seconds} s; thousands of rows take some seconds</span>
      {on === "reading" && (
        <button type="button" className={BUTTON} onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
