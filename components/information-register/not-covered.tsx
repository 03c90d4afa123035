import { Section } from "@/components/layout/section";
import { NOT_COVERED, TEMPLATE_IDS } from "@/lib/domain/register/template";

/** The templates that are not filled here, and why: without them no register is whole. */
export function NotCovered() {
  const others = Object.entries(NOT_COVERED);
  return (
    <Section
      id="not-covered"
      title={`${others.length} of ${others.length + TEMPLATE_IDS.length} templates are not filled here`}
    >
      <p className="max-w-3xl text-sm text-muted">
        A receiver takes a register with all of them alone (rule 808). A package made here is a part
        of one, and its name says so.
      </p>
      <dl className="mt-3 max-w-3xl text-sm">
        {others.map(([id, why]) => (
          <div key={id} className="border-t border-line py-1.5 sm:grid sm:grid-cols-[6rem_1fr]">
            <dt className="font-mono text-xs leading-5">{id}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
