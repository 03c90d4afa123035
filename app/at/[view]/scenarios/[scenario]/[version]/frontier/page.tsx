import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedFrontier } from "@/components/scenario/saved-frontier";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { viewOf } from "../../../../view-params";

export const metadata: Metadata = { title: "What independence costs" };

/** The frontier of one version of a saved scenario, on axes that stand in the address. */
export default async function FrontierPage({
  params,
}: PageProps<"/at/[view]/scenarios/[scenario]/[version]/frontier">) {
  const [view, { scenario: id, version }] = [await viewOf(params), await params];
  if (!isUuid(id) || !/^[1-9]\d{0,8}$/.test(version)) notFound();
  return <SavedFrontier id={id} version={version} view={view} />;
}
