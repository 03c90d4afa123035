"use client";

import { useSyncExternalStore } from "react";

/** Where rows are lists; tables.css says the same. */
const SMALL = "(max-width: 640px)";

/** Whether the screen is a phone's. Not known before the page is alive, and taken for no then. */
export const useIsSmall = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(SMALL);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(SMALL).matches,
    () => false,
  );
