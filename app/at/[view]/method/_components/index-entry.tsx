import { ScrollRegion } from "@/components/layout/scroll-region";
import { ExplanationTree } from "@/components/score/explanation-tree";
import type { IndexDefinition } from "@/lib/domain/indices/index-definition";
import { UNITS } from "@/lib/domain/quantity/unit";
import type { View } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";

/** One index, printed from its own definition: this page has no words about it. */
export function IndexEntry({ definition, view }: { definition: IndexDefinition; view: View }) {
  const { id, name, question, formula, symbols, unit, range, bands, references } = definition;
  const example = definition.example.explain();
  return (
    <section
      id={id}
      aria-labelledby={`${id}-name`}
      className="scroll-mt-4 border-t border-line py-6"
    >
      <h2 id={`${id}-name`} className="font-serif text-2xl">
        {name}
      </h2>
      <p className="text-muted">{question}</p>
      <ScrollRegion
        label={`Formula of ${name}`}
        className="my-3 border-l-2 border-accent py-1 pl-3 font-mono text-sm"
      >
        {formula}
      </ScrollRegion>
      <dl className="grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
        {Object.entries(symbols).map(([symbol, meaning]) => (
          <div key={symbol} className="contents">
            <dt className="font-mono">{symbol}</dt>
            <dd className="mb-1">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        Unit: {UNITS[unit]}; runs from {range[0]} {range[1] === null ? "up" : `to ${range[1]}`}.
      </p>
      {bands.length > 0 && (
        <List title="Landmarks">
          {bands.map(({ from, label, reference }) => (
            <li key={from}>
              from {from}: {label} [{reference + 1}]
            </li>
          ))}
        </List>
      )}
      <h3 className="mt-4 text-sm font-semibold">Worked example</h3>
      <p className="text-sm">
        {definition.example.given}: <strong>{estimateText(example.value, example.unit)}</strong>
      </p>
      <details>
        <summary className="text-sm text-accent">Step by step</summary>
        <ExplanationTree of={example} notes={new Map()} view={view} />
      </details>
      <h3 className="mt-4 text-sm font-semibold">When something is missing</h3>
      <p className="text-sm">{definition.missingData}</p>
      <List title="Limits">
        {definition.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </List>
      {definition.ownConventions.length > 0 && (
        <List title="Our own convention, not a published formula">
          {definition.ownConventions.map((convention) => (
            <li key={convention}>{convention}</li>
          ))}
        </List>
      )}
      <h3 className="mt-4 text-sm font-semibold">References</h3>
      <ol className="list-decimal pl-5 text-sm">
        {references.map(({ cite, url }) => (
          <li key={cite}>
            {url === undefined ? (
              cite
            ) : (
              <a href={url} rel="noreferrer" className="inline-block py-0.5">
                {cite}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function List({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{title}</h3>
      <ul className="list-disc pl-5 text-sm">{children}</ul>
    </>
  );
}
