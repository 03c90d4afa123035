"use client";

import { useMemo, useSyncExternalStore } from "react";
import {
  type AssumedLikeness,
  parseAssumed,
  writeAssumed,
} from "@/lib/domain/exposure/assumed-likeness";

const CHANGED = "stakeline:assumed";

function subscribe(changed: () => void): () => void {
  const events = ["hashchange", "popstate", CHANGED];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}

/**
 * What the reader assumes, kept behind the # of the address: a link restores it,
 * and no server ever sees it.
 */
export function useAssumed(
  ids: readonly string[],
): [AssumedLikeness, (to: AssumedLikeness) => void] {
  const fragment = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  const assumed = useMemo(() => parseAssumed(fragment, ids), [fragment, ids]);
  const assume = (to: AssumedLikeness) => {
    const url = new URL(window.location.href);
    url.hash = writeAssumed(to);
    window.history.replaceState(window.history.state, "", url);
    window.dispatchEvent(new Event(CHANGED));
  };
  return [assumed, assume];
}
