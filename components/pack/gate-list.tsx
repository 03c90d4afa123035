"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { Section } from "@/components/layout/section";
import type { GatePlace, LedGate } from "@/lib/domain/report/gate-leads";
import type { ReportStart } from "./report-form";
import { WordsInput } from "./words-input";

/** How each kind of thing is mended, and the list it stands in where it has no page of its own; what is mended by building it again has its button above. */
const MENDED: Readonly<
  Partial<
    Record<LedGate["code"], { readonly does: string; readonly all: Route; readonly list: string }>
  >
> = {
  "fact-stale": {
    does: "Look at its source again",
    all: "/data/staleness",
    list: "Everything due for another look",
  },
  "fact-under-review": {
    does: "Have it reviewed",
    all: "/data/review",
    list: "Everything that waits for review",
  },
  "fact-retired": {
    does: "See what became of it",
    all: "/data/audit",
    list: "The log of every change",
  },
};

/** Places that are named before the rest is folded away. */
const PLACES = 3;

/**
 * What keeps a report from leaving, and the reasons that let pass what a reason may.
 * It stays on the page while a report is built, so that what was typed and what was
 * said of it are there afterwards.
 */
export function GateList({
  gates,
  kept: { id, was, choices, ...read },
  mayChange,
}: {
  /** null while the report is not built. */
  gates: readonly LedGate[] | null;
  kept: ReportStart & { readonly id: string; readonly was: number };
  mayChange: boolean;
}) {
  const router = useRouter();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const closed = gates?.filter(({ reason }) => reason === null) ?? [];
  const waiting = closed.filter(({ mayBeOverridden }) => mayBeOverridden);
  const given = waiting.flatMap(({ sentence }) => {
    const reason = (reasons[sentence] ?? "").trim();
    return reason === "" ? [] : [{ obstacle: sentence, reason }];
  });
  const keep = async () => {
    setBusy(true);
    const overrides = [...choices.overrides, ...given];
    const wanted = { id, was, ...read, choices: { ...choices, overrides } };
    const sent = await sendCommand("keep-report", wanted, newId());
    const built = sent.ok
      ? await sendCommand("request-pack", { report: id, version: was + 1 }, newId())
      : sent;
    setBusy(false);
    setTrouble(built.ok ? null : built.problem.detail);
    router.refresh();
  };
  const message = <FormMessage tone="bad">{trouble}</FormMessage>;
  if (gates === null) return message;
  if (gates.length === 0)
    return (
      <Section id="gates" title={titleOf(0)}>
        {message}
        <p className="text-sm">Every number has its claim, and every fact stands.</p>
      </Section>
    );
  return (
    <Section id="gates" title={titleOf(closed.length)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void keep();
        }}
      >
        <ul className="max-w-3xl divide-y divide-line border-y border-line text-sm" data-gates>
          {gates.map((gate) => (
            <GateItem
              key={gate.sentence}
              gate={gate}
              typed={reasons[gate.sentence] ?? ""}
              mayChange={mayChange}
              onType={(reason) => setReasons({ ...reasons, [gate.sentence]: reason })}
            />
          ))}
        </ul>
        {message}
        {mayChange && waiting.length > 0 && (
          <div className="mt-3 space-y-2">
            {waiting.length > 1 && (
              <SameReason
                onGive={(reason) =>
                  setReasons(Object.fromEntries(waiting.map(({ sentence }) => [sentence, reason])))
                }
              />
            )}
            <button type="submit" className={PRIMARY} disabled={given.length === 0 || busy}>
              {busy ? "One moment …" : "Keep the reasons, and build it with them"}
            </button>
          </div>
        )}
      </form>
    </Section>
  );
}

const titleOf = (closed: number): string =>
  closed === 0
    ? "Nothing keeps it from leaving"
    : `${closed === 1 ? "1 thing keeps" : `${closed} things keep`} it from leaving`;

function GateItem({
  gate: { code, sentence, places, leads, mayMend, mayBeOverridden, reason },
  typed,
  mayChange,
  onType,
}: {
  gate: LedGate;
  typed: string;
  mayChange: boolean;
  onType: (reason: string) => void;
}) {
  const more = places.slice(PLACES);
  const mended = MENDED[code];
  return (
    <li className="py-3">
      <p className={reason === null ? "text-bad" : "text-muted"}>
        <strong>{reason === null ? "■ Keeps it: " : "○ Let pass: "}</strong>
        {sentence}
      </p>
      <p className="mt-1 text-muted">
        In <Places of={places.slice(0, PLACES)} />
      </p>
      {more.length > 0 && (
        <details className="text-muted">
          <summary className="py-1">and {more.length} more</summary>
          <Places of={more} />
        </details>
      )}
      {reason === null && mended !== undefined && (
        <Leads {...mended} mayMend={mayMend} to={leads} />
      )}
      {reason !== null && <p className="mt-1">Reason, printed in the pack: {reason}</p>}
      {reason === null && mayBeOverridden && mayChange && (
        <div className="mt-2 max-w-xl">
          <WordsInput
            label="Reason to let it pass; it is printed"
            most={500}
            isRequired={false}
            value={typed}
            onChange={onType}
          />
        </div>
      )}
    </li>
  );
}

/** Where the numbers stand, each led to in the pages below. */
const Places = ({ of }: { of: readonly GatePlace[] }) =>
  of.map(({ name, href }, i) => (
    <span key={name}>
      {i > 0 && "; "}
      {href === null ? name : <a href={href}>{name}</a>}
    </span>
  ));

/** The facts it is about, each by its name; of those without a page, the list that holds them. */
function Leads({
  does,
  all,
  list,
  mayMend,
  to,
}: {
  does: string;
  all: Route;
  list: string;
  mayMend: boolean;
  to: LedGate["leads"];
}) {
  if (!mayMend)
    return (
      <p className="mt-1">
        An analyst can mend it.
        {to.length > 0 && " What is on record: "}
        {to.map(({ href, name }, i) => (
          <span key={href}>
            {i > 0 && "; "}
            <Link href={href} prefetch={false} className="inline-block py-1">
              {name}
            </Link>
          </span>
        ))}
      </p>
    );
  if (to.length === 0)
    return (
      <p className="mt-1">
        {does}:{" "}
        <Link href={all} className="inline-block py-1">
          {list}
        </Link>
      </p>
    );
  return (
    <div className="mt-1">
      <p>{does}:</p>
      <ul>
        {to.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="inline-block py-1">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SameReason({ onGive }: { onGive: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  return (
    <div className="max-w-xl">
      <WordsInput
        label="The same reason for all of them"
        most={500}
        isRequired={false}
        value={reason}
        onChange={(words) => {
          setReason(words);
          onGive(words);
        }}
      />
    </div>
  );
}
