"use client";

import { useId, useState } from "react";
import { BUTTON, INPUT } from "@/components/form/field";
import { answersIn, type Stack } from "@/lib/domain/stack/stack";
import { stackToFragment } from "@/lib/domain/stack/stack-link";
import { keepStack } from "./stack-store";

/** Where the answers are, and the two things that can be done with them: share by choice, and forget. */
export function StackShare({ stack }: { stack: Stack }) {
  const [link, setLink] = useState<{ of: Stack; url: string } | null>(null);
  const [said, setSaid] = useState("");
  const id = useId();
  const answers = answersIn(stack);
  const make = () => {
    const { origin, pathname, search } = window.location;
    const url = `${origin}${pathname}${search}${stackToFragment(stack)}`;
    setLink({ of: stack, url });
    setSaid("The link is below.");
  };
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid("Copied.");
    } catch {
      setSaid("This browser does not let us copy: select the link and copy it by hand.");
    }
  };
  const forget = () => {
    keepStack(null);
    setLink(null);
    setSaid("Forgotten: nothing of it is left in this browser.");
  };
  return (
    <div className="max-w-3xl space-y-3 text-sm">
      <p>
        What you type stays in this browser, signed in or not: it is sent to nobody, and it is not
        added to any organisation’s contracts. It is still here when you come back, until you forget
        it.
      </p>
      {answers > 0 && (
        <>
          <p id={`${id}-what`}>
            A link holds all {answers} {answers === 1 ? "answer" : "answers"}, readable by whoever
            has it: vendors, models, spend and terms. They stand behind the <code>#</code>, which
            browsers do not send to a server; the chat or mail you paste it into does see them.
          </p>
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className={BUTTON}
              aria-describedby={`${id}-what`}

              onClick={make}
            >
              Make a link that holds my answers
            </button>
            <button type="button" className={BUTTON} onClick={forget}>
              Forget what I typed
            </button>
          </div>
        </>
      )}
      {link !== null && link.of === stack && (
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <label htmlFor={`${id}-link`} className="block text-muted">
              The link
            </label>
            <input
              id={`${id}-link`}
              readOnly
              value={link.url}
              className={INPUT}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
          <button type="button" className={BUTTON} onClick={() => void copy(link.url)}>
            Copy
          </button>
        </div>
      )}
      <output className="block min-h-5 text-muted">{said}</output>
    </div>
  );
}
