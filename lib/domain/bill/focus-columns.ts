/** Versions of the FOCUS standard that a file can be of. */
export const FOCUS_VERSIONS = ["1.0", "1.1", "1.2", "1.3", "1.4"] as const;
export type FocusVersion = (typeof FOCUS_VERSIONS)[number];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Columns of Cost and Usage by the version that brought them (FOCUS specification, change logs). */
const BROUGHT: Readonly<Record<FocusVersion, readonly string[]>> = {
  "1.0": words(`
    AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingCurrency
    BillingPeriodEnd BillingPeriodStart ChargeCategory ChargeClass ChargeDescription
    ChargeFrequency ChargePeriodEnd ChargePeriodStart CommitmentDiscountCategory
    CommitmentDiscountId CommitmentDiscountName CommitmentDiscountStatus CommitmentDiscountType
    ConsumedQuantity ConsumedUnit ContractedCost ContractedUnitPrice EffectiveCost
    InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingQuantity PricingUnit
    ProviderName PublisherName RegionId RegionName ResourceId ResourceName ResourceType
    ServiceCategory ServiceName SkuId SkuPriceId SubAccountId SubAccountName Tags`),
  "1.1": words(`
    CapacityReservationId CapacityReservationStatus CommitmentDiscountQuantity
    CommitmentDiscountUnit ServiceSubcategory SkuMeter SkuPriceDetails`),
  "1.2": words(`
    BillingAccountType InvoiceId PricingCurrency PricingCurrencyContractedUnitPrice
    PricingCurrencyEffectiveCost PricingCurrencyListUnitPrice SubAccountType`),
  "1.3": words(`
    AllocatedMethodDetails AllocatedMethodId AllocatedResourceId AllocatedResourceName
    AllocatedTags ContractApplied HostProviderName ServiceProviderName`),
  "1.4": words("CommitmentProgramEligibilityDetails InvoiceDetailId"),
};

/** Every column of the standard, whichever version brought it. */
export const FOCUS_COLUMNS: readonly string[] = FOCUS_VERSIONS.flatMap((one) => BROUGHT[one]);

/** Columns without which an amount cannot be placed: who is paid, for what, when, in which money. */
export const NEEDED_COLUMNS: readonly string[] = words(`
  BilledCost EffectiveCost BillingCurrency BillingPeriodStart BillingPeriodEnd BillingAccountId
  ChargeCategory`);

/** Columns the standard makes mandatory besides, in every version. */
const OTHERWISE_MANDATORY: readonly string[] = words(`
  BillingAccountName ChargeClass ChargeDescription ChargePeriodEnd ChargePeriodStart
  ContractedCost InvoiceIssuerName ListCost PricingQuantity PricingUnit ServiceCategory
  ServiceName`);

const VENDOR_COLUMNS: Readonly<Record<FocusVersion, readonly string[]>> = {
  "1.0": ["ProviderName"],
  "1.1": ["ProviderName"],
  "1.2": ["ProviderName"],
  "1.3": ["ServiceProviderName", "HostProviderName"],
  "1.4": ["ServiceProviderName", "HostProviderName"],
};

/** What a header says of the file below it. */
export type FocusHeader = {
  readonly version: FocusVersion;
  /** Why it is read as that version. */
  readonly because: string;
  /** Where each column of the standard stands. */
  readonly at: ReadonlyMap<string, number>;
  /** Without these nothing can be imported. */
  readonly missing: readonly string[];
  /** Mandatory by the standard, and not needed here. */
  readonly alsoMissing: readonly string[];
  /** Columns that are not of the standard: kept out. */
  readonly unknown: readonly string[];
  /** Columns that stand twice. */
  readonly twice: readonly string[];
};

const BY_LOWER = new Map(FOCUS_COLUMNS.map((name) => [name.toLowerCase(), name]));

/**
 * Reads a header: the version by its columns, and what is missing or not of the standard.
 *
 * @example
 * readFocusHeader(["BilledCost", "ServiceProviderName", "InvoiceDetailId"]).version; // => "1.4"
 */
export function readFocusHeader(names: readonly string[]): FocusHeader {
  const at = new Map<string, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [i, raw] of names.entries()) {
    const name = BY_LOWER.get(raw.trim().toLowerCase());
    if (name === undefined) unknown.push(raw.trim());
    else if (at.has(name)) twice.push(name);
    else at.set(name, i);
  }
  const { version, because } = versionOf(at);
  const vendor = VENDOR_COLUMNS[version];
  const hasVendor = at.has("ServiceProviderName") || at.has("ProviderName");
  const absent = (columns: readonly string[]) => columns.filter((name) => !at.has(name));
  return {
    version,
    because,
    at,
    missing: [...absent(NEEDED_COLUMNS), ...(hasVendor ? [] : vendor.slice(0, 1))],
    alsoMissing: [...absent(OTHERWISE_MANDATORY), ...(hasVendor ? absent(vendor) : [])],
    unknown: unknown.filter((name) => name !== ""),
    twice,
  };
}

function versionOf(at: ReadonlyMap<string, number>): {
  version: FocusVersion;
  because: string;
} {
  const brought = FOCUS_VERSIONS.toReversed().find((one) =>
    BROUGHT[one].some((name) => at.has(name)),
  );
  const isLater = brought === "1.3" && !at.has("ProviderName") && !at.has("PublisherName");
  if (isLater)
    return { version: "1.4", because: "it has no ProviderName and no PublisherName any more" };
  const version = brought ?? "1.0";
  const sign = BROUGHT[version].find((name) => at.has(name));
  return {
    version,
    because: sign === undefined ? "it has no column of a later version" : `it has ${sign}`,
  };
}

/** How many columns of the standard a header must have to be a bill at all. */
const ENOUGH = 5;

/** Whether a header is of Cost and Usage: some columns of it, and an amount. */
export const isFocusHeader = (names: readonly string[]): boolean => {
  const { at } = readFocusHeader(names);
  return at.size >= ENOUGH && (at.has("BilledCost") || at.has("EffectiveCost"));
};
