import Link from "next/link";
import { Unknown } from "@/components/table/cell-content";
import { partyPath } from "@/lib/domain/tables/party-cells";
import type { Party } from "@/lib/domain/ties/party";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";

type Facts = {
  readonly labId: string | null;
  readonly family: string | null;
  readonly openWeights: boolean | null;
  readonly contextTokens: number | null;
  readonly released: string | null;
};

/** What is true of the model wherever it is served. */
export function ModelFacts({
  model,
  parties,
  view,
}: {
  model: Facts;
  parties: ReadonlyMap<string, Party>;
  view: View;
}) {
  const lab = model.labId === null ? undefined : parties.get(model.labId);
  const { openWeights, contextTokens, released } = model;
  return (
    <dl className="grid max-w-4xl grid-cols-2 gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
      <Fact name="Made by">
        {lab === undefined ? (
          <Unknown>not in the register</Unknown>
        ) : (
          <Link href={viewHref(partyPath(lab), view)}>{lab.name}</Link>
        )}
      </Fact>
      <Fact name="Lab’s country">{lab?.hqCountry ?? <Unknown>not known</Unknown>}</Fact>
      <Fact name="Family">{model.family ?? <Unknown>not stated</Unknown>}</Fact>
      <Fact name="Weights">
        {openWeights === null ? <Unknown>not stated</Unknown> : openWeights ? "open" : "closed"}
      </Fact>
      <Fact name="Context">
        {contextTokens === null ? (
          <Unknown>not stated</Unknown>
        ) : (
          `${contextTokens.toLocaleString("en-US")} tokens`
        )}
      </Fact>
      <Fact name="Released">
        {released === null ? <Unknown>not stated</Unknown> : longDate(released)}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
