import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { ROUTING_TODAY } from "@/lib/domain/portfolio/routing-scenario";
import { viewHref } from "@/lib/domain/view/view";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Scenarios" };

export default async function ScenariosPage({ params }: PageProps<"/at/[view]/scenarios">) {
  const view = await viewOf(params);
  return (
    <>
      <PageHeader
        question="What if?"
        finding="One scenario so far: today’s work under simple policies"
      />
      <ul className="divide-y divide-line border-y border-line">
        <li className="py-3">
          <Link href={viewHref(`/scenarios/${ROUTING_TODAY.id}`, view)} className="font-semibold">
            {ROUTING_TODAY.name}
          </Link>
          <p className="text-sm text-muted">{ROUTING_TODAY.question}</p>
        </li>
      </ul>
    </>
  );
}
