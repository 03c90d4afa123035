import type { Metadata } from "next";
import { viewOf } from "../../view-params";
import { Comparison } from "../_components/comparison";

export const metadata: Metadata = { title: "Compare" };

/** /compare?with=a&with=b, as the proxy writes it. */
export default async function ChosenPage({ params }: PageProps<"/at/[view]/compare/[...with]">) {
  const { with: asked } = await params;
  return <Comparison view={await viewOf(params)} asked={asked.map(decodeURIComponent)} />;
}
