"use client";

import { useState } from "react";

/** A titled part of the builder that folds away; folded, it still says what is in it. */
export function FoldSection({
  id,
  title,
  says,
  isOpenAtFirst = true,
  children,
}: {
  id: string;
  title: string;
  /** What is in it, in a few words. */
  says: string;
  isOpenAtFirst?: boolean;
  children: React.ReactNode;
}) {
  const [isOpenFirst] = useState(isOpenAtFirst);
  return (
    <section aria-labelledby={id} className="mt-6 first:mt-0">
      <details open={isOpenFirst} className="border-t border-line pt-3">
        <summary className="min-h-8">
          <h2 id={id} className="inline text-lg font-semibold text-balance">
            {title}
          </h2>
          <span className="text-sm text-muted"> {says}</span>
        </summary>
        <div className="py-3">{children}</div>
      </details>
    </section>
  );
}
