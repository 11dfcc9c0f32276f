import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { STYLE_OPTIONS } from './styles/postcssPlugins.ts'

/** Browsers since early 2021, as old phones follow shows too. */
const BROWSERS = ['es2020', 'chrome88', 'edge88', 'firefox85', 'safari14.1']

const brotli = promisify(brotliCompress)

async function compress(path: string): Promise<void> {
  const content = await readFile(path)
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  await writeFile(`${path}.br`, await brotli(content))
}

/** Writes compressed copies of scripts and style sheets, which the server sends. Gzip needs a third of the size, Brotli (over TLS) a seventh less. */
function compressedCopies(): Plugin {
  return {
    name: 'compressed',
    async writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets')
      const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(names.map((name) => compress(join(folder, name))))
    },
  }
}

/** The smallest population of a city in the table that browsers load. */
const MIN_POPULATION = 50_000

type Row = { readonly city: string; readonly timezone: string; readonly pop: number }

/** Reduces the table of cities to the columns that find zones: a tenth of its size. */
function cityTable(): Plugin {
  return {
    name: 'city-table',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('city-timezones/data/cityMap.json')) return null
      const rows: readonly Row[] = JSON.parse(await readFile(id, 'utf8'))
      const cities = rows
        .filter(({ pop }) => pop >= MIN_POPULATION)
        .map(({ city, timezone, pop }) => ({ city, timezone, pop: Math.round(pop) }))
      return JSON.stringify(cities)
    },
  }
}

/** Leaves out the transports of Engine.IO that no screen uses: HTTP polling and WebTransport. */
function onlyWebSocket(): Plugin {
  return {
    name: 'only-web-socket',
    apply: 'build',
    load(id) {
      if (!id.endsWith('engine.io-client/build/esm/transports/index.js')) return null
      return "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }"
    },
  }
}

/** The entry modules by screen; the first six must stay small, as whole halls open them at once. */
const ENTRIES = {
  page: ['index.html'],
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
  // The code that applies events; a page loads it after the first state.
  rules: ['../shared/run/evolve.ts'],
  // A page loads these after its screen.
  later: [
    'ui/controls/KeySheetDialog.tsx',
    'ui/controls/TermFloat.tsx',
    'ui/controls/More.tsx',
    'ui/connection/AnswerLines.tsx',
    'ui/meeting/MeetingLine.tsx',
  ],
} as const

type Entry = keyof typeof ENTRIES

/** Whether an entry imports the module. */
type ImportedBy = (entry: Entry) => boolean
type SharedFile = { readonly name: string | null; readonly fits: (usedBy: ImportedBy) => boolean }

/**
 * The files of modules that several screens share; the first file that fits is used. Each file costs half a kilobyte and
 * most modules are smaller, but no small screen should load much that it does not use.
 */
const FILES: readonly SharedFile[] = [
  { name: 'programme', fits: (usedBy) => usedBy('audience') },
  { name: 'working', fits: (usedBy) => usedBy('speaker') },
  // Each is loaded alone.
  { name: null, fits: (usedBy) => usedBy('later') },
  { name: 'digits', fits: (usedBy) => usedBy('stage') && usedBy('interpreter') },
  {
    name: 'rules',
    fits: (usedBy) =>
      usedBy('rules') && !usedBy('stage') && !usedBy('interpreter') && !usedBy('timekeeper'),
  },
  { name: 'desks', fits: (usedBy) => usedBy('timekeeper') && usedBy('interpreter') },
]

type Graph = Rolldown.ChunkingContext

/** Returns these modules and all their static imports. */
function withImports(files: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(files.map((file) => join(import.meta.dirname, file)))
  // The loop also visits modules that are added during it.
  for (const id of found) {
    const module = graph.getModuleInfo(id)
    if (module === null) throw new Error(`Entry module not found: ${id}`)
    for (const next of module.importedIds) found.add(next)
  }
  return found
}

const ALL_ENTRIES = Object.keys(ENTRIES) as readonly Entry[]

function importsIn(graph: Graph): ReadonlyMap<Entry, ReadonlySet<string>> {
  return new Map(ALL_ENTRIES.map((entry) => [entry, withImports(ENTRIES[entry], graph)]))
}

let imports: ReturnType<typeof importsIn> | null = null

function importers(id: string, graph: Graph): ImportedBy {
  imports ??= importsIn(graph)
  const found = imports
  return (entry) => found.get(entry)?.has(id) === true
}

/** Returns the file that every page loads, for the modules that start it and those that nearly all screens use. */
function firstFile(id: string, graph: Graph): string | null {
  const usedBy = importers(id, graph)
  const isCommon =
    usedBy('audience') && (usedBy('speaker') || usedBy('interpreter') || !usedBy('stage'))
  const isShared = isCommon && !id.includes('node_modules') && ALL_ENTRIES.filter(usedBy).length > 1
  return usedBy('page') || isShared ? 'rostrum' : null
}

/** Returns the file for a module that several screens share; null lets the builder decide. */
function fileOf(id: string, graph: Graph): string | null {
  const usedBy = importers(id, graph)
  // Screens may use different parts of a package.
  const isShared = !id.includes('node_modules') && ALL_ENTRIES.filter(usedBy).length > 1
  if (isShared) return FILES.find(({ fits }) => fits(usedBy))?.name ?? null
  // The speaker's page and its small window share one file.
  return usedBy('speaker') && !id.includes('node_modules') ? 'SpeakerView' : null
}

/** Areas that share a file with another area, as they are nearly always loaded together. */
const WORDS_WITH: Readonly<Record<string, string>> = {
  recovery: 'moderator',
  timeline: 'moderator',
  noReturn: 'steps',
  linkAddress: 'giveOut',
  linkRoles: 'giveOut',
  smallWindow: 'speaker',
}

/** Returns the file for the texts of an area in a language, with all parts of the area. */
function wordsFile(id: string, graph: Graph): string | null {
  const [, language, name] = /client[\\/]i18n[\\/]([a-z]+)[\\/](\w+)\.ts$/.exec(id) ?? []
  const module = graph.getModuleInfo(id)
  if (name === undefined || module === null) return null
  if (module.dynamicImporters.length > 0) return `${WORDS_WITH[name] ?? name}-${language}`
  const [importer] = module.importers
  return importer === undefined ? null : wordsFile(importer, graph)
}

/** The distribution of modules into files. */
const CODE_SPLITTING = {
  // Imports of a module follow the same rules.
  includeDependenciesRecursively: false,
  groups: [{ name: firstFile, priority: 1 }, { name: wordsFile }, { name: fileOf }],
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), cityTable(), onlyWebSocket(), compressedCopies()],
  css: STYLE_OPTIONS,
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Built files do not name their source maps; the server adds a header with the name if configured.
    sourcemap: 'hidden',
    target: BROWSERS,
    cssTarget: BROWSERS.slice(1),
    rolldownOptions: { output: { codeSplitting: CODE_SPLITTING } },
  },
})
