import { NO_PUBLIC_SOURCE, type Source } from "../../fact/source.ts";
import type { SourceChange } from "../change.ts";
import { type Read, refused, said } from "./read-cell.ts";

const MAX_ID = 80;
const TRACKING = /^(?:utm_\w+|fbclid|gclid)$/;

/** Why a text is no web address; undefined where it is one. */
export function addressFault(text: string): string | undefined {
  const own = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
  if (own !== undefined && own !== "http:" && own !== "https:")
    return `"${text}" is no source: give an address that begins with https:// or http://`;
  return URL.canParse(text) ? undefined : `"${text}" is no web address`;
}

/** The same page under the same text: no fragment, no tracking, no slash at the end. */
export function addressKey(address: string): string {
  const url = new URL(address);
  url.hash = "";
  const tracking = Array.from(url.searchParams.keys()).filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** An id for a source, from its address or title. */
export const sourceIdFrom = (text: string): string =>
  text
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, MAX_ID)
    .replace(/-+$/, "") || "source";

/** A page nobody has described yet: its host stands for the publisher until somebody does. */
export const pageAt = (id: string, url: string, accessed: string): Source => ({
  id,
  publisher: new URL(url).host,
  title: `Page at ${new URL(url).host}`,
  url,
  kind: "aggregator",
  tier: 4,
  published: null,
  accessed,
  access: "cited_in_material_read",
  licence: null,
});

export type SourceDirectory = {
  /** The source a cell names, by id or address; an address that is new becomes a source of its own. */
  readonly read: (text: string) => Read<string>;
  /** Sources that the file brought, and something was read from. */
  readonly added: (ids: ReadonlySet<string>) => SourceChange[];
};

/**
 * The sources of the register, to be found by what a file calls them.
 *
 * @param today day on which a new address counts as looked at
 */
export function sourceDirectory(sources: readonly Source[], today: string): SourceDirectory {
  const ids = new Set(sources.map(({ id }) => id));
  const byAddress = new Map(
    sources.flatMap(({ id, url }) => (url === null ? [] : [[addressKey(url), id] as const])),
  );
  const added = new Map<string, Source>();
  const freeId = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
    ids.add(id);
    return id;
  };
  return {
    read: (text) => {
      if (ids.has(text)) return said(text, text);
      if (!text.includes(":") && !/^www\./i.test(text))
        return refused(
          `no source has the id "${text}": give its address, an id from the list of sources, or ${NO_PUBLIC_SOURCE} with a note`,
        );
      const address = /^www\./i.test(text) ? `https://${text}` : text;
      const fault = addressFault(address);
      if (fault !== undefined) return refused(fault);
      const key = addressKey(address);
      const known = byAddress.get(key);
      if (known !== undefined) return said(known, known);
      const id = freeId(sourceIdFrom(address));
      byAddress.set(key, id);
      added.set(id, pageAt(id, address, today));
      return said(id, id);
    },
    added: (cited) =>
      [...added.values()]
        .filter(({ id }) => cited.has(id))
        .map((source) => ({
          kind: "source",
          target: `source/${source.id}`,
          source,
          base: null,
        })),
  };
}
