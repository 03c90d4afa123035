import { ScrollRegion } from "@/components/layout/scroll-region";
import { ExplanationTree } from "@/components/score/explanation-tree";
import type { IndexDefinition } from "@/lib/domain/indices/index-definition";
import { UNITS } from "@/lib/domain/quantity/unit";
import type { View } from "@/lib/domain/view/view";
import { estimateText, quantity, tickText } from "@/lib/format/estimate";
import { ReferenceList } from "./reference-list";

/** One index, printed from its own definition: this page has no words about it. */
export function IndexEntry({ definition, view }: { definition: IndexDefinition; view: View }) {
  const { name, formula, symbols, unit, range, bands, checkedBy } = definition;
  const example = definition.example.explain();
  return (
    <div className="max-w-4xl">
      <Formula of={name} steps={formula} />
      <dl className="grid gap-x-4 text-sm sm:grid-cols-[minmax(6rem,max-content)_1fr]">
        {Object.entries(symbols).map(([symbol, meaning]) => (
          <div key={symbol} className="contents">
            <dt className="font-mono">{symbol}</dt>
            <dd className="mb-1">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        Unit: {UNITS[unit]}; runs from {tickText(range[0], unit)}{" "}
        {range[1] === null ? "up" : `to ${tickText(range[1], unit)}`}.
      </p>
      {bands.length > 0 && (
        <List title="Landmarks">
          {bands.map(({ from, label, reference }) => (
            <li key={from}>
              from {quantity(from, unit)}: {label} [{reference + 1}]
            </li>
          ))}
        </List>
      )}
      <Heading>Worked example</Heading>
      <p className="text-sm">
        {definition.example.given}: <strong>{estimateText(example.value, example.unit)}</strong>
      </p>
      <details>
        <summary className="py-1 text-sm text-accent">Step by step</summary>
        <ExplanationTree of={example} notes={new Map()} view={view} />
      </details>
      <Heading>When something is missing</Heading>
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
      <Heading>References</Heading>
      <ReferenceList of={definition.references} />
      {checkedBy.length > 0 && (
        <p className="mt-4 text-sm text-muted">
          Checked by test vectors of <code>{checkedBy.join(", ")}</code>.
        </p>
      )}
    </div>
  );
}

/** One line for each step: the steps of a formula are set apart by semicolons. */
function Formula({ of, steps }: { of: string; steps: string }) {
  return (
    <ScrollRegion
      label={`Formula of ${of}`}
      className="my-3 border-l-2 border-accent py-1 pl-3 font-mono text-sm"
    >
      {steps.split(/;\s+/).map((step) => (
        <p key={step} className="whitespace-nowrap">
          {step}
        </p>
      ))}
    </ScrollRegion>
  );
}

function Heading({ children }: { children: React.ReactNode }) {
  return <h2 className="mt-4 text-sm font-semibold">{children}</h2>;
}

function List({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <Heading>{title}</Heading>
      <ul className="list-disc pl-5 text-sm">{children}</ul>
    </>
  );
}
