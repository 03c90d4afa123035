/** Two ends between which a number lies. */
export type Interval = { readonly low: number; readonly high: number };
