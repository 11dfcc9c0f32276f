import { relative } from 'node:path'
import {
  strykerValidationSchema,
  strykerPlugins as vitestRunners,
} from '@stryker-mutator/vitest-runner'
import { ThreadsPoolWorker } from 'vitest/node'
import { WarmThread } from './warmThread.mjs'

const [vitestRunner] = vitestRunners

/** No fault at all. */
const SOUND = 'none'

/** After how many files of tests it is looked whether one of them has found the fault. */
const ROUNDS = [1, 3, 8]

const fileOf = (test) => test.slice(0, test.lastIndexOf('#'))

/**
 * The runner of vitest, which would begin a thread and load the core anew for each of thousands of faults, on a thread
 * that stays. What a fault leaves behind there must neither find nor hide another one: the test that found it has to
 * pass once the fault is out again, and whatever is not found like this is run as if no other fault had been before it.
 */
function warm(injector) {
  const runner = vitestRunner.factory(injector)
  const run = runner.mutantRun.bind(runner)
  const begin = runner.init.bind(runner)
  const end = runner.dispose.bind(runner)
  const finders = new Map()
  let isWarm = false
  let thread = null

  function runOn(warmth, options, from, upTo) {
    const source = options.activeMutant.fileName
    isWarm = warmth
    runner.ctx.provide('isWarm', warmth)
    runner.ctx.provide('round', { source, finders: finders.get(source) ?? [], from, upTo })
    return run(options)
  }

  async function cool() {
    await thread?.end()
    thread = null
  }

  /** Whether the test that found a fault passes on the same thread without it. */
  async function passesWithout(options, killedBy) {
    const activeMutant = { ...options.activeMutant, id: SOUND }
    const after = await runOn(true, { ...options, activeMutant, testFilter: killedBy }, 0, null)
    return after.status === 'survived'
  }

  /** What the nearest tests say of a fault where they find it, and nothing but it. */
  async function runWarm(options) {
    const files = new Set((options.testFilter ?? []).map(fileOf)).size
    const rounds = ROUNDS.filter((_, n) => n === 0 || ROUNDS[n - 1] < files)
    for (const [n, upTo] of rounds.entries()) {
      const result = await runOn(true, options, n === 0 ? 0 : ROUNDS[n - 1], upTo)
      if (result.status !== 'killed') continue
      if (await passesWithout(options, result.killedBy)) return result
      await cool()
      return null
    }
    return null
  }

  /** What finds a fault of a file finds most of its others too. */
  function remember({ fileName }, test) {
    const found = relative(process.cwd(), fileOf(test))
    const before = finders.get(fileName) ?? []
    finders.set(fileName, [found, ...before.filter((file) => file !== found)])
  }

  runner.init = async () => {
    await begin()
    const poolRunner = {
      name: 'warm',
      createPoolWorker(options) {
        if (!isWarm) return new ThreadsPoolWorker(options)
        thread ??= new WarmThread(options)
        return thread
      },
    }
    for (const { config } of runner.ctx.projects)
      Object.assign(config, { pool: 'warm', poolRunner })
  }

  runner.mutantRun = async (options) => {
    const result = (await runWarm(options)) ?? (await runOn(false, options, 0, null))
    if (result.status === 'killed') remember(options.activeMutant, result.killedBy[0])
    return result
  }

  runner.dispose = async () => {
    await cool()
    await end()
  }
  return runner
}
warm.inject = vitestRunner.factory.inject

export const strykerPlugins = [{ ...vitestRunner, factory: warm }]
export { strykerValidationSchema }
