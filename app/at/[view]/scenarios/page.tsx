import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { SavedScenarios } from "@/components/scenario/saved-scenarios";
import { ROUTING_TODAY } from "@/lib/domain/portfolio/routing-scenario";
import { type View, viewHref } from "@/lib/domain/view/view";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Scenarios" };

const BEGIN = [
  {
    path: "/scenarios/new",
    name: "Build a scenario",
    means:
      "Your work or a trace of it, how you buy, what might happen: what it costs, how good it is, whom it rests on, and what breaks.",
  },
  {
    path: `/scenarios/${ROUTING_TODAY.id}`,
    name: ROUTING_TODAY.name,
    means: ROUTING_TODAY.question,
  },
  {
    path: "/scenarios/compare",
    name: "Compare scenarios",
    means: "Two to four saved ones side by side, with what makes the difference.",
  },
  {
    path: "/scenarios/router-audit",
    name: "Audit a router",
    means:
      "Does a router send work to its owner’s models more than price and quality explain? And what would other routers have done with your own results?",
  },
] as const;

export default async function ScenariosPage({ params }: PageProps<"/at/[view]/scenarios">) {
  const view = await viewOf(params);
  return (
    <>
      <PageHeader
        question="What if?"
        finding="What another way of buying would cost, and what would break"
      />
      <Ways view={view} />
      <Section id="saved" title="Saved scenarios">
        <SavedScenarios view={view} />
      </Section>
    </>
  );
}

function Ways({ view }: { view: View }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {BEGIN.map(({ path, name, means }) => (
        <li key={path} className="py-3">
          <Link href={viewHref(path, view)} className="font-semibold" prefetch={false}>
            {name}
          </Link>
          <p className="max-w-prose text-sm text-muted">{means}</p>
        </li>
      ))}
    </ul>
  );
}
