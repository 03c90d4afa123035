"use client";

import { useEffect, useRef, useState } from "react";

export type ReportPage = {
  /** What its address ends in: `#section-summary`. */
  readonly id: string;
  readonly title: string;
  readonly content: React.ReactNode;
};

const placeOf = (id: string): string => `section-${id}`;

/**
 * A long report one page at a time, with an outline of links: each page, and each claim,
 * fact and source in it, has an address. On paper, and when asked for, all pages stand together.
 */
export function PageReader({ pages, label }: { pages: readonly ReportPage[]; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [{ at, place }, setShown] = useState({ at: 0, place: "" });
  useEffect(() => {
    const show = () => {
      const id = window.location.hash.slice(1);
      const page = document.getElementById(id)?.closest("[data-page]") ?? null;
      // What lies elsewhere on the screen leaves the page as it is.
      if (page === null || frame.current?.contains(page) !== true) return;
      setShown({ at: [...frame.current.children].indexOf(page), place: id });
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, []);
  useEffect(() => {
    const found = document.getElementById(place);
    if (found === null) return;
    found.scrollIntoView();
    const heard = found.querySelector<HTMLElement>("h2, h3") ?? found;
    heard.tabIndex = -1;
    heard.focus({ preventScroll: true });
  }, [place]);
  const last = Math.min(at, pages.length - 1);
  return (
    <>
      <nav aria-label={label} className="border-b border-line py-3 text-sm print:hidden">
        <ol className="flex flex-wrap gap-x-4">
          {pages.map(({ id, title }, i) => (
            <li key={id}>
              <a
                href={`#${placeOf(id)}`}
                aria-current={!isWhole && i === last ? "page" : undefined}
                className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
        <p className="flex flex-wrap items-center gap-x-4 text-muted">
          <output>
            {isWhole ? `All ${pages.length} pages` : `Page ${last + 1} of ${pages.length}`}
          </output>
          <button type="button" className="py-1 underline" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? "One page at a time" : "Show all pages"}
          </button>
        </p>
      </nav>
      <div ref={frame}>
        {pages.map(({ id, content }, i) => (
          <div
            key={id}
            data-page={id}
            className={isWhole || i === last ? "" : "hidden print:block"}
          >
            {content}
          </div>
        ))}
      </div>
      {!isWhole && (
        <p className="flex flex-wrap justify-between gap-x-6 border-t border-line pt-2 text-sm print:hidden">
          <Turn to={pages[last - 1]} word="Previous" />
          <Turn to={pages[last + 1]} word="Next" />
        </p>
      )}
    </>
  );
}

function Turn({ to, word }: { to: ReportPage | undefined; word: string }) {
  if (to === undefined) return <span />;
  return (
    <a href={`#${placeOf(to.id)}`} className="inline-block py-1">
      {word}: {to.title}
    </a>
  );
}
