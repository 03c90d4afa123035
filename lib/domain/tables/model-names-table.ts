import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Table } from "../table/table.ts";

/** A name by which a model goes, and when it was seen. */
export type ModelName = {
  readonly name: string;
  /** The seller, feed or benchmark that uses it. */
  readonly where: string;
  /** The first and the last day on which it was seen; the last is null where it goes on. */
  readonly first: PlainDate;
  readonly last: PlainDate | null;
  /** It moves from model to model and stood for this one, or may have, or is this one's for good. */
  readonly kind: "moves" | "may-move" | "fixed";
};

const KINDS: Readonly<Record<ModelName["kind"], Readonly<Record<"kind" | "target", Cell>>>> = {
  moves: { kind: { value: "moving name" }, target: { value: "this model" } },
  "may-move": { kind: { value: "moving name" }, target: { value: null, note: "not stated" } },
  fixed: { kind: { value: "fixed name" }, target: { value: "this model" } },
};

/** Every other name of a model, dated: a moving name stands for it only as far as was seen. */
export const namesTable = (
  model: { readonly id: string; readonly name: string },
  names: readonly ModelName[],
): Table => ({
  id: `model-names-${model.id}`,
  title: `Other names of ${model.name}`,
  note: "A moving name is passed from model to model: what it stood for is known for the days on which it was seen, and for no other. Where no source states what it stands for, it is listed with every model of the seller whose name has all its words, and may mean any of them.",
  columns: [
    { id: "name", label: "Name", unit: null },
    { id: "where", label: "Used by", unit: null },
    { id: "kind", label: "What it is", unit: null },
    { id: "target", label: "Stands for", unit: null },
    { id: "first", label: "First seen", unit: null },
    { id: "last", label: "Last seen", unit: null },
  ],
  rows: names.map(({ name, where, first, last, kind }) => ({
    id: `${where} ${name} ${kind}`,
    cells: {
      name: { value: name },
      where: { value: where },
      ...KINDS[kind],
      first: { value: first },
      last: last === null ? { value: null, note: "does not move", none: true } : { value: last },
    },
  })),
});
