import { AppShell } from "@/components/layout/app-shell";
import { BeforeKnowledge } from "@/components/layout/before-knowledge";
import { listNamedDates } from "@/lib/server/queries/named-dates";
import { getRelease } from "@/lib/server/queries/release";
import { viewOf } from "./view-params";

// Every page below is rendered once for each view, on its first request, and kept until a publish.
export const dynamic = "force-static";
export const revalidate = false;
export const generateStaticParams = (): { view: string }[] => [];

export default async function ViewLayout({ params, children }: LayoutProps<"/at/[view]">) {
  const [view, release] = await Promise.all([viewOf(params), getRelease()]);
  const begins = release.firstRecorded;
  const nothingYet = view.asKnown !== null && begins !== null && view.asKnown < begins;
  return (
    <AppShell view={view} release={release} named={await listNamedDates(release.lastReviewed)}>
      {nothingYet ? <BeforeKnowledge view={view} begins={begins} /> : children}
    </AppShell>
  );
}
