/** Said of a pack whose pages on screen cannot be whole. */
export const FromEarlier = () => (
  <p className="mb-6 max-w-3xl border-l-2 border-warn pl-3 text-sm">
    An earlier version of this program made this pack, and some of it is not shown here. Its files
    are whole: read its PDF.
  </p>
);
