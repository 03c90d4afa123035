import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { LookForm } from "@/components/pack/look-form";
import { LookSwatch } from "@/components/pack/look-swatch";
import { LookVersions } from "@/components/pack/look-versions";
import { requireActor } from "@/lib/server/auth";
import { getHouseLook, listLookVersions, mayChooseLook } from "@/lib/server/queries/house-look";

export const metadata: Metadata = { title: "How packs look" };

export default async function LookPage() {
  const actor = await requireActor("calculate");
  const house = await getHouseLook();
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/reports">All reports</Link>
      </p>
      <PageHeader question="How do our packs look?" finding="Logo, colour, footer and slides">
        <p>
          A pack keeps the look it was built with: a change touches none that is built or published,
          and none of it changes a number.
        </p>
      </PageHeader>
      {house === undefined ? (
        <p className="text-sm">There is no company with contracts on record yet.</p>
      ) : (
        <>
          {mayChooseLook(actor.role) ? (
            <LookForm
              version={house.version}
              kept={house.look}
              names={{ logo: house.logoName, master: house.masterName }}
              organisation={house.organisation}
            />
          ) : (
            <>
              <p className="mb-4 text-sm">An admin chooses it; this is how it stands.</p>
              <LookSwatch look={house.look} organisation={house.organisation} />
            </>
          )}
          <Section id="versions" title="Who changed it">
            <LookVersions versions={await listLookVersions(house.organisationId)} />
          </Section>
        </>
      )}
    </>
  );
}
