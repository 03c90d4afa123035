/** Orders texts such as ids by their letters' codes: the same everywhere, and quick where there are thousands. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
