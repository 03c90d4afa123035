"use client";

import { useSyncExternalStore } from "react";

type Theme = "light" | "dark";

function current(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** Light or dark; the choice stays in this browser. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore<Theme | undefined>(subscribe, current, () => undefined);
  const other = theme === "dark" ? "light" : "dark";
  const change = () => {
    document.documentElement.dataset["theme"] = other;
    localStorage.setItem("theme", other);
  };
  return (
    <button
      type="button"
      onClick={change}
      className="px-1 py-1 text-sm text-accent hover:underline"
    >
      {theme === undefined ? "Theme" : `${other === "dark" ? "Dark" : "Light"} theme`}
    </button>
  );
}
