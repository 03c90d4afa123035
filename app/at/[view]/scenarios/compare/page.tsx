import type { Metadata } from "next";
import { CompareScenarios } from "@/components/scenario/compare-scenarios";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "Compare scenarios" };

export default async function CompareScenariosPage({
  params,
}: PageProps<"/at/[view]/scenarios/compare">) {
  return <CompareScenarios view={await viewOf(params)} />;
}
