"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { aboutScenario } from "@/lib/domain/tables/saved-scenario-tables";
import { type View, viewHref } from "@/lib/domain/view/view";
import { supplierPriceInWords } from "@/lib/format/frontier-finding";
import { longDate } from "@/lib/format/date";
import { FrontierView } from "./frontier-view";
import { isAnswer, readOwn } from "./read-own";
import type { SavedAnswer } from "./saved-scenario";

const QUESTION = "What do independence and quality cost?";

/** The frontier of a saved scenario on a page of its own, so that it can be linked. */
export function SavedFrontier({ id, version, view }: { id: string; version: string; view: View }) {
  const [found, setFound] = useState<SavedAnswer | { readonly trouble: string }>();
  useEffect(() => {
    void readOwn<SavedAnswer>(`/api/v1/scenarios/${id}/versions/${version}`).then(setFound);
  }, [id, version]);
  const back = viewHref(`/scenarios/${id}/${version}`, view);
  if (found === undefined)
    return (
      <div className="min-h-96">
        <PageHeader question={QUESTION} finding="A saved scenario" />
        <output className="text-sm text-muted">Reading it …</output>
      </div>
    );
  if (!isAnswer(found))
    return (
      <>
        <PageHeader question={QUESTION} finding="No such scenario" />
        <EmptyState title={found.trouble}>
          <Link href={viewHref("/scenarios", view)}>All scenarios</Link>
        </EmptyState>
      </>
    );
  const { file, run } = found;
  const result = run?.result;
  if (!result)
    return (
      <>
        <PageHeader question={QUESTION} finding={file.name} />
        <EmptyState title="It is not computed yet.">
          <Link href={back}>How far it is</Link>
        </EmptyState>
      </>
    );
  return (
    <div data-saved-frontier={`${found.id}/${found.version}`}>
      {file.demo && <DemoLabel name={file.name} />}
      <PageHeader question={QUESTION} finding={supplierPriceInWords(result.usdPerSupplier)}>
        <p>
          <Link href={back}>{file.name}</Link>, first month, list prices as of {longDate(file.asOf)}
          . This address holds the axes and the mix that is open.
        </p>
      </PageHeader>
      <FrontierView
        file={file}
        result={result}
        about={aboutScenario(file, result)}
        view={view}
        isTitled
        csv={viewHref(
          `/api/v1/tables/scenario-frontier?scenario=${found.id}.${found.version}`,
          view,
        )}
      />
    </div>
  );
}
