"use client";

import { useState } from "react";
import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import {
  type Question,
  QUESTIONS,
  type QuestionId,
} from "@/lib/domain/curation/imports/import-plan";
import { ReasonAndSend, reasonHindrance } from "./reason-and-send";

const SHOWN = 12;

const listed = (about: readonly string[]): string =>
  `${about.slice(0, SHOWN).join(", ")}${about.length > SHOWN ? ` and ${about.length - SHOWN} more` : ""}`;

const WHAT: Readonly<Record<QuestionId, string>> = {
  "unknown-columns": "columns",
  "rows-with-errors": "rows",
  "future-dates": "rows",
};

const keyOf = ({ id, about }: Question): string => `${id} ${about.join(" ")}`;

/** What is still asked, the reason, and the button that sends; it says what keeps it from sending. */
export function SendPanel({
  report,
  undecided,
  isStale,
  isBusy,
  onSend,
}: {
  report: ImportReport;
  /** Likenesses that nobody decided yet. */
  undecided: number;
  isStale: boolean;
  isBusy: boolean;
  onSend: (consents: QuestionId[], reason: string) => void;
}) {
  // Consent is to these very rows and columns: another reading of the file asks again.
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const consents = report.questions.filter((question) => given.has(keyOf(question)));
  const open = report.questions.length - consents.length;
  const hindrances = [
    ...(isStale ? ["check the file again first"] : []),
    ...(undecided > 0 ? [`decide ${undecided} of what looks like something known`] : []),
    ...(open > 0 ? [`answer ${open === 1 ? "the question" : `the ${open} questions`} above`] : []),
    ...reasonHindrance(reason),
  ];
  const toggle = (question: string) =>
    setGiven(
      new Set(
        given.has(question) ? [...given].filter((one) => one !== question) : [...given, question],
      ),
    );
  return (
    <form
      className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (hindrances.length === 0)
          onSend(
            consents.map((question) => question.id),
            reason,
          );
      }}
    >
      {report.questions.map((question) => (
        <label
          key={question.id}
          className="flex items-start gap-2 border-l-2 border-warn pl-3 text-sm"
        >
          <input
            type="checkbox"
            className="mt-1 size-4 flex-none"
            checked={given.has(keyOf(question))}
            onChange={() => toggle(keyOf(question))}
          />
          <span className="min-w-0 wrap-anywhere">
            <strong>{QUESTIONS[question.id]}</strong> ({WHAT[question.id]} {listed(question.about)})
          </span>
        </label>
      ))}
      <ReasonAndSend reason={reason} onReason={setReason} hindrances={hindrances} isBusy={isBusy}>
        Send {report.changes} {report.changes === 1 ? "change" : "changes"} to review
      </ReasonAndSend>
    </form>
  );
}
