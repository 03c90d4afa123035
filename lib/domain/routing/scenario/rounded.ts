/** A number as it is said in a message: to the sixth place. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
