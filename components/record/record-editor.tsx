"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { ChangeList } from "@/components/curation/change-list";
import { EvidenceForm } from "@/components/curation/evidence-form";
import { ImpactPreview } from "@/components/curation/impact-preview";
import { SendingStatus } from "@/components/curation/sending-status";
import { useProposal } from "@/components/curation/use-proposal";
import { useSources } from "@/components/curation/use-sources";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import { useInBrowser } from "@/components/layout/use-in-browser";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import type { Change } from "@/lib/domain/curation/change";
import { editsFrom, writeCells } from "@/lib/domain/curation/grid-edits";
import { plannedChanges } from "@/lib/domain/curation/planned-changes";
import type { RecordDraft } from "@/lib/domain/curation/record-draft";
import type { Revision } from "@/lib/domain/curation/proposal-on-show";
import type { SubjectRecord } from "@/lib/domain/curation/subject-record";
import { propertyLabel } from "@/lib/format/fact-value";
import { ChangeMeaning } from "./change-meaning";
import { RecordField } from "./record-field";
import { RetireRecord } from "./retire-record";
import { useRecordDraft } from "./use-record-draft";

/** The form, as soon as the browser can say what was kept of an earlier visit. */
export function RecordEditor(given: React.ComponentProps<typeof RecordForm>) {
  return useInBrowser() ? (
    <RecordForm {...given} />
  ) : (
    <p className="text-sm text-muted">Opening the record …</p>
  );
}

/** The form of one subject: what is claimed, what to say instead, who says so, and what that does. */
function RecordForm({
  record,
  userId,
  revising,
}: {
  record: SubjectRecord;
  userId: string;
  revising: Revision | null;
}) {
  const { subject, columns, cells, claims, waiting, today } = record;
  const router = useRouter();
  const sources = useSources();
  const { draft, change, discard, wasKept } = useRecordDraft(
    // An answer to a reviewer is kept apart from what is typed anew.
    `record.${userId}.${subject}${revising === null ? "" : `.${revising.id}.${revising.version}`}`,
    record,
    revising,
  );
  const planned = useMemo(
    () => plannedChanges(draft, { claims, sources, today }),
    [draft, claims, sources, today],
  );
  const { sending, send, sendDecided, reset } = useProposal({
    reason: draft.reason,
    readAt: draft.readAt,
    revising,
    onSent: discard,
  });
  const add = (made: Change) => change({ ready: [...draft.ready, made] });
  const type = (property: string, text: string, more: Partial<RecordDraft> = {}) => {
    const { now } = writeCells(editsFrom(draft.edits), [{ subject, property, text }], () => ({
      text: cells[property]?.text ?? "",
      factId: cells[property]?.factId ?? null,
    }));
    change({ ...more, edits: [...now.values()] });
  };
  const submit = () => {
    if (planned.hindrances.length === 0 && sending.state !== "sending") void send(planned.changes);
  };
  useShortcuts({ "ctrl+enter": submit });
  if (sending.state === "sent")
    return (
      <div className="space-y-4">
        <SendingStatus
          sending={sending}
          onDecided={reset}
          onConfirmAhead={reset}
          onDismiss={reset}
        />
        <button
          type="button"
          className={BUTTON}
          onClick={() => {
            reset();
            router.refresh();
          }}
        >
          Go on with this record
        </button>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="gap-8 xl:grid xl:grid-cols-[minmax(0,1fr)_26rem]"
    >
      <div>
        {revising?.question != null && (
          <p className="mb-4 border-l-2 border-warn pl-3 text-sm">
            <strong>A reviewer asks:</strong> {revising.question}
          </p>
        )}
        {wasKept && (
          <p className="mb-4 flex flex-wrap items-center gap-3 border-l-2 border-accent pl-3 text-sm">
            What you typed here before was kept and is shown.
            <button type="button" className={BUTTON} onClick={discard}>
              Discard it
            </button>
          </p>
        )}
        {columns.map((column) => (
          <RecordField
            key={column.property}
            column={column}
            cell={cells[column.property]}
            edit={draft.edits.find(({ property }) => property === column.property)}
            claims={claims.filter(({ property }) => property === column.property)}
            waiting={waiting.filter(({ property }) => property === column.property)}
            subject={subject}
            original={draft.originals[column.property]}
            onText={(text) => type(column.property, text)}
            onOriginal={(original, dollars) => {
              const originals = { ...draft.originals, [column.property]: original };
              if (dollars === undefined) change({ originals });
              else type(column.property, dollars, { originals });
            }}
            onChange={add}
          />
        ))}
        <div className="border-t border-line pt-4">
          <RetireRecord record={record} onChange={add} />
        </div>
      </div>
      <div className="mt-8 space-y-6 xl:mt-0">
        <div className="space-y-6 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto xl:pr-2">
          {draft.ready.length > 0 && (
            <section aria-labelledby="ready">
              <h3 id="ready" className="mb-2 font-semibold">
                Changes that are complete
              </h3>
              <ChangeList
                changes={draft.ready}
                onRemove={(position) =>
                  change({ ready: draft.ready.filter((_, i) => i !== position) })
                }
              />
            </section>
          )}
          <ChangeMeaning draft={draft} onChange={change} />
          <EvidenceForm
            value={draft.evidence}
            sources={sources}
            today={today}
            onChange={(evidence) => change({ evidence })}
          />
          <Field
            label="Note (optional, shown with the fact)"
            htmlFor="note"
            hint="Needed where amounts are out of order: paid above committed, committed above announced."
          >
            <textarea
              id="note"
              rows={2}
              className={INPUT}
              value={draft.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
          </Field>
          <ImpactPreview changes={planned.hindrances.length === 0 ? planned.changes : NO_CHANGES} />
          <Field label="Why, for the reviewer" htmlFor="reason">
            <textarea
              id="reason"
              rows={2}
              className={INPUT}
              value={draft.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          </Field>
          <SendingStatus
            sending={sending}
            onDecided={(decided, conflicts) => sendDecided(decided, conflicts)}
            onConfirmAhead={(changes) => void send(changes, { confirmAhead: true })}
            onDismiss={reset}
          />
          <div>
            <button
              type="submit"
              className={PRIMARY}
              aria-disabled={planned.hindrances.length > 0 || sending.state === "sending"}
              aria-describedby="hindrances"
            >
              {revising === null ? "Send to review" : "Answer and send again"}
            </button>
            <span className="ml-3 text-xs text-muted">Ctrl + Enter</span>
            <ul id="hindrances" className="mt-2 space-y-1 text-xs text-muted">
              {planned.hindrances.map(({ property, reason }) => (
                <li key={`${property}${reason}`}>
                  {property === null ? "" : `${propertyLabel(property)}: `}
                  {reason}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </form>
  );
}

const NO_CHANGES: readonly Change[] = [];
