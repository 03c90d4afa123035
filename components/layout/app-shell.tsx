import Link from "next/link";
import { type View, viewHref } from "@/lib/domain/view/view";
import type { NamedDate } from "@/lib/domain/view/named-dates";
import { longDate } from "@/lib/format/date";
import { viewInWords } from "@/lib/format/view";
import { Palette } from "@/components/palette/palette";
import { AccountMenu } from "./account-menu";
import { NavLink } from "./nav-link";
import { PageMenu } from "./page-menu";
import { SetAside } from "./set-aside";
import { ThemeSwitch } from "./theme-switch";
import { ViewForm } from "./view-form";

const RAIL = [
  {
    title: null,
    pages: [
      { path: "/overview", name: "Overview" },
      { path: "/use-my-stack", name: "Use my stack" },
    ],
  },
  {
    title: "Explore",
    pages: [
      { path: "/providers", name: "Providers" },
      { path: "/labs", name: "Labs" },
      { path: "/models", name: "Models" },
      { path: "/prices", name: "Prices compared" },
      { path: "/network", name: "Network" },
      { path: "/timeline", name: "Timeline" },
    ],
  },
  {
    title: "Decide",
    pages: [
      { path: "/exposure", name: "Exposure" },
      { path: "/lock-in", name: "Lock-in" },
      { path: "/conflicts", name: "Conflicts" },
      { path: "/compare", name: "Compare" },
      { path: "/scenarios", name: "Scenarios" },
      { path: "/reports", name: "Reports" },
    ],
  },
  {
    title: "Check",
    pages: [
      { path: "/sources", name: "Sources" },
      { path: "/method", name: "Method" },
      { path: "/restatement", name: "Restatement" },
      { path: "/corrections", name: "Corrections" },
      { path: "/our-interests", name: "Our interests" },
      { path: "/verify", name: "Verify a pack" },
    ],
  },
  {
    title: "Data",
    pages: [
      { path: "/data/workbench", name: "Workbench" },
      { path: "/data/review", name: "Review" },
      { path: "/data/imports", name: "Imports" },
      { path: "/data/names", name: "Names" },
      { path: "/data/bills", name: "Bills" },
      { path: "/data/coverage", name: "Coverage" },
      { path: "/data/staleness", name: "Staleness" },
      { path: "/data/audit", name: "Audit" },
    ],
  },
] as const;

/** The frame of every page: where you can go, what it is read by, and what it was made from. */
export function AppShell({
  view,
  release,
  singlePersonMode,
  named,
  children,
}: {
  view: View;
  release: { dataVersion: string; lastReviewed: string; methodVersion: string };
  singlePersonMode: boolean;
  /** Days to go to by what happened on them. */
  named: readonly NamedDate[];
  children: React.ReactNode;
}) {
  return (
    <div className="lg:grid lg:min-h-dvh print:block lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only print:hidden focus:not-sr-only focus:absolute focus:z-10 focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
      >
        Skip to the page
      </a>
      <header className="print:hidden border-b border-line px-4 py-3 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r lg:border-b-0 lg:px-0 lg:py-6">
        <Link
          href={viewHref("/overview", view)}
          prefetch={false}
          className="px-0 font-serif text-xl text-ink no-underline lg:px-4"
        >
          Stakeline
        </Link>
        <p className="hidden px-4 pb-4 text-xs text-muted lg:block">
          Who owns your AI supply line?
        </p>
        <nav aria-label="Pages" className="-mx-1 lg:mx-0">
          <PageMenu>
            <div className="flex flex-wrap lg:block">
              {RAIL.map(({ title, pages }) => (
                <div key={title ?? "top"} className="flex lg:mt-3 lg:block">
                  {title !== null && (
                    <p className="hidden px-4 text-xs tracking-wide text-muted uppercase lg:block">
                      {title}
                    </p>
                  )}
                  <ul className="flex flex-wrap lg:block lg:px-1">
                    {pages.map(({ path, name }) => (
                      <li key={path} className="flex-none">
                        <NavLink href={viewHref(path, view)}>{name}</NavLink>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </PageMenu>
        </nav>
      </header>
      <div className="flex min-w-0 flex-col print:block">
        <div className="print:hidden flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 sm:px-8">
          <div className="w-full min-w-0 sm:w-auto sm:flex-1">
            <ViewForm view={view} named={named} />
          </div>
          <div className="flex flex-wrap items-center gap-x-4">
            <Palette />
            <AccountMenu />
            <ThemeSwitch />
          </div>
        </div>
        {singlePersonMode && (
          <p className="border-b border-line bg-raised px-4 py-2 text-sm sm:px-8">
            <strong>Single-person mode:</strong> whoever proposes a change may publish it, so a fact
            may have been seen by one person only.
          </p>
        )}
        <SetAside view={view} />
        <main id="main" className="w-full max-w-6xl flex-1 px-4 pt-6 pb-16 sm:px-8 sm:pt-10">
          {children}
        </main>
        <footer className="border-t border-line px-4 py-4 text-xs text-muted sm:px-8">
          Data version {release.dataVersion} · last reviewed {longDate(release.lastReviewed)} ·
          method version {release.methodVersion} · {viewInWords(view)} · not legal or investment
          advice
        </footer>
      </div>
    </div>
  );
}
