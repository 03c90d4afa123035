import { RestatedNumbers } from "@/components/pack/restated-numbers";
import { Section } from "@/components/layout/section";
import { ledgerPages } from "@/components/report/ledger-pages";
import { PageReader } from "@/components/report/page-reader";
import { longDate } from "@/lib/format/date";
import { moment } from "@/lib/format/moment";
import type { KnownPack } from "./look-up";

/** What stands on record of a pack: its claims with their sources, and what was restated since. */
export function KnownPackView({ pack }: { pack: KnownPack }) {
  const { facts } = pack.restatement;
  return (
    <div className="mt-8">
      <Section id="known" title={`${pack.title}, edition ${pack.edition}`}>
        <p className="text-sm">
          As of {longDate(pack.asOf)}, published {moment(pack.publishedAt)}, from data version{" "}
          {pack.dataVersion} and method version {pack.methodVersion}.
        </p>
      </Section>
      <Section
        id="restated"
        title={
          facts.length === 0
            ? "No fact behind it was corrected since"
            : `Corrected since: ${facts.length === 1 ? "1 fact" : `${facts.length} facts`} behind it`
        }
      >
        <RestatedNumbers restatement={pack.restatement} />
      </Section>
      <PageReader
        label="Claims, facts and sources"
        pages={ledgerPages(pack.claims, pack.facts, pack.sources)}
      />
    </div>
  );
}
