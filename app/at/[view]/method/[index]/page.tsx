import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { METHOD_VERSION } from "@/lib/domain/indices/method-version";
import { groupOf, indexById } from "@/lib/domain/indices/registry";
import { viewHref } from "@/lib/domain/view/view";
import { viewOf } from "../../view-params";
import { IndexEntry } from "./_components/index-entry";
import { Neighbours } from "./_components/neighbours";

type Props = PageProps<"/at/[view]/method/[index]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { index } = await params;
  return { title: indexById(index)?.name ?? "Method" };
}

export default async function IndexPage({ params }: Props) {
  const [view, { index }] = [await viewOf(params), await params];
  const definition = indexById(index);
  const group = groupOf(index);
  if (definition === undefined || group === undefined) notFound();
  return (
    <>
      <p className="mb-4 text-sm">
        <a href={viewHref("/method", view)} className="inline-block py-1">
          Method
        </a>
        {" / "}
        <a href={viewHref(`/method#${group.id}-group`, view)} className="inline-block py-1">
          {group.name}
        </a>
      </p>
      <PageHeader question={definition.question} finding={definition.name}>
        <p>Method version {METHOD_VERSION}.</p>
      </PageHeader>
      <IndexEntry definition={definition} view={view} />
      <Neighbours of={index} view={view} />
    </>
  );
}
