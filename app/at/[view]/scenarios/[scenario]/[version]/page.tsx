import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedScenario } from "@/components/scenario/saved-scenario";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { viewOf } from "../../../view-params";

export const metadata: Metadata = { title: "A saved scenario" };

/** One version of a saved scenario, for links that give the same numbers for good. */
export default async function ScenarioVersionPage({
  params,
}: PageProps<"/at/[view]/scenarios/[scenario]/[version]">) {
  const [view, { scenario: id, version }] = [await viewOf(params), await params];
  if (!isUuid(id) || !/^[1-9]\d{0,8}$/.test(version)) notFound();
  return <SavedScenario id={id} version={version} view={view} />;
}
