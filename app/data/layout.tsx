import { AppShell } from "@/components/layout/app-shell";
import { getShell, viewOfToday } from "@/lib/server/queries/shell";

// Pages for those who keep the facts true: read anew each time, never kept. Each asks who looks.
export const dynamic = "force-dynamic";

export default async function DataLayout({ children }: LayoutProps<"/data">) {
  return (
    <AppShell view={viewOfToday()} {...await getShell()}>
      {children}
    </AppShell>
  );
}
