import Link from "next/link";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { CompareTable } from "./compare-table";
import { capitalFigure } from "@/lib/domain/figures/provider-figures";
import { COMPARE, chooseProviders } from "@/lib/domain/profiles/choose-providers";
import { providerProfiles } from "@/lib/domain/profiles/provider-profile";
import { compareProviders } from "@/lib/domain/tables/compare-table";
import { type View, viewHref, viewQuery } from "@/lib/domain/view/view";
import { getRegister } from "@/lib/server/queries/profiles";
import { getPosition } from "@/lib/server/queries/scores";

/** Two to four providers side by side, differences first; without a choice, the form to make one. */
export async function Comparison({ view, asked }: { view: View; asked: readonly string[] }) {
  const [register, position] = await Promise.all([getRegister(view), getPosition(view)]);
  const profiles = providerProfiles(register, view.basis);
  const { ids, setAside } = chooseProviders(asked, new Set(profiles.map(({ party }) => party.id)));
  const chosen = ids.flatMap((id) => profiles.find(({ party }) => party.id === id) ?? []);
  const enough = chosen.length >= COMPARE.least;
  const comparison = compareProviders(
    chosen,
    position?.scores.byVendor ?? [],
    register.parties,
    view.basis,
  );
  const csv = viewHref(
    `/api/v1/tables/compare?${chosen.map(({ party }) => `with=${party.id}`).join("&")}`,
    view,
  );
  return (
    <>
      <PageHeader
        question="How do they differ?"
        finding={
          enough
            ? `${chosen.map(({ party }) => party.name).join(", ")}: ${comparison.table.columns.length - 1 - comparison.alike.length} measures differ`
            : "Choose two to four providers"
        }
      />
      {setAside.length > 0 && (
        <output className="mb-6 block border-l-2 border-warn pl-3 text-sm">
          {setAside.map((sentence) => (
            <span key={sentence} className="block">
              {sentence}
            </span>
          ))}
        </output>
      )}
      {enough && (
        <>
          {position?.portfolio.organisation.isDemo === true && (
            <DemoLabel name={position.portfolio.organisation.name} />
          )}
          <CompareTable comparison={comparison} view={view} csv={csv} />
          <FigureView figure={capitalFigure(chosen, view.asOf, view.basis)} view={view} />
        </>
      )}
      <form action="/compare" className="mt-8 border-t border-line pt-4 text-sm">
        <fieldset>
          <legend className="mb-2 font-semibold">Providers to compare</legend>
          <div className="grid gap-1 sm:grid-cols-2 lg:grid-cols-3">
            {profiles.map(({ party }) => (
              <label key={party.id} className="flex items-center gap-2 py-0.5">
                <input
                  type="checkbox"
                  name="with"
                  value={party.id}
                  defaultChecked={ids.includes(party.id)}
                />
                {party.name}
              </label>
            ))}
          </div>
        </fieldset>
        {viewQuery(view).map(([part, value]) => (
          <input key={part} type="hidden" name={part} value={value} />
        ))}
        <button type="submit" className="mt-3 bg-accent px-3 py-1.5 text-accent-ink">
          Compare
        </button>
        <p className="mt-3">
          Or see{" "}
          <Link href={viewHref("/compare?with=amazon&with=microsoft&with=google", view)}>
            AWS, Azure and Google
          </Link>
          .
        </p>
      </form>
    </>
  );
}
