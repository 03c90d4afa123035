import type { Reference } from "@/lib/domain/indices/index-definition";

/** The sources of a definition, numbered; which of them were cited from memory is said. */
export function ReferenceList({ of }: { of: readonly Reference[] }) {
  return (
    <ol className="list-decimal pl-5 text-sm">
      {of.map(({ cite, url, recalled }) => (
        <li key={cite}>
          {url === undefined ? (
            cite
          ) : (
            <a href={url} rel="noreferrer" className="block py-0.5">
              {cite}
            </a>
          )}
          {recalled === true && (
            <span className="text-muted"> (cited from memory; not read again)</span>
          )}
        </li>
      ))}
    </ol>
  );
}
