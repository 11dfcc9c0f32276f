import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/** How small faults are planted in the core, and what must find them: `npm test -- mutants`; one file with `npx stryker run tests/mutation/stryker.config.mjs --mutate shared/timing/latestStart.ts`. */
export default {
  mutate: ['shared/{run,timing,access}/**/*.ts'],
  // An empty word, and a thing without what is in it, hardly ever compile; a question mark left out never does where it is needed.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'OptionalChaining'] },
  testRunner: 'vitest',
  plugins: [join(import.meta.dirname, 'warmRunner.mjs')],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs only while a module loads, such as a table's rows, would need every test anew for each fault; worked tables hold it.
  ignoreStatic: true,
  // What the core's tests need is copied; faults are planted in the copy.
  ignorePatterns: ['/client', '/docs', '/dist', '/looks', '/data', '/mutation'],
  tempDirName: 'mutation/sandbox',
  reporters: ['json', 'html'],
  jsonReporter: { fileName: 'mutation/report.json' },
  htmlReporter: { fileName: 'mutation/report.html' },
  concurrency: availableParallelism(),
  // Which test meets which of five thousand faults is told file by file, all of it each time.
  testRunnerNodeArgs: ['--max-old-space-size=8192'],
  timeoutMS: 5_000,
  // Whether enough were found is asked of all parts together.
  thresholds: { high: 95, low: 90, break: null },
}
