import { AppShell } from "@/components/layout/app-shell";
import { viewFrom } from "@/lib/domain/view/view";
import { getRelease } from "@/lib/server/queries/release";
import { getSettings } from "@/lib/server/queries/settings";

// Pages for those who keep the facts true: read anew each time, never kept. Each asks who looks.
export const dynamic = "force-dynamic";

export default async function DataLayout({ children }: LayoutProps<"/data">) {
  const [release, settings] = await Promise.all([getRelease(), getSettings()]);
  const view = viewFrom(undefined, new Date().toISOString().slice(0, 10));
  return (
    <AppShell view={view} release={release} {...settings}>
      {children}
    </AppShell>
  );
}
