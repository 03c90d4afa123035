import Link from "next/link";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { ChoiceForm } from "./choice-form";
import { CompareTable } from "./compare-table";
import { SetAsideList } from "./set-aside-list";
import { WorseOrNot } from "./worse-or-not";
import { capitalFigure } from "@/lib/domain/figures/provider-figures";
import { COMPARE, chooseProviders } from "@/lib/domain/profiles/choose-providers";
import { providerProfiles } from "@/lib/domain/profiles/provider-profile";
import { compareProviders } from "@/lib/domain/tables/compare-table";
import { NO_SCORES } from "@/lib/domain/tables/providers-table";
import { type View, viewHref } from "@/lib/domain/view/view";
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
    position?.scores ?? NO_SCORES,
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
      <SetAsideList sentences={setAside} />
      {enough && (
        <>
          {position?.portfolio.organisation.isDemo === true && (
            <DemoLabel name={position.portfolio.organisation.name} />
          )}
          <CompareTable
            comparison={comparison}
            view={view}
            csv={csv}
            linkTo={(id) => `/providers/${id}`}
          />
          {position !== undefined && (
            <WorseOrNot
              vendors={chosen.flatMap(({ party }) =>
                position.scores.byVendor.filter(({ contract }) => contract.vendorId === party.id),
              )}
              agreements={position.scores.agreements}
            />
          )}
          <FigureView figure={capitalFigure(chosen, view.asOf, view.basis)} view={view} />
        </>
      )}
      <ChoiceForm
        action="/compare"
        legend="Providers to compare"
        options={profiles.map(({ party: { id, name } }) => ({ id, name }))}
        chosen={ids}
        view={view}
      >
        <p className="mt-3">
          Or see{" "}
          <Link href={viewHref("/compare?with=amazon&with=microsoft&with=google", view)}>
            AWS, Azure and Google
          </Link>
          , or compare <Link href={viewHref("/compare/strategies", view)}>strategies</Link>.
        </p>
      </ChoiceForm>
    </>
  );
}
