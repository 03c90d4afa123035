/** No price reaches this: what is kept has nine digits before the point. */
export const AMOUNT_LIMIT = 1e9;
/** No prompt is longer, in tokens: above it a number is a slip, and more than twice of it could not be kept. */
export const MOST_TOKENS = 1e9;
