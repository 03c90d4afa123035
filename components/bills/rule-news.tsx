"use client";

import { createContext, useContext, useEffect, useRef, useState } from "react";

const News = createContext<(words: string) => void>(() => undefined);

/** Says what came of a rule where it is still seen once the row it was added in is gone. */
export const useRuleNews = (): ((words: string) => void) => useContext(News);

/** Above rows that rules take away: what the last one did, and the place the keyboard goes on from. */
export function RuleNews({ children }: { children: React.ReactNode }) {
  const said = useRef<HTMLOutputElement>(null);
  const [words, setWords] = useState("");
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (round > 0) said.current?.focus();
  }, [round]);
  const tell = (news: string) => {
    setWords(news);
    setRound((before) => before + 1);
  };
  return (
    <News value={tell}>
      <output ref={said} tabIndex={-1} className="block min-h-6 text-sm text-good">
        {words}
      </output>
      {children}
    </News>
  );
}
