import { CompanyForm } from "@/components/bills/company-form";
import { Section } from "@/components/layout/section";
import type { CompanyOfBills } from "@/lib/server/queries/company-of-bills";

/** Whose bills are read, and how a company of one's own takes the made-up one's place. */
export function CompanySection({
  company: { name, isDemo },
  mayName,
}: {
  company: CompanyOfBills;
  mayName: boolean;
}) {
  return (
    <Section id="company" title="Whose bills these are">
      <p className="max-w-3xl text-sm">
        {isDemo
          ? `Bills are read for ${name}, which is made up, and labelled so. Before you import a bill of your own, name your company: its bills then stand apart, and never beside the made-up contracts.`
          : `Bills are read for ${name}.`}
        {!mayName && " An administrator can change that."}
      </p>
      <p className="mt-2 max-w-3xl text-sm text-muted">
        What the bills add up to stands on Exposure for everybody who may open this site. With
        REQUIRE_SIGN_IN set, only people who have signed in may.
      </p>
      {mayName && <CompanyForm was={isDemo ? null : name} />}
    </Section>
  );
}
