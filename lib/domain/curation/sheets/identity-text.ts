/** What stands in a cell for a part of an identity or of a source. */
export const identityText = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : typeof value === "string"
        ? value
        : typeof value === "number"
          ? `${value}`
          : JSON.stringify(value);
