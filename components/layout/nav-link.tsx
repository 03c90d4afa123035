"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";

/** A link of the rail that knows whether it is where the reader is. */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const path = usePathname();
  const [isPointedAt, setIsPointedAt] = useState(false);
  // What is read anew each time, or brings the register with it, is not read before somebody asks.
  const mayBeReadAhead = !/^\/(?:data\/|use-my-stack)/.test(href);
  const target = href.split("?")[0] ?? href;
  const current =
    path === target ||
    path.startsWith(`${target}/`) ||
    (path === "/" && target === "/overview") ||
    (path.startsWith("/packs/") && target === "/reports");
  return (
    <Link
      href={href}
      // Some twenty of these stand on every page: read ahead while they are only in sight, each has
      // the server work its page out for somebody who reads this one.
      prefetch={mayBeReadAhead && isPointedAt ? null : false}
      onPointerEnter={() => setIsPointedAt(true)}
      aria-current={current ? "page" : undefined}
      className="block border-l-2 border-transparent px-3 py-1.5 text-sm text-ink no-underline hover:bg-raised aria-[current=page]:border-accent aria-[current=page]:font-semibold"
    >
      {children}
    </Link>
  );
}
