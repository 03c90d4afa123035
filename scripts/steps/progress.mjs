// One line for each step: `▸ installing packages … done in 38 s`.

const seconds = (since) => {
  const passed = (Date.now() - since) / 1000;
  return passed < 9.95 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
};

/** Runs `work`; what it returns, if a string, is said at the end of the line. */
export async function step(name, work) {
  const began = Date.now();
  process.stdout.write(`▸ ${name} … `);
  try {
    const said = await work();
    process.stdout.write(`${typeof said === "string" ? said : `done in ${seconds(began)}`}\n`);
    return said;
  } catch (error) {
    process.stdout.write(`stopped after ${seconds(began)}\n`);
    throw error;
  }
}

export const say = (line) => process.stdout.write(`${line}\n`);
