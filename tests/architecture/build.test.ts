import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { VIEWS } from '../../client/app/screens.ts'
import type { ProgramResult } from '../runner/suite.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILD = new URL('../../server/boot/build.mjs', import.meta.url).href
type Runs = (args: readonly string[], options: { env: NodeJS.ProcessEnv }) => Promise<ProgramResult>
type BuildInto = (folder: string, part: 'client' | 'server', runs: Runs) => Promise<void>

/** The pages as they are built before any test of the suite. */
const ASSETS = join(ROOT, 'dist/client/assets')
const names = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name))
/** What every file of the pages holds, by its name. */
const files: ReadonlyMap<string, string> = new Map(
  names.map((name) => [name, readFileSync(join(ASSETS, name), 'utf8')]),
)

afterEach(() => vi.unstubAllEnvs())

const holds = (words: string) => [...files.values()].some((text) => text.includes(words))

/** The files that a page fetches before it shows this view: the view's own, and all that they import. */
function fetchedFor(view: string): ReadonlySet<string> {
  const fetched = new Set<string>()
  const fetch = (name: string) => {
    if (fetched.has(name)) return
    fetched.add(name)
    const imports = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g
    for (const [, next = ''] of files.get(name)?.matchAll(imports) ?? []) fetch(next)
  }
  for (const name of files.keys())
    if (name.startsWith(`${view}-`) && name.endsWith('.js')) fetch(name)
  return fetched
}

it('a build is the one that is served, also where the environment is that of a test', async () => {
  const { buildInto }: { buildInto: BuildInto } = await import(BUILD)
  vi.stubEnv('NODE_ENV', 'test')
  const builder = vi.fn<Runs>(async () => ({ code: 0, output: '' }))
  await buildInto('nowhere', 'client', builder)
  expect(builder.mock.lastCall?.[1].env['NODE_ENV']).toBe('production')
  // What React says to developers only.
  expect(holds('react-stack-top-frame')).toBe(false)
})

it('a build has the source map of every script, and names it in none', () => {
  // The bundler's own few lines come from no source.
  const isOurs = (name: string) => name.endsWith('.js') && !name.startsWith('rolldown-runtime')
  const scripts = [...files.keys()].filter(isOurs)
  const maps = scripts.map((name) => readFileSync(join(ASSETS, `${name}.map`), 'utf8'))
  expect(maps.join('')).toContain('client/views/stage/StageView.tsx')
  expect(holds('sourceMappingURL')).toBe(false)
})

/** The sources of which something is in these files. */
function sourcesOf(names: Iterable<string>): readonly string[] {
  const maps = [...names].map((name) => join(ASSETS, `${name}.map`)).filter(existsSync)
  return maps.flatMap((map): string[] => JSON.parse(readFileSync(map, 'utf8')).sources)
}

const LIGHT = {
  SpeakerView: 'speaker',
  AudienceView: 'audience',
  StageView: 'stage',
  TimekeeperView: 'timekeeper',
  InterpreterView: 'interpreter',
} as const
type Light = keyof typeof LIGHT
const lights = Object.keys(LIGHT) as readonly Light[]

/** What a light screen shows its first figure without, by its source, and the light screens that cannot. */
const LATER: ReadonlyArray<readonly [source: string, but: readonly Light[]]> = [
  ['node_modules/@base-ui/', []],
  ['node_modules/@floating-ui/', []],
  ['node_modules/zod/', []],
  ['node_modules/luxon/', []],
  ['node_modules/papaparse/', []],
  ['node_modules/pinyin-pro/', []],
  ['client/views/planner/glossary/', []],
  ['client/ui/controls/Menu.tsx', []],
  ['client/ui/controls/Dialog.tsx', []],
  ['client/ui/controls/Toasts.tsx', []],
  ['client/ui/controls/KeySheetDialog.tsx', []],
  ['client/ui/controls/TermFloat.tsx', []],
  ['client/ui/meeting/MeetingLine.tsx', []],
  ['client/ui/intake/', []],
  ['client/ui/links/', []],
  ['client/words/list.ts', []],
  ['client/i18n/en/front.ts', []],
  ['shared/timing/recovery/', []],
  ['shared/timing/warnings/', []],
  ['shared/run/decide/', ['TimekeeperView']],
  ['shared/run/evolve/', ['TimekeeperView']],
  ['shared/agenda/draft/', ['TimekeeperView']],
  ['client/ui/steps/', ['TimekeeperView']],
  ['client/ui/timeline/', ['AudienceView', 'StageView', 'TimekeeperView']],
  ['client/ui/announcements/', ['AudienceView', 'StageView', 'TimekeeperView']],
  ['client/ui/connection/AnswerLines.tsx', ['TimekeeperView', 'InterpreterView']],
  ['client/ui/smallWindow/SmallWindow.tsx', []],
  ['client/views/speaker/SpeakerWindow.tsx', []],
  ['client/ui/frame/DeskBar.tsx', ['TimekeeperView', 'InterpreterView']],
]

const everything = sourcesOf(files.keys())

describe.each(lights)('before its first figure %s', (view) => {
  const sources = sourcesOf(fetchedFor(view))

  it('fetches nothing that comes later, or is for other screens', () => {
    const barred = LATER.filter(([, but]) => !but.includes(view)).map(([source]) => source)
    expect(sources.some((source) => source.endsWith(`/${view}.tsx`))).toBe(true)
    expect(sources.filter((source) => barred.some((part) => source.includes(part)))).toEqual([])
  })

  it('fetches nothing of another screen', () => {
    const own = `client/views/${LIGHT[view]}/`
    const others = sources.filter((source) => source.includes('client/views/'))
    expect(others.filter((source) => !source.includes(own))).toEqual([])
  })
})

it.each(LATER)('what comes later is in the build: %s', (part) => {
  expect(everything.some((source) => source.includes(part))).toBe(true)
})

it('what knows how Chinese is said is fetched by nobody before it is asked for, on no screen', () => {
  const screens = Object.keys(VIEWS).map(
    (role) => `${role.charAt(0).toUpperCase()}${role.slice(1)}`,
  )
  const fetched = screens.flatMap((screen) => {
    const sources = sourcesOf(fetchedFor(`${screen}View`))
    expect(sources.length).toBeGreaterThan(0)
    return sources.filter((source) => /pinyin-pro|views\/planner\/glossary/.test(source))
  })
  expect(fetched).toEqual([])
  expect(sourcesOf(fetchedFor('GlossaryPage')).some((one) => one.includes('pinyin-pro'))).toBe(
    false,
  )
})
