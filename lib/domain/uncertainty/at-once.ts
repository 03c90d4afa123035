/** Does all the steps of some work one after the other, and gives what they arrive at. */
export function atOnce<R>(steps: Generator<number, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
