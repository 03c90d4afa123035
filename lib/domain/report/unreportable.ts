/**
 * What was chosen for a report leaves nothing to report on: a vendor without a
 * contract, a profile that keeps all of the template back. The sentence says what
 * to choose instead; any other error is a fault of the program.
 */
export class Unreportable extends RangeError {
  override readonly name = "Unreportable";
}
