/** What is wrong with a scenario, where, and the way out. */
export type ScenarioFault = {
  /** As `class “Chat”, batch share`. */
  readonly place: string;
  /** Where that is in the file, for whoever is led there; absent where it is nowhere in particular. */
  readonly path?: readonly PropertyKey[];
  readonly text: string;
  readonly wayOut: string;
  /** Nothing can be computed; else the result says what does not work. */
  readonly isFatal: boolean;
};

/** The three in one sentence or two. */
export const faultInWords = ({ place, text, wayOut }: ScenarioFault): string =>
  `${place.charAt(0).toUpperCase()}${place.slice(1)} ${text}. ${wayOut}.`;
