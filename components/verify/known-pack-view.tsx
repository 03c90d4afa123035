import { RestatedNumbers } from "@/components/pack/restated-numbers";
import { Section } from "@/components/layout/section";
import { Ledger } from "@/components/report/ledger";
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
      <Ledger table={pack.claims} prefix="claim" />
      <Ledger table={pack.facts} prefix="fact" />
      <Ledger table={pack.sources} prefix="source" />
    </div>
  );
}
