import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { labProfiles } from "@/lib/domain/profiles/lab-profile";
import { isProvider } from "@/lib/domain/profiles/provider-profile";
import { labsTable } from "@/lib/domain/tables/labs-table";
import { viewHref } from "@/lib/domain/view/view";
import { getRegister } from "@/lib/server/queries/profiles";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Labs" };

export default async function LabsPage({ params }: PageProps<"/at/[view]/labs">) {
  const view = await viewOf(params);
  const register = await getRegister(view);
  const profiles = labProfiles(register, view.basis);
  const tied = profiles.filter(({ investors }) =>
    investors.some((id) => {
      const party = register.parties.get(id);
      return party !== undefined && isProvider(party, register);
    }),
  ).length;
  return (
    <>
      <PageHeader
        question="Who makes the models, and who owns a part of them?"
        finding={`${tied} of ${profiles.length} labs have taken capital from a company that sells models or compute`}
      />
      <DataTable
        table={labsTable(profiles, register.parties, view.basis)}
        view={view}
        csv={viewHref("/api/v1/tables/labs", view)}
      />
    </>
  );
}
