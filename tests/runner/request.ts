/** The suites of a whole run, in order; `long` also stands for random tests with a new seed and other versions of Node.js. */
const CHECKS = ['types', 'build', 'lint', 'architecture', 'dead-code'] as const
export const PROJECTS = [
  'core',
  'server',
  'reader',
  'database',
  'client',
  'journeys',
  'looks',
] as const

/** The other supported versions of Node.js, by suite name. */
export const NODES: ReadonlyMap<string, number> = new Map(
  [22, 24, 26].map((major) => [`node-${major}`, major]),
)

export const IN_BROWSER: readonly string[] = ['journeys', 'looks']

/** The suites that run in parallel, the longest first. Browser suites measure time and run alone. */
export const SIDE_BY_SIDE: readonly string[] = [
  'server',
  'client',
  'reader',
  ...CHECKS,
  'database',
  'core',
]

/** The suites that do not need the built server. */
export const UNBUILT: readonly string[] = ['core', 'client']

/** The suites of `quick`: the most informative in a short time. */
const QUICK = ['types', 'lint', 'core'] as const
const NAMES: readonly string[] = [
  ...CHECKS,
  ...PROJECTS,
  'long',
  'random',
  ...NODES.keys(),
  'quick',
]

const SUITE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  quick: QUICK,
  long: ['long', 'random', ...NODES.keys()],
}

/** Whether browser suites run if a browser exists, must run, or do not run. */
export type BrowserMode = 'where-found' | 'needed' | 'unwanted'

/** The requested suites and files, or the mistake in the request. */
export type TestRequest =
  | {
      readonly ok: true
      readonly names: readonly string[]
      readonly files: readonly string[]
      readonly browser: BrowserMode
      readonly quick: boolean
    }
  | { readonly ok: false; readonly line: string }

const OPTIONS = ['--browser', '--no-browser']

/** Reads the words after `npm test --`; with `CI` set a browser is required unless excluded. */
export function parseRequest(words: readonly string[], ci: string | undefined): TestRequest {
  const options = words.filter((word) => word.startsWith('-'))
  const unknown = options.find((option) => !OPTIONS.includes(option))
  if (unknown) {
    return { ok: false, line: `Unknown option ${unknown}. The options are ${OPTIONS.join(', ')}.` }
  }
  const needed = options.includes('--browser')
  const unwanted = options.includes('--no-browser')
  if (needed && unwanted) {
    return { ok: false, line: 'Use either --browser or --no-browser, not both.' }
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
    names: all ? [...CHECKS, ...PROJECTS] : names.flatMap((name) => SUITE_GROUPS[name] ?? [name]),
    files,
    quick,
    browser: unwanted ? 'unwanted' : needed || isSet(ci) ? 'needed' : 'where-found',
  }
}

const isSet = (variable: string | undefined): boolean =>
  variable !== undefined && !['', '0', 'false'].includes(variable)
