"use client";

import { useEffect, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/layout/empty-state";
import { Section } from "@/components/layout/section";
import { useAddress } from "@/components/table/use-address";
import {
  type Compared,
  driverTable,
  scenarioCompareTable,
} from "@/lib/domain/tables/scenario-compare-table";
import type { ComparedPair } from "@/lib/domain/routing/scenario/compare/compare-scenarios";
import { type View, viewHref } from "@/lib/domain/view/view";
import { money } from "@/lib/format/money";
import { openedOn } from "@/lib/domain/routing/scenario/opened-on";
import { HowComputed } from "./how-computed";
import { isAnswer, readOwn } from "./read-own";
import { ResultTable } from "./result-table";
import type { SavedAnswer } from "./saved-scenario";
import type { ScenarioList } from "./saved-scenarios";
import { TickList } from "./tick-list";

const MOST = 4;
const FEWEST = 2;

type Loaded = { readonly compared: readonly Compared[]; readonly troubles: readonly string[] };

/** Why the others cost what the first does not, and of which scenarios that is said. */
type Explained = {
  readonly of: string;
  readonly pairs: readonly ComparedPair[];
  readonly trouble?: string;
};
const NOT_YET: Explained = { of: "", pairs: [] };

/** Saved scenarios side by side; which ones stands in the address, so that a link shows the same. */
export function CompareScenarios({ view }: { view: View }) {
  const [query, go] = useAddress();
  const asked = new URLSearchParams(query).getAll("with").slice(0, MOST);
  const [list, setList] = useState<ScenarioList>();
  const [loaded, setLoaded] = useState<Loaded>({ compared: [], troubles: [] });
  useEffect(() => {
    void readOwn<ScenarioList>("/api/v1/scenarios").then((answer) => {
      if (isAnswer(answer)) setList(answer);
    });
  }, []);
  const key = asked.join(" ");
  useEffect(() => {
    let looking = true;
    void Promise.all(key.split(" ").filter(Boolean).map(load)).then((all) => {
      if (looking)
        setLoaded({
          compared: all.flatMap((one) => ("policy" in one ? [one] : [])),
          troubles: all.flatMap((one) => ("trouble" in one ? [one.trouble] : [])),
        });
    });
    return () => {
      looking = false;
    };
  }, [key]);
  const { compared, troubles } = loaded;
  const [explained, setExplained] = useState<Explained>(NOT_YET);
  const comparable = compared.length >= FEWEST ? compared.map(({ id }) => id).join("&with=") : "";
  useEffect(() => {
    if (comparable === "") return undefined;
    let looking = true;
    void readOwn<{ pairs: readonly ComparedPair[] }>(
      `/api/v1/scenarios/comparison?with=${comparable}`,
    ).then((answer) => {
      if (looking)
        setExplained({
          of: comparable,
          ...(isAnswer(answer) ? answer : { pairs: [], trouble: answer.trouble }),
        });
    });
    return () => {
      looking = false;
    };
  }, [comparable]);
  // What was worked out for other scenarios says nothing of these.
  const { pairs, trouble } = explained.of === comparable ? explained : NOT_YET;
  const saved = list?.saved ?? [];
  const listed = saved.map(({ id, version, name }) => ({ id: `${id}.${version}`, name }));
  const unlisted = asked
    .filter((id) => !listed.some((one) => one.id === id))
    .map((id) => ({
      id,
      name: compared.find((one) => one.id === id)?.file.name ?? "another version",
    }));
  const csvOf = (name: string) =>
    compared.some(({ id }) => !id.includes("."))
      ? undefined
      : viewHref(`/api/v1/tables/${name}?with=${comparable}`, view);
  const choose = (ids: readonly string[]) => {
    const next = new URLSearchParams(query);
    next.delete("with");
    for (const id of ids.slice(-MOST)) next.append("with", id);
    go(next.toString(), "step");
  };
  return (
    <>
      <PageHeader question="Which is better?" finding={finding(compared, pairs)}>
        <p>Each scenario is taken under the policy it opens on, with its shocks.</p>
      </PageHeader>
      {compared.length >= FEWEST && (
        <ResultTable
          table={scenarioCompareTable(compared, pairs)}
          about={compared.map(({ file }) => `${file.name}: seed ${file.seed}, prices ${file.asOf}`)}
          view={view}
          csv={csvOf("scenario-compare")}
        />
      )}
      {compared.length >= FEWEST && (
        <Section id="drivers" title="What makes the difference">
          {trouble !== undefined ? (
            <p role="alert" className="text-sm text-bad">
              {trouble}
            </p>
          ) : pairs.length === 0 ? (
            <output className="text-sm text-muted">
              Months and decisions are worked out again …
            </output>
          ) : (
            <ResultTable
              table={driverTable(compared, pairs)}
              about={compared.map(({ file }) => file.name)}
              view={view}
              csv={csvOf("scenario-drivers")}
            />
          )}
          <HowComputed of={["cost-drivers", "clear-difference", "bands-of-draws"]} view={view} />
        </Section>
      )}
      {troubles.map((words) => (
        <p key={words} role="alert" className="text-sm text-bad">
          {words}
        </p>
      ))}
      <Section id="which" title={`Which ones: ${FEWEST} to ${MOST}`}>
        {list !== undefined && listed.length + unlisted.length === 0 ? (
          <EmptyState title="None is saved yet.">
            Build two scenarios and save them; then they can be compared.
          </EmptyState>
        ) : (
          <TickList
            legend="Saved scenarios"
            of={[...unlisted, ...listed]}
            chosen={asked}
            onChange={choose}
          />
        )}
      </Section>
    </>
  );
}

async function load(which: string): Promise<Compared | { readonly trouble: string }> {
  const [id = "", version = "newest"] = which.split(".");
  const found = await readOwn<SavedAnswer>(`/api/v1/scenarios/${id}/versions/${version}`);
  if (!isAnswer(found)) return found;
  const result = found.run?.result;
  if (!result) return { trouble: `“${found.file.name}” is not computed yet.` };
  const { chosen } = openedOn(result.shocked ?? result.base);
  return chosen === undefined
    ? { trouble: `“${found.file.name}” has no policy.` }
    : { id: which, file: found.file, policy: chosen };
}

/** The cheapest against the first, or the first against the next cheapest: the pairs that are worked out. */
function finding(compared: readonly Compared[], pairs: readonly ComparedPair[]): string {
  const [first] = compared;
  const byCost = compared.toSorted((a, b) => a.policy.usdTotal - b.policy.usdTotal);
  const [cheapest, next] = byCost;
  if (first === undefined || cheapest === undefined || next === undefined)
    return "Choose two to four saved scenarios";
  if (compared.some(({ policy }) => policy.servedShare < 1 - 1e-9))
    return "Not all of them serve all of the work, so their bills do not compare";
  const other = cheapest === first ? next : first;
  const at = compared.indexOf(cheapest === first ? next : cheapest);
  const isClear = pairs.find(({ to }) => to === at)?.clarity.isClear;
  if (isClear === false)
    return `No clear difference in cost between “${cheapest.file.name}” and “${other.file.name}”`;
  return `“${cheapest.file.name}” costs ${money(other.policy.usdTotal - cheapest.policy.usdTotal)} less than “${other.file.name}”`;
}
