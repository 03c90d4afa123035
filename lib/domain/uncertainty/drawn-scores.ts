import { effectiveSuppliers } from "../indices/concentration/effective-suppliers.ts";
import { independentSuppliers } from "../indices/concentration/independent-suppliers.ts";
import { conflictOfInterest } from "../indices/conflict/conflict-of-interest.ts";
import { lockIn } from "../indices/lock-in/lock-in.ts";
import { bindConflict, bindPortfolioConflict } from "./drawn-conflict.ts";
import { bindLockIn, coverageOf } from "./drawn-lock-in.ts";
import { drawnInputs, type DrawnScore } from "./drawn-score.ts";
import { bindEffectiveVendors, bindIndependentSuppliers } from "./drawn-suppliers.ts";
import { widestDraw } from "./draws.ts";
import type { ScoreInputs } from "./score-inputs.ts";

/** Every score that a run draws: of the whole portfolio first, then vendor by vendor. */
export function drawnScores(all: ScoreInputs): DrawnScore[] {
  const { vendors } = all;
  const widest = drawnInputs(all.inputs, widestDraw(all.inputs));
  const whole = { subject: null, coverage: 1 };
  return [
    {
      ...whole,
      id: effectiveSuppliers.id,
      index: effectiveSuppliers.id,
      label: effectiveSuppliers.name,
      unit: effectiveSuppliers.unit,
      isComposite: false,
      bind: (inputs) => bindEffectiveVendors(vendors, inputs),
    },
    {
      ...whole,
      id: independentSuppliers.id,
      index: independentSuppliers.id,
      label: independentSuppliers.name,
      unit: independentSuppliers.unit,
      isComposite: false,
      bind: (inputs) => bindIndependentSuppliers(all, inputs),
    },
    {
      ...whole,
      id: conflictOfInterest.id,
      index: conflictOfInterest.id,
      label: `${conflictOfInterest.name}, all vendors`,
      unit: conflictOfInterest.unit,
      isComposite: true,
      bind: (inputs) => bindPortfolioConflict(vendors, inputs),
    },
    ...vendors.flatMap(({ id, name, lockIn: leaving, conflict }): DrawnScore[] => [
      {
        id: scoreId(lockIn.id, id),
        index: lockIn.id,
        subject: id,
        label: `${lockIn.name}, ${name}`,
        unit: lockIn.unit,
        coverage: coverageOf(leaving, widest),
        isComposite: true,
        bind: (inputs) => bindLockIn(leaving, inputs),
      },
      {
        id: scoreId(conflictOfInterest.id, id),
        index: conflictOfInterest.id,
        subject: id,
        label: `${conflictOfInterest.name}, ${name}`,
        unit: conflictOfInterest.unit,
        coverage: 1,
        isComposite: true,
        bind: (inputs) => bindConflict(conflict, inputs),
      },
      ...(conflict.pool ?? []).map(({ labId, labName }): DrawnScore => ({
        id: pairScoreId(id, labId),
        index: conflictOfInterest.id,
        subject: null,
        label: `${conflictOfInterest.name}, ${name}, towards ${labName}`,
        unit: conflictOfInterest.unit,
        coverage: 1,
        isComposite: true,
        bind: (inputs) => bindConflict(conflict, inputs, labId),
      })),
    ]),
  ];
}

/** What a vendor's conflict towards one lab is called in a run. */
export const pairScoreId = (contract: string, labId: string): string =>
  `${conflictOfInterest.id}/${contract}/${labId}`;

/** What a vendor's score is called in a run. */
export const scoreId = (index: string, contract: string): string => `${index}/${contract}`;
