"use client";

import { useEffect, useState } from "react";
import { BUTTON, PRIMARY } from "@/components/form/field";
import { answersIn, type Stack } from "@/lib/domain/stack/stack";
import { type LinkedStack, stackFromFragment } from "@/lib/domain/stack/stack-link";
import { keepStack, keptStack } from "./stack-store";

/** Takes the stack out of the address, so that it is not passed on with the next copy of it. */
function clearFragment(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", `${pathname}${search}`);
}

/**
 * What a shared link holds. It is opened at once where nothing is kept here,
 * after asking where something is, and not at all where it is damaged.
 */
export function LinkedStackNotice({ nameOf }: { nameOf: (id: string) => string }) {
  const [linked, setLinked] = useState<LinkedStack>({ kind: "none" });
  useEffect(() => {
    const read = () => {
      const found = stackFromFragment(window.location.hash, nameOf);
      if (found.kind === "none") return;
      clearFragment();
      if (found.kind === "stack" && answersIn(keptStack()) === 0) {
        keepStack(found.stack);
        setLinked({ kind: "none" });
      } else setLinked(found);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [nameOf]);
  const close = () => setLinked({ kind: "none" });
  const open = (stack: Stack) => {
    keepStack(stack);
    close();
  };
  if (linked.kind === "none") return null;
  return (
    <div role="alert" className="mb-6 border border-warn p-3 text-sm">
      {linked.kind === "refused" ? (
        <>
          <p>{linked.reason}</p>
          <button type="button" className={`${BUTTON} mt-2`} onClick={close}>
            Close
          </button>
        </>
      ) : (
        <>
          <p>
            The link holds {answersIn(linked.stack)} answers:{" "}
            {linked.stack.vendors.map(nameOf).join(", ")}. In this browser {answersIn(keptStack())}{" "}
            answers of yours are kept; opening the link puts its answers in their place.
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <button type="button" className={BUTTON} onClick={() => open(linked.stack)}>
              Open the link’s answers
            </button>
            <button type="button" className={PRIMARY} onClick={close}>
              Keep mine
            </button>
          </div>
        </>
      )}
    </div>
  );
}
