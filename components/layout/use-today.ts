"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const today = () => new Date().toISOString().slice(0, 10);

/** Today, once the page is alive in a browser; a page that is kept knows only the day it shows. */
export const useToday = (meanwhile: string): string =>
  useSyncExternalStore(never, today, () => meanwhile);
