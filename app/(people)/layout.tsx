import { AppShell } from "@/components/layout/app-shell";
import { viewFrom } from "@/lib/domain/view/view";
import { getRelease } from "@/lib/server/queries/release";
import { getSettings } from "@/lib/server/queries/settings";

// These pages are about whoever looks; none of them is kept.
export const dynamic = "force-dynamic";

export default async function PeopleLayout({ children }: LayoutProps<"/">) {
  const [release, settings] = await Promise.all([getRelease(), getSettings()]);
  const view = viewFrom(undefined, new Date().toISOString().slice(0, 10));
  return (
    <AppShell view={view} release={release} {...settings}>
      {children}
    </AppShell>
  );
}
