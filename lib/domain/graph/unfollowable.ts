/**
 * What is on record leaves nothing to follow: parties that own each other fully, money that never
 * ends, more passed on than came in, nothing spent. The sentence names them, and whoever keeps the
 * record can mend it; any other error is a fault of the program.
 */
export class Unfollowable extends RangeError {
  override readonly name = "Unfollowable";
}
