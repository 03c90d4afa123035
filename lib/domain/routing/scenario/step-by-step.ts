/** Told the part of some work that is done, 0 to 1; what it returns is waited for. */
export type Tell = (part: number) => Promise<void>;

/**
 * Does the steps of some work and tells after each how far it is, so that others get a
 * word in between and it can be ended there.
 *
 * @throws whatever `tell` throws, with the work left where it is
 */
export async function stepByStep<R>(steps: Generator<number, R>, tell: Tell): Promise<R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two steps
    await tell(step.value);
  }
}

/** The same steps as a part of a longer work, of which they are what lies between two parts. */
export function* between<R>(
  steps: Generator<number, R>,
  from: number,
  to: number,
): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
