import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { pathsExplained } from "@/lib/domain/exposure/exposure";
import { pathsTable } from "@/lib/domain/tables/paths-table";
import { viewHref } from "@/lib/domain/view/view";
import { Reasons } from "./reasons";
import type { SectionProps } from "./section-props";

/** Every way the money goes, with the facts behind each. */
export function PathsSection({ found: { exposure, market }, view }: SectionProps) {
  return (
    <Section id="paths" title="Spend, vendor, lab, cloud, group: every path">
      <DataTable
        table={pathsTable(exposure, market.parties)}
        view={view}
        csv={viewHref("/api/v1/tables/exposure-paths", view)}
      />
      <Reasons
        title="The facts behind each path"
        of={pathsExplained(exposure.uses, exposure.partyName)}
        view={view}
      />
    </Section>
  );
}
