/** A bar that fills as work goes on; where nobody looks, nothing is drawn. */
const WIDTH = 30;
const PAUSE_MS = 100;

export type ProgressBar = {
  /** Draws a share, 0 to 1. */
  readonly show: (share: number) => void;
  readonly clear: () => void;
};

export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (share) => {
      const now = performance.now();
      if (!stream.isTTY || now - drawnAt < PAUSE_MS) return;
      drawnAt = now;
      const filled = Math.round(WIDTH * Math.min(1, Math.max(0, share)));
      const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
      stream.write(`\r${bar} ${Math.round(share * 100)} %`);
    },
    clear: () => {
      if (stream.isTTY) stream.write(`\r${" ".repeat(WIDTH + 8)}\r`);
    },
  };
}
