"use client";

import { usePathname } from "next/navigation";
import { useState } from "react";

/** The pages to go to: folded away on a phone, and folded again once one of them is opened. */
export function PageMenu({ children }: { children: React.ReactNode }) {
  const path = usePathname();
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  return (
    <details
      className="open-when-wide"
      open={openedOn === path}
      onToggle={({ currentTarget }) => setOpenedOn(currentTarget.open ? path : null)}
    >
      <summary className="px-1 py-1.5 text-sm text-accent">All pages</summary>
      {children}
    </details>
  );
}
