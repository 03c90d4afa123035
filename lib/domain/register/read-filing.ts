import type { Filing } from "./register-inputs.ts";

/** The particulars of a report as an address names them: `?entity=&scope=&country=`. */
export function readFiling(query: { get(name: string): string | null }): Filing {
  const text = (name: string) => {
    const typed = (query.get(name) ?? "").trim().toUpperCase();
    return typed === "" ? null : typed.slice(0, 100);
  };
  const scope = text("scope");
  return {
    entity: text("entity"),
    scope: scope === "IND" || scope === "CON" ? scope : null,
    country: text("country"),
  };
}

/** The same as the query of an address; empty where nothing was given. */
export const filingQuery = ({ entity, scope, country }: Filing): string =>
  new URLSearchParams(
    Object.entries({ entity, scope, country }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  ).toString();
