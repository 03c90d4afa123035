import { FactClaim } from "@/components/fact/fact-claim";
import { Section } from "@/components/layout/section";
import type { Party } from "@/lib/domain/ties/party";
import type { Router } from "@/lib/domain/ties/router";
import type { View } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";

/** The routers a provider runs: what they may pick, and whose interest that serves by design. */
export async function RouterList({
  routers,
  parties,
  view,
}: {
  routers: readonly Router[];
  parties: ReadonlyMap<string, Party>;
  view: View;
}) {
  if (routers.length === 0) return null;
  const notes = await factNotes(
    routers.map(({ factId }) => factId),
    view,
  );
  return (
    <Section id="routers" title="Routers it runs">
      <ul className="space-y-4">
        {routers.map((router) => {
          const note = notes.get(router.factId);
          return (
            <li key={router.id} className="text-sm">
              <h3 className="font-semibold">{router.name}</h3>
              <p>{router.summary}</p>
              <p className="text-muted">
                May pick:{" "}
                {router.pool?.value?.map(({ lab }) => parties.get(lab)?.name ?? lab).join(", ") ??
                  "not disclosed"}
                . Preference by design: {router.preference?.replaceAll("_", " ") ?? "not known"}.
              </p>
              {router.limits !== null && <p className="text-muted">{router.limits}</p>}
              {note !== undefined && (
                <details>
                  <summary className="text-accent">Source</summary>
                  <FactClaim note={note} view={view} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
