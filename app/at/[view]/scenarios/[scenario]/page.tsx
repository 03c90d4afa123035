import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedScenario } from "@/components/scenario/saved-scenario";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "A saved scenario" };

/** The newest version of a saved scenario. What it says is fetched: the page itself is the same for all. */
export default async function ScenarioPage({
  params,
}: PageProps<"/at/[view]/scenarios/[scenario]">) {
  const [view, { scenario: id }] = [await viewOf(params), await params];
  if (!isUuid(id)) notFound();
  return <SavedScenario id={id} version="newest" view={view} />;
}
