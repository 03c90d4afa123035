import type { Metadata } from "next";
import { UseMyStack } from "@/components/stack/use-my-stack";
import { getStackRegister } from "@/lib/server/queries/stack-register";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Use my stack" };

export default async function UseMyStackPage({ params }: PageProps<"/at/[view]/use-my-stack">) {
  const view = await viewOf(params);
  return <UseMyStack register={await getStackRegister(view)} view={view} />;
}
