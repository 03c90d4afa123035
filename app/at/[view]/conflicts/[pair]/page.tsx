import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { QuestionToVendor } from "@/components/conflict/question-to-vendor";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { questionToSend } from "@/lib/domain/conflicts/question-to-send";
import { lightsOfPair } from "@/lib/domain/conflicts/steering-lights";
import { pairRightsTable } from "@/lib/domain/tables/pair-tables";
import { tiesTable } from "@/lib/domain/tables/ties-table";
import { viewHref } from "@/lib/domain/view/view";
import { pairInWords } from "@/lib/format/pair";
import { getConflictPair } from "@/lib/server/queries/conflicts";
import { viewOf } from "../../view-params";
import { HowToRead } from "../_components/how-to-read";
import { ThreeLights } from "../_components/three-lights";
import { BesideTheScore } from "./_components/beside-the-score";
import { CommonOwners } from "./_components/common-owners";
import { MixComparison } from "./_components/mix-comparison";
import { PairScores } from "./_components/pair-scores";

type Props = PageProps<"/at/[view]/conflicts/[pair]">;

async function found(params: Props["params"]) {
  const [view, { pair }] = [await viewOf(params), await params];
  return { view, one: await getConflictPair(pair, view) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { one } = await found(params);
  return { title: one ? `${one.pair.providerName} and ${one.pair.labName}` : "Not found" };
}

export default async function PairPage({ params }: Props) {
  const { view, one } = await found(params);
  if (one === undefined) notFound();
  const { pair, conflict, notes, register, ties, rights, byMix, otherLabIds, organisation } = one;
  const question = questionToSend(pair, view.asOf);
  const lights = lightsOfPair(pair);
  const csv = viewHref(`/api/v1/tables/pair-rights?pair=${pair.id}`, view);
  return (
    <>
      {organisation?.isDemo === true && <DemoLabel name={organisation.name} />}
      <PageHeader
        question={`What does ${pair.providerName} gain if work goes to ${pair.labName}?`}
        finding={pairInWords(pair)}
      >
        <p>
          <Link href={viewHref("/conflicts", view)}>All pairs</Link> ·{" "}
          <Link href={viewHref(`/providers/${pair.providerId}`, view)}>{pair.providerName}</Link>
          {!pair.isOwn && (
            <>
              {" "}
              · <Link href={viewHref(`/labs/${pair.labId}`, view)}>{pair.labName}</Link>
            </>
          )}
        </p>
      </PageHeader>
      {lights !== null && (
        <Section id="lights" title="Can it, would it pay, and has it been seen?">
          <ThreeLights of={lights} />
        </Section>
      )}
      {conflict === null ? (
        <Section id="scores" title="Not determinable">
          <p className="max-w-3xl text-sm">
            No sale of models of {pair.labName} by {pair.providerName} is on record, so nothing can
            be said about steering between labs. Its interest stands below.
          </p>
        </Section>
      ) : (
        <>
          <Section id="scores" title="The gain in cents, and the conflict">
            <PairScores pair={pair} conflict={conflict} notes={notes} view={view} />
          </Section>
          <Section id="pressure" title="What steering would gain, on a neutral mix">
            <MixComparison pair={pair} conflict={conflict} byMix={byMix} view={view} />
          </Section>
        </>
      )}
      {question !== null && (
        <Section id="ask" title="Too little is known: what to ask">
          <QuestionToVendor vendor={pair.providerName} text={question} />
        </Section>
      )}
      {!pair.isOwn && (
        <>
          <Section id="rights" title="Rights it holds in the lab">
            <DataTable table={pairRightsTable(pair.id, rights, notes)} view={view} csv={csv} />
          </Section>
          {pair.interest !== null && (
            <Section id="beside" title="Beside the score: influence, and money that comes back">
              <BesideTheScore interest={pair.interest} notes={notes} view={view} />
            </Section>
          )}
          {ties.length > 0 && (
            <Section id="ties" title={`Deals between the two (${ties.length})`}>
              <DataTable
                table={tiesTable(pair.providerId, "out", ties, register.parties, view.basis)}
                view={view}
              />
            </Section>
          )}
          <Section id="common-ownership" title="Common ownership, by the control it may carry">
            <CommonOwners pair={pair} otherLabIds={otherLabIds} register={register} view={view} />
          </Section>
        </>
      )}
      <Section id="reading" title="How to read this, and how to answer it">
        <HowToRead view={view} />
      </Section>
    </>
  );
}
