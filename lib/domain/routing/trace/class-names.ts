import { TraceRefusal } from "./trace-refusal.ts";

/** As many classes as a scenario may have. */
const MOST_CLASSES = 400;
const LONGEST_NAME = 200;

/** The classes a trace has named so far, in the order of their first request. */
export type ClassNames = {
  readonly names: readonly string[];
  /** @throws TraceRefusal where the name is empty or too long, or there are more than a scenario may have */
  readonly placeOf: (name: string, line: number) => number;
};

export function classNames(): ClassNames {
  const names: string[] = [];
  const places = new Map<string, number>();
  return {
    names,
    placeOf(name, line) {
      const known = places.get(name);
      if (known !== undefined) return known;
      if (name === "" || name.length > LONGEST_NAME)
        throw new TraceRefusal(
          line,
          name === ""
            ? "its class is empty; name one, or remove the line"
            : `the name of its class has ${name.length} letters; at most ${LONGEST_NAME} are taken`,
        );
      if (names.length === MOST_CLASSES)
        throw new TraceRefusal(
          line,
          `${name} would be class ${MOST_CLASSES + 1}; choose a column with at most ${MOST_CLASSES} different words, or none`,
        );
      names.push(name);
      places.set(name, names.length - 1);
      return names.length - 1;
    },
  };
}
