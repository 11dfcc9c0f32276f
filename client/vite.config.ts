import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/** Browsers of early 2021 and later: phones that nobody updates any more follow a show, too. */
const BROWSERS = ['es2020', 'chrome88', 'edge88', 'firefox85', 'safari14.1']

const brotli = promisify(brotliCompress)

async function packBeside(path: string): Promise<void> {
  const content = await readFile(path)
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  await writeFile(`${path}.br`, await brotli(content))
}

/** Puts packed copies beside every script and sheet, which the server sends: a hall's network carries a third of it, and a seventh less of that where a browser takes Brotli (over TLS). */
function packed(): Plugin {
  return {
    name: 'packed',
    async writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets')
      const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(names.map((name) => packBeside(join(folder, name))))
    },
  }
}

/** Towns of fewer people are left out of what browsers carry. */
const LEAST = 50_000

type Row = { readonly city: string; readonly timezone: string; readonly pop: number }

/** Leaves of the table of cities what zones are found by: a tenth of it. */
function cityTable(): Plugin {
  return {
    name: 'city-table',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('city-timezones/data/cityMap.json')) return null
      const rows: readonly Row[] = JSON.parse(await readFile(id, 'utf8'))
      const kept = rows
        .filter(({ pop }) => pop >= LEAST)
        .map(({ city, timezone, pop }) => ({ city, timezone, pop: Math.round(pop) }))
      return JSON.stringify(kept)
    },
  }
}

/** Says where the page of all components is, which is served in development only. */
function designPage(): Plugin {
  return {
    name: 'design-page',
    apply: 'serve',
    configureServer(server) {
      const print = server.printUrls.bind(server)
      server.printUrls = () => {
        print()
        const [url] = server.resolvedUrls?.local ?? []
        server.config.logger.info(`  All components: ${url ?? '/'}design`)
      }
    },
  }
}

/** What opens a screen, by screen; the first five are light, as whole halls open them at once. */
const OPENED = {
  speaker: ['views/speaker/SpeakerView.tsx'],
  audience: ['views/audience/AudienceView.tsx'],
  stage: ['views/stage/StageView.tsx'],
  timekeeper: ['views/timekeeper/TimekeeperView.tsx'],
  interpreter: ['views/interpreter/InterpreterView.tsx'],
  others: [
    'views/moderator/ModeratorView.tsx',
    'views/planner/PlannerView.tsx',
    'views/owner/OwnerView.tsx',
    'views/report/ReportView.tsx',
    'app/FrontPage.tsx',
  ],
  // Fetched a little after most of them.
  later: [
    'ui/controls/KeySheetDialog.tsx',
    'ui/controls/TooltipFloat.tsx',
    'ui/controls/More.tsx',
    'ui/connection/AnswerLines.tsx',
    'ui/meeting/MeetingLine.tsx',
  ],
} as const

type Opened = keyof typeof OPENED
type By = (opened: Opened) => boolean

/**
 * The files for what several screens share, of which a module goes into the first that it fits, by which screens import it:
 * each file costs half a kilobyte of head and most modules are smaller, but no light screen fetches much that it has no use for.
 */
const FILES: ReadonlyArray<{ readonly name: string | null; readonly fits: (by: By) => boolean }> = [
  {
    name: 'running',
    fits: (by) => by('audience') && (by('speaker') || by('interpreter') || !by('stage')),
  },
  { name: 'programme', fits: (by) => by('audience') },
  // Whoever waits for one of these waits for nothing else.
  { name: null, fits: (by) => by('later') },
  { name: 'digits', fits: (by) => by('stage') && (by('speaker') || by('interpreter')) },
  {
    name: 'working',
    fits: (by) => by('speaker') && (by('timekeeper') || by('interpreter')),
  },
  { name: 'desks', fits: (by) => by('timekeeper') && by('interpreter') },
]

type Graph = Rolldown.ChunkingContext

/** These modules and all that they import, without what is fetched later. */
function importedBy(files: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(files.map((file) => join(import.meta.dirname, file)))
  // A set that grows while it is walked is walked to its end.
  for (const id of found) {
    const module = graph.getModuleInfo(id)
    if (module === null) throw new Error(`No module opens a screen: ${id}`)
    for (const next of module.importedIds) found.add(next)
  }
  return found
}

const ALL = Object.keys(OPENED) as readonly Opened[]

function importsIn(graph: Graph): ReadonlyMap<Opened, ReadonlySet<string>> {
  return new Map(ALL.map((opened) => [opened, importedBy(OPENED[opened], graph)]))
}

let imports: ReturnType<typeof importsIn> | null = null

/** The name of the file for a module that several screens share; null where it is left to the builder. */
function fileOf(id: string, graph: Graph): string | null {
  imports ??= importsIn(graph)
  const known = imports
  const by: By = (opened) => known.get(opened)?.has(id) === true
  // Of a package some screens use one half, and others the other.
  const isShared = !id.includes('node_modules') && ALL.filter(by).length > 1
  return isShared ? (FILES.find(({ fits }) => fits(by))?.name ?? null) : null
}

/** Areas that are nearly always fetched with another: their words lie in that one's file, as each file costs a request. */
const WORDS_WITH: Readonly<Record<string, string>> = {
  recovery: 'moderator',
  timeline: 'moderator',
  noReturn: 'steps',
  linkAddress: 'giveOut',
  linkRoles: 'giveOut',
  card: 'speaker',
}

/** The file for the words of an area in a language. A part of an area goes with it. */
function wordsFile(id: string, graph: Graph): string | null {
  const [, language, name] = /client[\\/]i18n[\\/]([a-z]+)[\\/](\w+)\.ts$/.exec(id) ?? []
  const module = graph.getModuleInfo(id)
  if (name === undefined || module === null) return null
  if (module.dynamicImporters.length > 0) return `${WORDS_WITH[name] ?? name}-${language}`
  const [importer] = module.importers
  return importer === undefined ? null : wordsFile(importer, graph)
}

/** How the built pages are dealt into files. */
const SHARED_FILES = {
  // Not even what these import: that is in a file of its own by the same rules.
  includeDependenciesRecursively: false,
  groups: [
    // What every page begins with.
    { name: 'rostrum', tags: ['$initial' as const], priority: 1 },
    { name: wordsFile },
    { name: fileOf },
  ],
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), cityTable(), packed(), designPage()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Made with the build, and named in none of its files: the server says where they are, where it is to.
    sourcemap: 'hidden',
    target: BROWSERS,
    cssTarget: BROWSERS.slice(1),
    rolldownOptions: { output: { codeSplitting: SHARED_FILES } },
  },
})
