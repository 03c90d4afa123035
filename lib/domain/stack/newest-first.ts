import { byName, byText } from "../quantity/text-order.ts";

type Dated = { readonly released: string | null; readonly name: string };

/** Order of models: those that came out last first, by name where it was on one day. */
export const newestFirst = (a: Dated, b: Dated): number =>
  byText(b.released ?? "", a.released ?? "") || byName(a.name, b.name);
