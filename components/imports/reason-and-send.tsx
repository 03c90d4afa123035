import { useId } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";

/** Letters that a reason has at least. */
const SHORTEST = 3;

/** What keeps a reason from being sent. */
export const reasonHindrance = (reason: string): string[] =>
  reason.trim().length < SHORTEST ? ["give a reason"] : [];

/** The reason, and the button that sends a file; it says what keeps it from sending. */
export function ReasonAndSend({
  reason,
  onReason,
  hindrances,
  isBusy,
  children,
}: {
  reason: string;
  onReason: (reason: string) => void;
  hindrances: readonly string[];
  isBusy: boolean;
  /** What the button says. */
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <>
      <Field
        label="Reason, for the reviewer"
        htmlFor={`${id}reason`}
        hint="What the file is, and why it is to be believed."
      >
        <textarea
          id={`${id}reason`}
          rows={2}
          maxLength={2000}
          className={INPUT}
          value={reason}
          aria-describedby={`${id}reason-hint`}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className={PRIMARY} disabled={isBusy || hindrances.length > 0}>
          {children}
        </button>
        <p className="text-sm text-muted" aria-live="polite">
          {hindrances.length > 0 && `Before it can be sent: ${hindrances.join("; ")}.`}
        </p>
      </div>
    </>
  );
}
