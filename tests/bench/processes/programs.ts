import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const PROJECT = join(import.meta.dirname, '../../..')
const PROGRAMS = join(PROJECT, 'dist/bench')

/** The programs that the bench starts, each a file of `programs/`. */
const NAMES = ['screens', 'plain', 'probe', 'sums', 'flooding', 'balancer', 'askew'] as const

type Program = (typeof NAMES)[number]

/** Builds the programs like the server itself is built: nothing that reads TypeScript as it runs is measured along. */
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
export function programFile(name: Program): string {
  return join(PROGRAMS, `${name}.js`)
}

/** The file of the built server. */
export const SERVER = join(PROJECT, 'dist/server/main.js')

/** How node starts a program that can be asked what it has used. */
export const PROBED: readonly string[] = [
  '--expose-gc',
  '--import',
  pathToFileURL(programFile('probe')).href,
]

/** How node starts a program on a machine whose clock is wrong by so many ms. */
export function askewBy(ms: number): readonly string[] {
  return ['--import', `${pathToFileURL(programFile('askew')).href}?by=${ms}`]
}
