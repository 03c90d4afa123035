import { Section } from "@/components/layout/section";
import type { PackRestatement } from "@/lib/domain/report/restated-by";
import { RestatedNumbers } from "./restated-numbers";

/** What corrections since have made of a pack, under what they come to in a word. */
export function RestatedSection({ restatement }: { restatement: PackRestatement }) {
  const { length } = restatement.facts;
  return (
    <Section
      id="restated"
      title={
        length === 0
          ? "No fact behind it was corrected since"
          : `Corrected since: ${length === 1 ? "1 fact" : `${length} facts`} behind it`
      }
    >
      <RestatedNumbers restatement={restatement} />
    </Section>
  );
}
