import { writeFileSync } from 'node:fs'
import { format } from 'node:util'
import { parseCLI, startVitest } from 'vitest/node'

// Runs vitest with the words of its command line and records in a file what became of each test file. The record is
// written last, so that a run that ends early leaves none. Neither vitest's exit code nor its reports tell as much: a
// package that waits for the end of the process can replace the code, and an error while vitest closes changes neither.

const [record, ...words] = process.argv.slice(2)
const { filter, options } = parseCLI(['vitest', 'run', ...words])

/** Errors outside of all tests. */
const errors = []
/** How many tests each module had when it was collected, by its id. */
const collected = new Map()
let specifications = []

const countTests = (module) => [...module.children.allTests()].length

const witness = {
  onInit(vitest) {
    const { logger } = vitest
    const log = logger.error.bind(logger)
    let isClosing = false
    vitest.onClose(() => {
      isClosing = true
    })
    // What goes wrong in a teardown is only logged.
    logger.error = (...parts) => {
      if (isClosing) errors.push(format(...parts))
      log(...parts)
    }
  },
  onTestRunStart(all) {
    specifications = all
  },
  onTestModuleCollected(module) {
    collected.set(module.id, countTests(module))
  },
}

/** Counts the tests of a file by how they ended. */
function fileOf({ testModule, moduleId }) {
  const tests = { passed: 0, failed: 0, skipped: 0, pending: 0 }
  if (testModule === undefined) return { file: moduleId, state: 'missing', collected: 0, tests }
  for (const test of testModule.children.allTests()) tests[test.result().state] += 1
  return {
    file: testModule.relativeModuleId,
    state: testModule.state(),
    collected: Math.max(collected.get(testModule.id) ?? 0, countTests(testModule)),
    tests,
  }
}

const vitest = await startVitest('test', filter, {
  ...options,
  watch: false,
  // A test that is focused hides the others of its file.
  allowOnly: false,
  silent: false,
  reporters: ['minimal', witness],
})
await vitest.exit()
errors.push(...vitest.state.getUnhandledErrors().map((error) => error?.message ?? format(error)))
const { exitCode = 0 } = process
writeFileSync(record, JSON.stringify({ files: specifications.map(fileOf), errors, exitCode }))
