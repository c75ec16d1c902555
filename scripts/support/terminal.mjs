/** What a person at the terminal reads: one plain sentence at a time. */

/** An expected failure: its message is one sentence that says what to do, so no stack is shown. */
export class Refusal extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** @param {string} sentence */
export function warn(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a whole script: an expected failure ends it with its sentence, an unexpected one with its stack.
 * @param {() => Promise<number | undefined | void>} script
 */
export function runScript(script) {
  script().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error) => {
      warn(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
      process.exit(1);
    },
  );
}

/** @param {number} startedAt a reading of performance.now() */
export function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
