"use client";

import { useEffect } from "react";

const WORDS = "What you have changed in this scenario is not saved. Leave all the same?";

/** Asks before the page is left while something on it would be lost. */
export function useLeavingWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const closing = (event: BeforeUnloadEvent) => event.preventDefault();
    const clicked = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      const isElsewhere =
        link.target === "_blank" ||
        link.hasAttribute("download") ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        link.pathname === window.location.pathname;
      if (isElsewhere) return;
      // oxlint-disable-next-line no-alert -- the browser asks the same way when the tab is closed
      if (window.confirm(WORDS)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", closing);
    document.addEventListener("click", clicked, true);
    return () => {
      window.removeEventListener("beforeunload", closing);
      document.removeEventListener("click", clicked, true);
    };
  }, [isChanged]);
}
