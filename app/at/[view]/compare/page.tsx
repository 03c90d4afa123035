import type { Metadata } from "next";
import { viewOf } from "../view-params";
import { Comparison } from "./_components/comparison";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ params }: PageProps<"/at/[view]/compare">) {
  return <Comparison view={await viewOf(params)} asked={[]} />;
}
