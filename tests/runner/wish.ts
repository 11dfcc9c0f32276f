/** The suites in the order of a whole run; `long` runs only when it is asked for, and with it random tests with a new seed, the planted faults and those under other versions of Node.js. */
const CHECKS = ['types', 'build', 'lint', 'architecture', 'dead-code'] as const
export const PROJECTS = [
  'core',
  'models',
  'server',
  'database',
  'client',
  'journeys',
  'looks',
] as const

/** The versions of Node.js that must work besides that of the run, by the names of their suites. */
export const NODES: ReadonlyMap<string, number> = new Map(
  [22, 24, 26].map((major) => [`node-${major}`, major]),
)

/** The suites that open pages in a browser. */
export const IN_BROWSER: readonly string[] = ['journeys', 'looks']

/** The suites that share the machine, the two longest first, and the others beside them one after the other: one works where another waits, to the end. Those in a browser are judged by time too, and have it for themselves. */
export const SIDE_BY_SIDE: readonly string[] = [
  'server',
  'client',
  ...CHECKS,
  'database',
  'core',
  'models',
]

/** The suites that start no built server. */
export const UNBUILT: readonly string[] = ['core', 'models', 'client', 'mutants']

/** What `quick` stands for: what tells most in the time that a person waits at the desk. */
const QUICK = ['types', 'lint', 'core', 'models'] as const
const NAMES: readonly string[] = [
  ...CHECKS,
  ...PROJECTS,
  'long',
  'random',
  'mutants',
  ...NODES.keys(),
  'quick',
]

/** Words that stand for several suites. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  quick: QUICK,
  long: ['long', 'random', 'mutants', ...NODES.keys()],
}

/** What becomes of the suites in a browser: they run where there is one, they must run, or they do not. */
export type BrowserWish = 'where-found' | 'needed' | 'unwanted'

/** What a person asked for: suites by name, files, whether there shall be a browser, and whether checks leave out what takes long; or what is wrong with it. */
export type Wish =
  | {
      readonly ok: true
      readonly names: readonly string[]
      readonly files: readonly string[]
      readonly browser: BrowserWish
      readonly quick: boolean
    }
  | { readonly ok: false; readonly line: string }

const OPTIONS = ['--browser', '--no-browser']

/** Reads the words after `npm test --`; on a machine that tests for others (`CI`) a browser is needed unless it is unwanted. */
export function readWish(words: readonly string[], ci: string | undefined): Wish {
  const options = words.filter((word) => word.startsWith('-'))
  const unknown = options.find((option) => !OPTIONS.includes(option))
  if (unknown) {
    return { ok: false, line: `Unknown option ${unknown}. The options are ${OPTIONS.join(', ')}.` }
  }
  const needed = options.includes('--browser')
  const unwanted = options.includes('--no-browser')
  if (needed && unwanted) {
    return {
      ok: false,
      line: 'Either --browser or --no-browser: the suites in a browser run or not.',
    }
  }
  const named = words.filter((word) => !word.startsWith('-'))
  const files = named.filter((word) => /[./\\]/.test(word))
  const names = named.filter((word) => !files.includes(word))
  const stray = names.find((name) => !NAMES.includes(name))
  if (stray) {
    return { ok: false, line: `No suite is called ${stray}. The suites are ${NAMES.join(', ')}.` }
  }
  const all = named.length === 0
  const quick = names.includes('quick')
  return {
    ok: true,
    names: all ? [...CHECKS, ...PROJECTS] : names.flatMap((name) => STANDS_FOR[name] ?? [name]),
    files,
    quick,
    browser: unwanted ? 'unwanted' : needed || isYes(ci) ? 'needed' : 'where-found',
  }
}

function isYes(variable: string | undefined): boolean {
  return variable !== undefined && !['', '0', 'false'].includes(variable)
}
