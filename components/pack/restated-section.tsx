import { Section } from "@/components/layout/section";
import type { Restatement } from "@/lib/domain/report/restated-by";
import { RestatedNumbers } from "./restated-numbers";

/** What corrections since have made of a pack, under what they come to in a word. */
export function RestatedSection({
  restatement,
}: {
  restatement: {
    readonly facts: readonly {
      readonly was: string;
      readonly about: string;
      readonly before: string;
      readonly after: string;
    }[];
    readonly numbers: readonly Restatement[];
  };
}) {
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
