import { AppShell } from "@/components/layout/app-shell";
import { getShell, viewOfToday } from "@/lib/server/queries/shell";

// Read anew each time: what may be seen hangs on who looks.
export const dynamic = "force-dynamic";

export default async function PacksLayout({ children }: LayoutProps<"/">) {
  return (
    <AppShell view={viewOfToday()} {...await getShell()}>
      {children}
    </AppShell>
  );
}
