"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { fetchBars } from "@/components/figure/lazy-bars";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { useInBrowser } from "@/components/layout/use-in-browser";
import { answersIn } from "@/lib/domain/stack/stack";
import { stackFindings } from "@/lib/domain/stack/stack-findings";
import { stackNotes } from "@/lib/domain/stack/stack-notes";
import { marketOf } from "@/lib/domain/stack/stack-market";
import type { StackRegister } from "@/lib/domain/stack/stack-register";
import { stackResult } from "@/lib/domain/stack/stack-result";
import { stackToPortfolio } from "@/lib/domain/stack/stack-to-portfolio";
import { unknownVendors } from "@/lib/domain/stack/unknown-vendors";
import { modelName } from "@/lib/domain/stack/vendor-models";
import type { View } from "@/lib/domain/view/view";
import { phraseText } from "@/lib/format/phrase";
import { EuCustomer } from "./eu-customer";
import { HeadlineBar } from "./headline-bar";
import { LinkedStackNotice } from "./linked-stack";
import { StackResultView } from "./stack-result-view";
import { StackShare } from "./stack-share";
import { UnknownVendors } from "./unknown-vendors";
import { type Answer, useStack } from "./use-stack";
import { VendorAnswers } from "./vendor-answers";
import { VendorTicks } from "./vendor-ticks";

/** The whole of “use my stack”: asked, computed and shown in the browser alone. */
export function UseMyStack({ register, view }: { register: StackRegister; view: View }) {
  const nameOf = useCallback(
    (id: string) =>
      register.parties.find((party) => party.id === id)?.name ?? modelName(id, register),
    [register],
  );
  const { stack, answer } = useStack(register, nameOf);
  const [refused, setRefused] = useState("");
  const tick: Answer = (change) => {
    const reason = answer(change);
    setRefused(
      change.kind === "vendor" || change.kind === "model" || change.kind === "eu"
        ? (reason ?? "")
        : "",
    );
    return reason;
  };
  // Charts are fetched before anything is typed, so that nothing needs the network afterwards.
  useEffect(() => void fetchBars(), []);
  const market = useMemo(() => marketOf(register), [register]);
  const shown = useDeferredValue(stack);
  const { position, result } = useMemo(() => {
    const read = stackToPortfolio(shown, register, market);
    return { position: read, result: stackResult(read, register.ownerships, market, view) };
  }, [shown, register, market, view]);
  const toOpen = useMemo(
    () => ({ notes: stackNotes(register, position.notes), view }),
    [register, position, view],
  );
  const findings = result === undefined ? null : stackFindings(result);
  const vendors = register.vendors.filter(({ id }) => stack.vendors.includes(id));
  const { withoutSpend } = position.portfolio;
  const isReady = useInBrowser();
  return (
    <>
      <PageHeader
        question="Use my stack: how exposed are we, and to whom?"
        finding="See your own exposure in three minutes"
      >
        <p className="text-base text-ink">
          Tick whom you pay and which models you use, type what you spend a month, and add the
          contract terms you know. Twelve answers at most; what you leave out counts as not known,
          never as zero.
        </p>
        <p className="mt-1">No account is needed, and nothing you type leaves this browser.</p>
      </PageHeader>
      <LinkedStackNotice nameOf={nameOf} />
      <UnknownVendors vendors={unknownVendors(stack, register)} answer={tick} />
      {/* Ticks made before the page is alive would be lost. */}
      <fieldset disabled={!isReady} className="[&_input]:scroll-mt-4 [&_input]:scroll-mb-28">
        <legend className="sr-only">Your stack</legend>
        <form
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
          className="space-y-10"
        >
          <VendorTicks stack={stack} register={register} answer={tick} />
          {vendors.length > 0 && (
            <div className="space-y-8">
              <h2 className="text-base font-semibold">
                2. What do you spend there, and on which models?
              </h2>
              {vendors.map((vendor) => (
                <VendorAnswers
                  key={vendor.id}
                  vendor={vendor}
                  stack={stack}
                  register={register}
                  answer={tick}
                />
              ))}
              <EuCustomer value={stack.euCustomer} answer={tick} />
            </div>
          )}
        </form>
      </fieldset>
      {refused !== "" && (
        <p role="alert" className="mt-4 text-sm text-bad">
          <strong>Not taken:</strong> {refused}
        </p>
      )}
      <HeadlineBar
        headline={findings === null ? null : phraseText(findings.headline)}
        answers={answersIn(stack)}
      />
      {result !== undefined && findings !== null && (
        <>
          {withoutSpend.length > 0 && (
            <p className="mt-4 text-sm text-muted">
              In no number until you type a spend: {withoutSpend.join(", ")}.
            </p>
          )}
          <StackResultView result={result} findings={findings} toOpen={toOpen} />
        </>
      )}
      <Section id="yours" title="Where your answers are">
        <StackShare stack={stack} />
      </Section>
      <Section id="left-out" title="What this page leaves out">
        <LeftOut register={register} />
      </Section>
    </>
  );
}

function LeftOut({ register: { leftOut } }: { register: StackRegister }) {
  return (
    <p className="max-w-3xl text-sm text-muted">
      To be small enough to work without the network, the page carries {leftOut.kept} of{" "}
      {leftOut.kept + leftOut.models} models: of each lab at each vendor the newest eight, with
      “another” for the rest. Of prices, deals and rights it carries none, so the cost of leaving
      and what a vendor gains from a lab stay unknown here; shares owned are all in.
      {leftOut.services.length > 0 &&
        ` Not to be ticked, since they are on trial or their owner is not in the register: ${leftOut.services.join(", ")}.`}
    </p>
  );
}
