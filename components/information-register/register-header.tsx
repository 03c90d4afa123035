import { PageHeader } from "@/components/layout/page-header";
import type { Fault } from "@/lib/domain/register/lint/fault";
import { standingsIn } from "@/lib/domain/register/needed";
import { allRows } from "@/lib/domain/register/register-rows";
import type { RegisterRows } from "@/lib/domain/register/register-row";
import { TEMPLATE_VERSION } from "@/lib/domain/register/template";
import type { View } from "@/lib/domain/view/view";
import { viewInWords } from "@/lib/format/view";
import { NOT_ADVICE } from "@/lib/format/register-notes";

/** How far the register is, and what it is and is not. */
export function RegisterHeader({
  rows,
  faults,
  view,
}: {
  rows: RegisterRows;
  faults: readonly Fault[];
  view: View;
}) {
  const { confirmed, proposed, missing } = standingsIn(allRows(rows));
  return (
    <PageHeader
      question="What would the register of information say? (DORA, Article 28(3))"
      finding={`${confirmed} ${confirmed === 1 ? "cell is" : "cells are"} confirmed, ${proposed} only proposed, ${missing} missing${faults.length === 0 ? "" : ": a draft"}`}
    >
      <p>
        {NOT_ADVICE} Confirmed is what is on record and was reviewed; proposed is what we derive
        from owners and offerings, or what is on record as an assumption. The two go out in files of
        their own. What to record, and where, stands in each cell.
      </p>
      <p className="mt-2">
        Template version: {TEMPLATE_VERSION}. {viewInWords(view)}.
      </p>
    </PageHeader>
  );
}
