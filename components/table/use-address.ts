"use client";

import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "stakeline:address";

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/** A step that Back takes back, or a change of where the reader already is. */
export type AddressChange = "step" | "same-place";

/** What the address asks of this page, as its query, and a way to ask something else. Empty while the page is not alive. */
export function useAddress(): [string, (query: string, how: AddressChange) => void] {
  const query = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => "",
  );
  const go = useCallback((next: string, how: AddressChange) => {
    const url = `${window.location.pathname}${next === "" ? "" : `?${next}`}${window.location.hash}`;
    if (how === "step") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [query, go];
}
