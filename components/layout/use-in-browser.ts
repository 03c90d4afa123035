"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page is alive in a browser: what is kept there can be read only then. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
