"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the rail that knows whether it is where the reader is. */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const path = usePathname();
  const target = href.split("?")[0] ?? href;
  const current =
    path === target || path.startsWith(`${target}/`) || (path === "/" && target === "/overview");
  return (
    <Link
      href={href}
      // What is read anew each time is not read before somebody asks.
      prefetch={href.startsWith("/data/") ? false : null}
      aria-current={current ? "page" : undefined}
      className="block border-l-2 border-transparent px-3 py-1.5 text-sm text-ink no-underline hover:bg-raised aria-[current=page]:border-accent aria-[current=page]:font-semibold"
    >
      {children}
    </Link>
  );
}
