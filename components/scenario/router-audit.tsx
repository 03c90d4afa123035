"use client";

import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { type AuditRegister, guessedRelation } from "@/lib/domain/routing/audit/guessed-relation";
import { readRouterLog } from "@/lib/domain/routing/audit/read-router-log";
import {
  type Decision,
  type Evaluated,
  RELATIONS,
  type Relation,
} from "@/lib/domain/routing/audit/router-log";
import { selfPreference } from "@/lib/domain/routing/audit/self-preference";
import type { View } from "@/lib/domain/view/view";
import { EvaluationInput } from "./evaluation-input";
import { NumberInput } from "./number-input";
import { PreferenceView } from "./preference-view";
import { SelectInput } from "./select-input";
import { SheetInput } from "./sheet-input";
import { byText } from "@/lib/domain/quantity/text-order.ts";

const UNPLACED = "unplaced";
const PLACES = [
  ...RELATIONS.map((id) => ({ id: id as string, name: id as string })),
  { id: UNPLACED, name: "not placed" },
];

type Log = {
  readonly fileName: string;
  readonly decisions: readonly Decision[];
  readonly remarks: readonly string[];
};

const modelsIn = (decisions: readonly Decision[]): string[] =>
  [...new Set(decisions.flatMap(({ candidates, chosen }) => [...(candidates ?? []), chosen]))]
    .filter((name) => name !== "")
    .toSorted(byText);

/** Reads a router's log and says whether it chooses its owner's models more than they earn. */
export function RouterAudit({ register, view }: { register: AuditRegister; view: View }) {
  const [log, setLog] = useState<Log>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [ownerId, setOwnerId] = useState("");
  const [placed, setPlaced] = useState<Readonly<Record<string, string>>>({});
  const [tolerance, setTolerance] = useState(0);
  const [evaluated, setEvaluated] = useState<ReadonlyMap<string, Evaluated>>();
  const known = evaluated === undefined ? {} : { evaluated };
  const models = log === undefined ? [] : modelsIn(log.decisions);
  const placeOf = (model: string): string =>
    placed[model] ?? guessedRelation(model, ownerId, register) ?? UNPLACED;
  const relations = new Map(
    models.flatMap((model) => {
      const relation = RELATIONS.find((one) => one === placeOf(model));
      return relation === undefined ? [] : ([[model, relation]] as [string, Relation][]);
    }),
  );
  return (
    <div data-router-audit className="space-y-4">
      <SheetInput
        label="The router’s log, as CSV"
        hint="A row for each decision: candidates, chosen, cost and quality of each candidate, apart by |."
        faults={faults}
        onSheet={(sheet, fileName) => {
          const read = readRouterLog(sheet);
          setFaults("faults" in read ? read.faults : []);
          setLog("faults" in read ? undefined : { fileName, ...read });
        }}
      />
      {log === undefined ? (
        faults.length === 0 && (
          <EmptyState title="No log yet.">
            What it answers: how often each kind of model was chosen, minus how often a router
            without interests would have, with Wilson’s interval; and the money that choosing its
            owner’s models cost. Such a router takes the cheapest candidate that is at least as good
            as the one chosen.
          </EmptyState>
        )
      ) : (
        <>
          {log.remarks.map((words) => (
            <p key={words} className="text-sm text-muted">
              {words}
            </p>
          ))}
          <div className="max-w-xs">
            <SelectInput
              label="Whose router it is"
              value={ownerId}
              of={[{ id: "", name: "choose its owner" }, ...register.owners]}
              onChange={setOwnerId}
            />
          </div>
          {ownerId === "" ? (
            <p className="text-sm text-muted">
              Whose models are its own cannot be said before its owner is chosen.
            </p>
          ) : (
            <>
              <details>
                <summary className="min-h-6 text-sm text-accent">
                  What each of {models.length} models is to its owner: guessed from the register,
                  yours to correct
                </summary>
                <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
                  {models.map((model) => (
                    <SelectInput
                      key={model}
                      label={model}
                      value={placeOf(model)}
                      of={PLACES}
                      onChange={(place) => setPlaced({ ...placed, [model]: place })}
                    />
                  ))}
                </div>
              </details>
              <div className="max-w-xs">
                <NumberInput
                  label="Quality that makes no difference"
                  unit="in the log’s own scale"
                  value={tolerance}
                  min={0}
                  max={1e6}
                  onChange={setTolerance}
                />
              </div>
              <EvaluationInput onRead={setEvaluated} />
              <PreferenceView
                result={selfPreference(log.decisions, { relations, tolerance, ...known })}
                fileName={log.fileName}
                view={view}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
