import { RestatedSection } from "@/components/pack/restated-section";
import { Section } from "@/components/layout/section";
import { ledgerPages } from "@/components/report/ledger-pages";
import { PageReader } from "@/components/report/page-reader";
import { longDate } from "@/lib/format/date";
import { moment } from "@/lib/format/moment";
import type { KnownPack } from "./look-up";

/** What stands on record of a pack: its claims with their sources, and what was restated since. */
export function KnownPackView({ pack }: { pack: KnownPack }) {
  return (
    <div className="mt-8">
      <Section id="known" title={`${pack.title}, edition ${pack.edition}`}>
        <p className="text-sm">
          On record here: as of {longDate(pack.asOf)}, published {moment(pack.publishedAt)}, from
          data version {pack.dataVersion} and method version {pack.methodVersion}.
        </p>
      </Section>
      <RestatedSection restatement={pack.restatement} />
      <PageReader
        label="Claims, facts and sources"
        pages={ledgerPages(pack.claims, pack.facts, pack.sources)}
      />
    </div>
  );
}
