/**
 * The closed lists that columns of the register draw from: what a file holds, and what it
 * stands for. Codes are those of the EBA's data point model 4.0, module DORA 1.1 ("List of
 * possible values for all data fields with drop downs", 3 March 2025).
 */
export const CLOSED_LISTS = {
  arrangement: {
    "eba_CO:x1": "Standalone arrangement",
    "eba_CO:x2": "Overarching arrangement",
    "eba_CO:x3": "Subsequent or associated arrangement",
  },
  termination: {
    "eba_CO:x4": "Expired and not renewed",
    "eba_CO:x5": "For cause: provider in breach of law, regulations or contract",
    "eba_CO:x6": "For cause: impediments of the provider that may alter the supported function",
    "eba_CO:x7": "For cause: weaknesses in the provider’s handling of sensitive data",
    "eba_CO:x8": "As requested by the competent authority",
    "eba_CO:x9": "Other reasons",
  },
  codeType: {
    "eba_qCO:qx2000": "LEI",
    "eba_qCO:qx2001": "National identification number",
    "eba_qCO:qx2002": "EUID",
    "eba_qCO:qx2003": "Corporate registration number",
    "eba_qCO:qx2004": "VAT number",
    "eba_qCO:qx2005": "Passport number",
  },
  ictService: {
    "eba_TA:S01": "ICT project management",
    "eba_TA:S02": "ICT development",
    "eba_TA:S03": "ICT help desk and first level support",
    "eba_TA:S04": "ICT security management services",
    "eba_TA:S05": "Provision of data",
    "eba_TA:S06": "Data analysis",
    "eba_TA:S07": "ICT, facilities and hosting services (excluding cloud)",
    "eba_TA:S08": "Computation",
    "eba_TA:S09": "Non-cloud data storage",
    "eba_TA:S10": "Telecom carrier",
    "eba_TA:S11": "Network infrastructure",
    "eba_TA:S12": "Hardware and physical devices",
    "eba_TA:S13": "Software licensing (excluding SaaS)",
    "eba_TA:S14": "ICT operation management (including maintenance)",
    "eba_TA:S15": "ICT consulting",
    "eba_TA:S16": "ICT risk management",
    "eba_TA:S17": "Cloud services: IaaS",
    "eba_TA:S18": "Cloud services: PaaS",
    "eba_TA:S19": "Cloud services: SaaS",
  },
  yesNo: { "eba_BT:x28": "Yes", "eba_BT:x29": "No" },
  yesNoOrNotAssessed: {
    "eba_BT:x28": "Yes",
    "eba_BT:x29": "No",
    "eba_BT:x21": "Assessment not performed",
  },
  sensitiveness: { "eba_ZZ:x791": "Low", "eba_ZZ:x792": "Medium", "eba_ZZ:x793": "High" },
  reliance: {
    "eba_ZZ:x794": "Not significant",
    "eba_ZZ:x795": "Low reliance",
    "eba_ZZ:x796": "Material reliance",
    "eba_ZZ:x797": "Full reliance",
  },
  person: {
    "eba_CT:x212": "Legal person, excluding individual acting in a business capacity",
    "eba_CT:x213": "Individual acting in a business capacity",
  },
  substitutability: {
    "eba_ZZ:x959": "Not substitutable",
    "eba_ZZ:x960": "Highly complex substitutability",
    "eba_ZZ:x961": "Medium complexity in terms of substitutability",
    "eba_ZZ:x962": "Easily substitutable",
  },
  substitutionBarrier: {
    "eba_ZZ:x963": "Lack of real alternatives",
    "eba_ZZ:x964": "Difficulties in migrating or reintegrating",
    "eba_ZZ:x965": "Lack of real alternatives and difficulties in migrating or reintegrating",
  },
  reintegration: {
    "eba_ZZ:x798": "Easy",
    "eba_ZZ:x966": "Difficult",
    "eba_ZZ:x967": "Highly complex",
  },
  impact: {
    "eba_ZZ:x791": "Low",
    "eba_ZZ:x792": "Medium",
    "eba_ZZ:x793": "High",
    "eba_ZZ:x799": "Assessment not performed",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ClosedList = keyof typeof CLOSED_LISTS;

/** What a code of a list stands for; undefined for one that the list does not hold. */
export const labelIn = (list: ClosedList, code: string): string | undefined =>
  new Map<string, string>(Object.entries(CLOSED_LISTS[list])).get(code);

/** "Not applicable", which a key column of countries takes where there is nothing to name (EBA, FAQ 59 to 63). */
export const NO_COUNTRY = "eba_GA:qx2007";
/** The end of what has none. */
export const NO_END = "9999-12-31";
