import { AppShell } from "@/components/layout/app-shell";
import { BeforeKnowledge } from "@/components/layout/before-knowledge";
import { getShell } from "@/lib/server/queries/shell";
import { viewOf } from "./view-params";

// Every page below is rendered once for each view, on its first request, and kept until a publish.
export const dynamic = "force-static";
export const revalidate = false;
export const generateStaticParams = (): { view: string }[] => [];

export default async function ViewLayout({ params, children }: LayoutProps<"/at/[view]">) {
  const view = await viewOf(params);
  const { release, ...shell } = await getShell(view);
  const begins = release.firstRecorded;
  const nothingYet = view.asKnown !== null && begins !== null && view.asKnown < begins;
  return (
    <AppShell view={view} release={release} {...shell}>
      {nothingYet ? <BeforeKnowledge view={view} begins={begins} /> : children}
    </AppShell>
  );
}
