import { AppShell } from "@/components/layout/app-shell";
import { getShell, viewOfToday } from "@/lib/server/queries/shell";

// These pages are about whoever looks; none of them is kept.
export const dynamic = "force-dynamic";

export default async function PeopleLayout({ children }: LayoutProps<"/">) {
  return (
    <AppShell view={viewOfToday()} {...await getShell()}>
      {children}
    </AppShell>
  );
}
