import { array, assert, double, property, record } from "fast-check";
import { expect, it } from "vitest";
import { evenestHerfindahl } from "./evenest-herfindahl.ts";

it("fills the lowest first, none above its most", () => {
  const free = { least: 0, most: 0.6 };
  expect(evenestHerfindahl([{ least: 0.4, most: 0.4 }, free, free], 0.6)).toBeCloseTo(0.34);
  expect(
    evenestHerfindahl(
      [
        { least: 0.5, most: 1 },
        { least: 0, most: 0.5 },
      ],
      0.5,
    ),
  ).toBeCloseTo(0.5);
  expect(evenestHerfindahl([{ least: 1, most: 1 }], 0)).toBeCloseTo(1);
});

it("is not above any division of what is free", () => {
  const part = double({ min: 0.01, max: 1, noNaN: true });
  assert(
    property(array(record({ own: part, of: part }), { minLength: 1, maxLength: 6 }), (raw) => {
      const whole = raw.reduce((sum, { own, of }) => sum + own + of, 0);
      const free = raw.reduce((sum, { of }) => sum + of, 0) / whole;
      const shares = raw.map(({ own }) => ({ least: own / whole, most: own / whole + free }));
      const one = raw.reduce((sum, { own, of }) => sum + ((own + of) / whole) ** 2, 0);
      expect(evenestHerfindahl(shares, free)).toBeLessThanOrEqual(one + 1e-9);
    }),
  );
});
