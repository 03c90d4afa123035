import { BUTTON, Field, INPUT } from "@/components/form/field";
import { PARAMETERS } from "@/lib/domain/register/lint/filing-faults";
import type { Filing } from "@/lib/domain/register/register-inputs";
import type { View } from "@/lib/domain/view/view";
import { cellAnchor } from "./cell-anchor";

/** The day the register is of, and what whoever files adds; all of it stays in the address. */
export function FilingForm({ view, filing }: { view: View; filing: Filing }) {
  const entity = cellAnchor("parameters", "", "entity");
  const scope = cellAnchor("parameters", "", "scope");
  const country = cellAnchor("parameters", "", "country");
  return (
    <form
      action="/reports/register"
      className="grid max-w-4xl gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]"
    >
      <Field
        label={PARAMETERS.entity}
        htmlFor={entity}
        hint="20 letters and digits. It stands in the address and in the file, and is not kept."
      >
        <input
          id={entity}
          name="entity"
          defaultValue={filing.entity ?? ""}
          maxLength={40}
          autoComplete="off"
          aria-describedby={`${entity}-hint`}
          className={INPUT}
        />
      </Field>
      <Field label={PARAMETERS.scope} htmlFor={scope}>
        <select id={scope} name="scope" defaultValue={filing.scope ?? ""} className={INPUT}>
          <option value="">Not chosen</option>
          <option value="IND">Itself (IND)</option>
          <option value="CON">Its group (CON)</option>
        </select>
      </Field>
      <Field label={PARAMETERS.country} htmlFor={country} hint="Two letters, such as IE.">
        <input
          id={country}
          name="country"
          defaultValue={filing.country ?? ""}
          maxLength={2}
          autoComplete="off"
          aria-describedby={`${country}-hint`}
          className={INPUT}
        />
      </Field>
      <Field label="As of" htmlFor="register-as-of">
        <input
          id="register-as-of"
          type="date"
          name="asOf"
          defaultValue={view.asOf}
          className={INPUT}
        />
      </Field>
      <Field label="As known" htmlFor="register-as-known" hint="Empty: all that is known now.">
        <input
          id="register-as-known"
          type="date"
          name="asKnown"
          defaultValue={view.asKnown ?? ""}
          aria-describedby="register-as-known-hint"
          className={INPUT}
        />
      </Field>
      <div className="self-center">
        <button type="submit" className={BUTTON}>
          Show this register
        </button>
      </div>
    </form>
  );
}
