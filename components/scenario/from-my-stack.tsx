"use client";

import Link from "next/link";
import { useState, useSyncExternalStore } from "react";
import { BUTTON } from "@/components/form/field";
import { keptStack, onStackChange } from "@/components/stack/stack-store";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioFromStack } from "@/lib/domain/routing/scenario/scenario-from-stack";
import { withOfferings } from "@/lib/domain/routing/scenario/with-offerings";
import { NO_STACK } from "@/lib/domain/stack/stack";
import { type View, viewHref } from "@/lib/domain/view/view";
import { offeringsOf } from "./add-models";
import { isAnswer } from "./read-own";

/** Begins from the stack that is kept in this browser. */
export function FromMyStack({
  start,
  view,
  onOpen,
}: {
  start: ScenarioFile;
  view: View;
  onOpen: (file: ScenarioFile) => void;
}) {
  const stack = useSyncExternalStore(onStackChange, keptStack, () => NO_STACK);
  const [trouble, setTrouble] = useState<string>();
  const ids = [...new Set(stack.models.map(({ model }) => model))];
  if (ids.length === 0 || stack.spend.length === 0)
    return (
      <p className="text-sm">
        <Link href={viewHref("/use-my-stack", view)} prefetch={false}>
          Tick your stack
        </Link>{" "}
        with models and spend first to begin from it.
      </p>
    );
  const open = async () => {
    const more = await offeringsOf(ids, view);
    if (!isAnswer(more)) return setTrouble(more.trouble);
    const own = scenarioFromStack(stack, withOfferings(start, more));
    if (own === undefined)
      setTrouble("None of your models has both spend and a price at its vendor.");
    else onOpen(own);
  };
  return (
    <>
      <button type="button" className={BUTTON} onClick={() => void open()}>
        Begin from my stack
      </button>
      {trouble !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {trouble}
        </p>
      )}
    </>
  );
}
