"use client";

import { useEffect, useRef } from "react";

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** How a key press is called: "a", "?", "ctrl+enter"; Command counts as Control. */
const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string =>
  `${ctrlKey || metaKey ? "ctrl+" : ""}${key.toLowerCase()}`;

/**
 * Keys that do something anywhere on the page. Single letters rest while
 * somebody types, and while a dialog is open.
 *
 * @param shortcuts by name: "j", "ctrl+enter"
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (act === undefined || event.altKey || document.querySelector("dialog[open]") !== null)
        return;
      if (!name.startsWith("ctrl+") && isTyping(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
