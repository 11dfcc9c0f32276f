/** The suites in the order of a whole run; `long` runs only when it is asked for. */
const CHECKS = ['types', 'build', 'lint', 'architecture', 'dead-code'] as const
export const PROJECTS = ['core', 'server', 'client', 'journeys', 'looks'] as const

/** The suites that open pages in a browser. */
export const IN_BROWSER: readonly string[] = ['journeys', 'looks']
const NAMES: readonly string[] = [...CHECKS, ...PROJECTS, 'long']

/** What a person asked for: suites by name, files, and whether there shall be a browser; or what is wrong with it. */
export type Wish =
  | {
      readonly ok: true
      readonly names: readonly string[]
      readonly files: readonly string[]
      readonly browser: boolean
    }
  | { readonly ok: false; readonly line: string }

/** Reads the words after `npm test --`. */
export function readWish(words: readonly string[]): Wish {
  const options = words.filter((word) => word.startsWith('-'))
  const unknown = options.find((option) => option !== '--no-browser')
  if (unknown) {
    return { ok: false, line: `Unknown option ${unknown}. The only option is --no-browser.` }
  }
  const named = words.filter((word) => !word.startsWith('-'))
  const files = named.filter((word) => /[./\\]/.test(word))
  const names = named.filter((word) => !files.includes(word))
  const stray = names.find((name) => !NAMES.includes(name))
  if (stray) {
    return { ok: false, line: `No suite is called ${stray}. The suites are ${NAMES.join(', ')}.` }
  }
  const all = named.length === 0
  return {
    ok: true,
    names: all ? [...CHECKS, ...PROJECTS] : names,
    files,
    browser: options.length === 0,
  }
}
