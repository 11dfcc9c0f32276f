/** How a program ended, and what it printed. */
export type Ended = { readonly code: number; readonly output: string }

/** What the bootstrap lends: building what is stale, and running a program under this Node.js. */
export type Tools = {
  ensureBuilt(): Promise<readonly string[]>
  runNode(args: readonly string[]): Promise<Ended>
}

/** Tools that also runs npm, and any program: in the project unless told where. */
export type Programs = Tools & {
  readonly env: NodeJS.ProcessEnv
  runNpm(args: readonly string[]): Promise<Ended>
  run(
    program: string,
    args: readonly string[],
    options?: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  ): Promise<Ended>
}

/** What a suite came to; `told` is what a person should read of it. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly told: string
}

/** A part of the test run under the name by which it can be asked for. */
export type Suite = { readonly name: string; readonly run: () => Promise<Outcome> }

/** One check that passed or failed, and what to tell of it. */
export function oneCheck(good: boolean, told: string): Outcome {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, told: good ? '' : told.trim() }
}

/** A suite in which nothing ran has failed: it looks the same as one in which all is well. */
export function orFailed(name: string, outcome: Outcome): Outcome {
  const { passed, failed, skipped } = outcome
  return passed + failed + skipped > 0 ? outcome : oneCheck(false, `No test ran in ${name}.`)
}

/** Several outcomes as one. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    told: outcomes
      .map(({ told }) => told)
      .filter(Boolean)
      .join('\n'),
  }
}
