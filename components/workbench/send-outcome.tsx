"use client";

import Link from "next/link";
import type { Outcome } from "./use-proposal";

const SIGNED_OUT = 401;
const CONFLICT = 409;

/** What came of sending: done, or what is wrong and how to go on. What was typed is still there. */
export function SendOutcome({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === undefined) return null;
  if (outcome.state === "sending") return <output className="text-sm">Sending …</output>;
  if (outcome.state === "sent")
    return (
      <output className="block text-sm">
        ✓ Sent: {outcome.changes} {outcome.changes === 1 ? "change awaits" : "changes await"} review
        by somebody else. <Link href="/data/review">To the review queue</Link>
      </output>
    );
  const { status, detail, faults = [] } = outcome.problem;
  if (status === CONFLICT) return null;
  return (
    <div role="alert" className="border border-bad px-3 py-2 text-sm">
      <p>
        ✕ <strong>Not sent.</strong>{" "}
        {status === SIGNED_OUT
          ? "Your session has ended. Everything you typed is kept here."
          : detail}
      </p>
      {status === SIGNED_OUT && (
        <p className="mt-1">
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Sign in in a new tab
          </a>
          , then send again.
        </p>
      )}
      {faults.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-xs">
          {faults.slice(0, 10).map(({ at, reason }) => (
            <li key={`${at} ${reason}`}>
              {at}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
