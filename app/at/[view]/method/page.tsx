import type { Metadata } from "next";
import Link from "next/link";
import { DrawAgain } from "@/components/jobs/draw-again";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { METHOD_VERSION } from "@/lib/domain/indices/method-version";
import { INDEX_GROUPS, INDICES } from "@/lib/domain/indices/registry";
import { DEFAULT_SEED } from "@/lib/domain/uncertainty/score-run";
import { viewHref } from "@/lib/domain/view/view";
import { viewOf } from "../view-params";
import { IndexList } from "./_components/index-list";

export const metadata: Metadata = { title: "Method" };

export default async function MethodPage({ params }: PageProps<"/at/[view]/method">) {
  const view = await viewOf(params);
  return (
    <>
      <PageHeader
        question="How is it computed?"
        finding={`${INDICES.length} indices, each with its formula, its limits and a worked example`}
      >
        <p>
          Method version {METHOD_VERSION}. Natural units come first, a 0 to 100 summary second and
          always with its interval. Unknown is a value: it widens an interval, and is never zero,
          never an average and never green. Examples are computed as this page is drawn.
        </p>
        <p>
          The method was tried on stated stakes before anything was built:{" "}
          <Link href={viewHref("/method/dry-run", view)}>
            its dry run, and what newer facts change
          </Link>
          .
        </p>
      </PageHeader>
      <nav aria-label="Groups of indices" className="mb-10">
        <ul className="flex flex-wrap gap-x-6 text-sm">
          {INDEX_GROUPS.map(({ id, name, indices }) => (
            <li key={id}>
              <a href={`#${id}-group`} className="inline-block py-1">
                {name} ({indices.length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {INDEX_GROUPS.map(({ id, name, question, indices }) => (
        <Section key={id} id={`${id}-group`} title={`${name}: ${question}`}>
          <IndexList indices={indices} view={view} />
        </Section>
      ))}
      <Section id="again" title="Draw the scores again">
        <DrawAgain view={view} seed={DEFAULT_SEED} />
      </Section>
    </>
  );
}
