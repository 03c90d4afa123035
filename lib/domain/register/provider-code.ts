import { labelIn } from "./closed-lists.ts";
import { missingCell } from "./register-cells.ts";
import type { RegisterContext } from "./register-context.ts";
import type { RegisterCell } from "./register-row.ts";

export type ProviderCode = { readonly code: RegisterCell; readonly type: RegisterCell };

const KINDS = [
  ["party.lei", "eba_qCO:qx2000"],
  ["party.euid", "eba_qCO:qx2002"],
] as const;

/** The code a provider is named by: its LEI, else its EUID (the Regulation takes no other of a legal person). */
export function providerCode(
  partyId: string,
  { reader, nameOf }: Pick<RegisterContext, "reader" | "nameOf">,
): ProviderCode {
  const subject = `party/${partyId}`;
  for (const [property, type] of KINDS) {
    const said = reader.said(subject, property);
    if (said === undefined) continue;
    const { standing, why, facts, value } = said;
    return {
      code: { standing, value, shown: value, why, facts },
      type: { standing, value: type, shown: labelIn("codeType", type) ?? type, why, facts },
    };
  }
  const missing = missingCell(
    `${reader.ask(subject, "party.lei", nameOf(partyId))} An EUID does as well, for a company of the EEA.`,
  );
  return { code: missing, type: missing };
}
