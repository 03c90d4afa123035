/** What becomes of a register that breaks a rule: it is refused, or taken with a warning. */
export type Consequence = "refused" | "warned";

/**
 * The rules that rows are held against. Numbers are the EBA's ("Overview of the RoI reporting
 * technical checks and validation rules", 28 April 2025): three digits for technical checks,
 * v and e for rules of the data point model. Where the Regulation asks for more than those
 * check, the rule is the column of Implementing Regulation (EU) 2024/2956, Annex I, itself.
 */
export const RULES = {
  "105": { says: "The file name has its seven parts", consequence: "refused" },
  "305": { says: "An amount is a plain number", consequence: "refused" },
  "330": { says: "A date is a day, yyyy-mm-dd", consequence: "refused" },
  "331": { says: "A count is a whole number", consequence: "refused" },
  "503": { says: "A value is one of its closed list", consequence: "refused" },
  "714": { says: "entityID is the reporting entity’s LEI and its scope", consequence: "refused" },
  "724": { says: "A register has a row", consequence: "refused" },
  "805": { says: "A key column is not empty", consequence: "refused" },
  "806": { says: "A key stands for one row", consequence: "refused" },
  "807": { says: "What a column refers to has a row of its own", consequence: "refused" },
  v8816_m: {
    says: "An arrangement ends after it starts (switched off by the EBA in March 2025)",
    consequence: "warned",
  },
  v8817_m: {
    says: "A legal person is named by LEI or EUID (switched off by the EBA in March 2025)",
    consequence: "warned",
  },
  v8824_m: { says: "An expense has its currency", consequence: "warned" },
  v8825_m: {
    says: "What is not or hardly substitutable has its reason",
    consequence: "warned",
  },
  v8850_m: { says: "A provider has a type of code", consequence: "warned" },
  v8851_m: { says: "A provider has a legal name", consequence: "warned" },
  v8852_m: { says: "A provider has a name in Latin letters", consequence: "warned" },
  v8853_m: { says: "A provider is a legal person or an individual", consequence: "warned" },
  v8854_m: { says: "A provider has a country of headquarters", consequence: "warned" },
  v8855_m: { says: "A provider has an ultimate parent, or is its own", consequence: "warned" },
  v8866_m: { says: "An arrangement has its annual expense", consequence: "warned" },
  v8867_m: { says: "An arrangement has the currency of its expense", consequence: "warned" },
  v8868_m: { says: "An arrangement has its kind", consequence: "warned" },
  v8869_m: { says: "A service has the type of its provider’s code", consequence: "warned" },
  v8870_m: { says: "A service has the start of its arrangement", consequence: "warned" },
  v8871_m: { says: "A service has the end of its arrangement", consequence: "warned" },
  v8884_m: { says: "An assessed service has its substitutability", consequence: "warned" },
  v8885_m: { says: "An assessed service has the date of its last audit", consequence: "warned" },
  v8886_m: {
    says: "An assessed service says whether there is an exit plan",
    consequence: "warned",
  },
  v8887_m: { says: "An assessed service says how it could be taken back", consequence: "warned" },
  e23681_e: {
    says: "An assessment states impact and alternatives in its rows",
    consequence: "warned",
  },
  v22912_m: {
    says: "A subsequent arrangement names its overarching one",
    consequence: "warned",
  },
  v23716_s: { says: "An expense is not negative", consequence: "warned" },
  "ISO 17442": { says: "The check digits of an LEI fit", consequence: "warned" },
  "ITS code type": { says: "An identification code has its type", consequence: "warned" },
  "ITS B_02.02": {
    says: "Asked for where the service supports a critical or important function",
    consequence: "warned",
  },
  "ITS B_05.01": {
    says: "Asked for of providers the company has a contract with",
    consequence: "warned",
  },
  "ITS B_05.02": {
    says: "A chain begins at rank 1 with the direct provider and has no gap",
    consequence: "warned",
  },
  "ITS B_07.01": {
    says: "A service that supports a critical or important function is assessed",
    consequence: "warned",
  },
} as const satisfies Readonly<
  Record<string, { readonly says: string; readonly consequence: Consequence }>
>;

export type RuleId = keyof typeof RULES;
