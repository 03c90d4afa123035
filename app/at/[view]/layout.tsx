import { AppShell } from "@/components/layout/app-shell";
import { getRelease } from "@/lib/server/queries/release";
import { getSettings } from "@/lib/server/queries/settings";
import { viewOf } from "./view-params";

// Every page below is rendered once for each view, on its first request, and kept until a publish.
export const dynamic = "force-static";
export const revalidate = false;
export const generateStaticParams = (): { view: string }[] => [];

export default async function ViewLayout({ params, children }: LayoutProps<"/at/[view]">) {
  const [view, release, settings] = await Promise.all([
    viewOf(params),
    getRelease(),
    getSettings(),
  ]);
  return (
    <AppShell view={view} release={release} {...settings}>
      {children}
    </AppShell>
  );
}
