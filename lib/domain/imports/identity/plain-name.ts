/**
 * A model's name without the maker in front and the seller's remark behind.
 *
 * @example
 * plainName("Anthropic: Claude Opus 4.8 (EU)") // => "Claude Opus 4.8"
 */
export const plainName = (name: string | null): string | undefined =>
  name
    ?.replace(/^[A-Za-z.\s]+: /, "")
    .replace(/ \((latest|batch|Global|US|EU|JP|AU|APAC|CA|India|GovCloud)\)$/i, "")
    .trim();
