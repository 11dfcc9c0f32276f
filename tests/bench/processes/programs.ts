import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const PROJECT = join(import.meta.dirname, '../../..')
const PROGRAMS = join(PROJECT, 'dist/bench')

/** The programs of the bench, each a file in `programs/`. */
const NAMES = ['screens', 'plain', 'probe', 'sums', 'flooding', 'balancer', 'integrations'] as const

type Program = (typeof NAMES)[number]

/** Builds the programs like the server, so that no TypeScript loader is measured. */
export async function buildPrograms(): Promise<void> {
  const folder = join(import.meta.dirname, '../programs')
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: PROGRAMS,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(NAMES.map((name) => [name, join(folder, `${name}.ts`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

/** The file of a built program. */
export const programFile = (name: Program): string => join(PROGRAMS, `${name}.js`)

/** The file of the built server. */
export const SERVER = join(PROJECT, 'dist/server/main.js')

/** The Node.js options for a program that reports its resources. */
export const PROBE_OPTIONS: readonly string[] = [
  '--expose-gc',
  '--import',
  pathToFileURL(programFile('probe')).href,
]
