/** The exit code and output of a program. */
export type ProgramResult = { readonly code: number; readonly output: string }

/** Functions of the bootstrap: build if needed, run a program with this Node.js. */
export type Tools = {
  ensureBuilt(): Promise<readonly string[]>
  runNode(args: readonly string[]): Promise<ProgramResult>
}

/** Tools that also run npm and other programs, by default in the project folder. */
export type Programs = Tools & {
  readonly env: NodeJS.ProcessEnv
  runNpm(args: readonly string[]): Promise<ProgramResult>
  run(
    program: string,
    args: readonly string[],
    options?: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  ): Promise<ProgramResult>
}

/** The counts of a suite; `details` is for people. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly details: string
}

/** A named part of the test run. */
export type Suite = { readonly name: string; readonly run: () => Promise<Outcome> }

/** Returns the outcome of a single check, with details if it failed. */
export const checkOutcome = (good: boolean, details: string): Outcome => ({
  passed: good ? 1 : 0,
  failed: good ? 0 : 1,
  skipped: 0,
  details: good ? '' : details.trim(),
})

/** Turns an empty outcome into a failure: it would look like success. */
export function failIfEmpty(name: string, outcome: Outcome): Outcome {
  const { passed, failed, skipped } = outcome
  return passed + failed + skipped > 0 ? outcome : checkOutcome(false, `No test ran in ${name}.`)
}

/** Adds up outcomes. */
export function sumOutcomes(outcomes: readonly Outcome[]): Outcome {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    details: outcomes
      .map(({ details }) => details)
      .filter(Boolean)
      .join('\n'),
  }
}
