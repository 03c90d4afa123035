import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { METHOD_VERSION } from "@/lib/domain/indices/method-version";
import { INDICES } from "@/lib/domain/indices/registry";
import { viewOf } from "../view-params";
import { IndexEntry } from "./_components/index-entry";

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
      </PageHeader>
      <nav aria-label="Indices" className="mb-10">
        <ul className="grid gap-x-6 text-sm sm:grid-cols-2 lg:grid-cols-3">
          {INDICES.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {INDICES.map((definition) => (
        <IndexEntry key={definition.id} definition={definition} view={view} />
      ))}
    </>
  );
}
