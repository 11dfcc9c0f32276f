import {
  strykerValidationSchema,
  strykerPlugins as vitestRunners,
} from '@stryker-mutator/vitest-runner'

const [vitestRunner] = vitestRunners

/** The runner of vitest that says which file a fault is planted in, so that the tests nearest to it can come first: `vitest.config.ts`. */
function nearestFirst(injector) {
  const runner = vitestRunner.factory(injector)
  const run = runner.mutantRun.bind(runner)
  runner.mutantRun = (options) => {
    process.env.MUTATED_FILE = options.activeMutant.fileName
    return run(options)
  }
  return runner
}
nearestFirst.inject = vitestRunner.factory.inject

export const strykerPlugins = [{ ...vitestRunner, factory: nearestFirst }]
export { strykerValidationSchema }
