type Named = Readonly<Record<string, number>>;

const requiring =
  (holds: (value: number) => boolean, expected: string) =>
  (named: Named): void => {
    for (const [name, value] of Object.entries(named)) {
      if (!holds(value)) throw new RangeError(`${name} is ${value}; expected ${expected}`);
    }
  };

/** Each of the named numbers is a part of a whole. @throws RangeError naming the first that is not */
export const requireShares = requiring((value) => value >= 0 && value <= 1, "0 to 1");

/** @throws RangeError naming the first number that is not above zero */
export const requirePositive = requiring((value) => value > 0, "above zero");

/** @throws RangeError naming the first number below zero */
export const requireNotNegative = requiring((value) => value >= 0, "zero or more");
