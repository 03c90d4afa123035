import Link from "next/link";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { EmptyState } from "./empty-state";
import { PageHeader } from "./page-header";

/** In place of a page that asks what was known before anything was recorded. */
export function BeforeKnowledge({ view, begins }: { view: View; begins: string }) {
  return (
    <>
      <PageHeader question="What did we know then?" finding="Nothing was on record yet" />
      <EmptyState title={`Our knowledge begins on ${longDate(begins)}.`}>
        <p>
          {view.asKnown !== null &&
            `By the end of ${longDate(view.asKnown)} no fact was recorded. `}
          To see how the world stood on an earlier day, as it is known today, choose an as-of date
          instead.
        </p>
        <p className="mt-2">
          <Link href={viewHref("/overview", { ...view, asKnown: begins })}>
            What was known on {longDate(begins)}
          </Link>
          {" · "}
          <Link href={viewHref("/overview", { ...view, asKnown: null })}>All we know</Link>
        </p>
      </EmptyState>
    </>
  );
}
