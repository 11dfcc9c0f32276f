import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Helpers, Root } from 'postcss'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { STYLE_OPTIONS } from './client/styles/postcssPlugins.ts'

/** The files that take longest, the longest first, as parts of their paths: begun last, one of them would be waited for alone. */
export const LONGEST: readonly string[] = [
  'journeys/oneTime',
  'journeys/wayIn',
  'journeys/console',
  'journeys/booth',
  'journeys/planner',
  'looks/still',
  'looks/scenes',
  'looks/consoleColumns',
  'looks/print',
  'boot/starting',
  'client/owner/links.served',
  'client/moderator/recovery',
  'client/moderator/desk',
  'client/planner/paste/PastePage',
].map((file) => `/tests/${file}.test.`)

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((file) => moduleId.includes(file))
  return at === -1 ? LONGEST.length : at
}

/** Begins with what takes longest, also where no earlier run has left its times behind. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return sorted.toSorted(
      (a, b) =>
        a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder ||
        rank(a) - rank(b),
    )
  }
}

/** Reduces a module to its class names: jsdom draws nothing, but tests know places by them. */
const CLASS_NAMES = {
  postcssPlugin: 'class-names',
  Once(root: Root, { Rule }: Helpers) {
    const names = new Set(root.toString().match(/\.[a-z][\w-]*/gi))
    root.removeAll()
    for (const selector of names) root.append(new Rule({ selector }))
  },
}

const STYLES_AS_CLASS_NAMES = {
  modules: STYLE_OPTIONS.modules,
  postcss: { plugins: [CLASS_NAMES] },
}
const CLASS_NAMES_OF_MODULES = {
  include: [/\.module\.css$/],
  modules: { classNameStrategy: 'scoped' as const },
}

const QUICK_ELEMENTS = {
  'react/jsx-dev-runtime': join(import.meta.dirname, 'tests/client/support/jsx.ts'),
}

/** Parts of the client in the company of a real server. */
const SERVED = 'tests/client/**/*.served.test.{ts,tsx}'

const testsOf = (...folders: readonly string[]) =>
  folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

/** The reader's tests: beside those of the rest of the server, both cores are busy to the end. */
const READER = testsOf('server/intake')

/** What needs a PostgreSQL. */
const WITH_DATABASE = ['tests/server/store/contract.test.ts', 'tests/server/nodes/**/*.test.ts']

const BUILD = 'tests/support/setup/build.ts'
const POSTGRES = 'tests/support/setup/postgres.ts'
const LOOKS = 'tests/looks/support/setup.ts'

/** Gives random tests the seed of the run, and what draws a new one for a run. */
const SEED = 'tests/support/setup/seed.ts'
const NEW_SEED = 'tests/support/setup/newSeed.ts'

/** Node.js has a `localStorage` of its own from 25 on, which would stand in the way of jsdom's. */
const NO_STORAGE = '--no-experimental-webstorage'
const knowsStorage = process.allowedNodeEnvironmentFlags.has(NO_STORAGE)

/** Room for what lives shortly, in MB: with what Node.js gives by itself, tests spend a tenth of their time on clearing it. */
const ROOM = '--max-semi-space-size=64'
const IN_JSDOM = knowsStorage ? [ROOM, NO_STORAGE] : [ROOM]

/** The reader has hundreds of long patterns: compiled at once and not first for an interpreter, they take an eighth less time. */
const PATTERNS = '--no-regexp-tier-up'

/** What is polled for comes from a page, with others beside it. */
const IN_BROWSER = { poll: { timeout: 15_000, interval: 100 } }

/** How many workers a suite has that runs beside others: on few cores one, as what two would both load and warm up costs a sixth more. */
const BESIDE_OTHERS = availableParallelism() > 2 ? '100%' : 1

/** Where transformed modules are stored, for each lockfile: Vitest deletes those of another lockfile, which fails where several suites begin at once. */
const MODULE_CACHE = join(
  import.meta.dirname,
  'node_modules/.cache/vitest',
  createHash('sha256')
    .update(readFileSync(join(import.meta.dirname, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16),
)

/** The core's tests. */
export const CORE = testsOf('shared', 'simulation')

/** The test files that draw random cases: the same ones in every `npm test`, new ones in the long run. */
export const RANDOM: readonly string[] = [
  ...CORE,
  'tests/client/{live/serverClock,moment/agreement,planner/print/pages}.test.ts',
  'tests/server/{gateway/transport/frames,host/sharedClock,export/roundTrip,api/eventStream}.test.ts',
]

export default defineConfig({
  test: {
    // What one suite has transformed, the next one finds: half of them import the same sources.
    experimental: { fsModuleCache: true, fsModuleCachePath: MODULE_CACHE },
    maxWorkers: BESIDE_OTHERS,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'core',
          // The models of the client use little but the core: what one file has loaded, the next one finds.
          include: [...CORE, ...testsOf('planted'), 'tests/client/**/*.test.ts'],
          exclude: [SERVED],
          isolate: false,
          testTimeout: 120_000,
          setupFiles: SEED,
          execArgv: IN_JSDOM,
        },
      },
      {
        test: {
          name: 'server',
          execArgv: [ROOM],
          include: [...testsOf('server', 'boot', 'architecture'), SERVED],
          exclude: [...WITH_DATABASE, ...READER],
          // What is imported stays for the next file: none of it holds anything of a test.
          isolate: false,
          setupFiles: SEED,
          globalSetup: BUILD,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          alias: QUICK_ELEMENTS,
        },
      },
      {
        test: {
          name: 'reader',
          execArgv: [ROOM, PATTERNS],
          include: READER,
          isolate: false,
          setupFiles: SEED,
          globalSetup: BUILD,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'database',
          execArgv: [ROOM],
          include: WITH_DATABASE,
          isolate: false,
          setupFiles: SEED,
          globalSetup: [BUILD, POSTGRES],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.tsx'],
          exclude: [SERVED],
          environment: 'jsdom',
          // One page a worker, with React loaded once and warm: two thirds of the work.
          isolate: false,
          setupFiles: 'tests/client/support/eachFile.ts',
          execArgv: IN_JSDOM,
          testTimeout: 120_000,
          css: CLASS_NAMES_OF_MODULES,
          alias: QUICK_ELEMENTS,
        },
        css: STYLES_AS_CLASS_NAMES,
      },
      {
        test: {
          name: 'journeys',
          include: testsOf('journeys'),
          // What is imported stays for the next file: none of it holds anything of a test.
          isolate: false,
          testTimeout: 160_000,
          hookTimeout: 90_000,
          globalSetup: BUILD,
          // They wait more than they work.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          expect: IN_BROWSER,
        },
      },
      {
        test: {
          name: 'looks',
          include: testsOf('looks'),
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxConcurrency: 3,
          globalSetup: [BUILD, LOOKS],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'long',
          // Looks make a choice of their own, and all of them here.
          include: ['tests/**/*.long.{ts,tsx}', ...testsOf('looks')],
          expect: IN_BROWSER,
          testTimeout: 900_000,
          hookTimeout: 60_000,
          maxConcurrency: 3,
          fileParallelism: false,
          setupFiles: SEED,
          globalSetup: [BUILD, LOOKS, POSTGRES, NEW_SEED],
          css: CLASS_NAMES_OF_MODULES,
        },
        css: STYLES_AS_CLASS_NAMES,
      },
      {
        test: {
          name: 'random',
          include: [...RANDOM],
          execArgv: [ROOM],
          isolate: false,
          setupFiles: SEED,
          globalSetup: [BUILD, NEW_SEED],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
