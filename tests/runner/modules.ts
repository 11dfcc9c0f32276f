import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Tools } from './suite.ts'

const CRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['shared', 'server', 'client', 'tests'] as const

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
})

/** The modules that the import checker read, and the violations it found. */
export type ImportCheck = {
  readonly modules: ReadonlySet<string>
  readonly violations: readonly string[]
  readonly output: string
}

/** Lists every module of the project, by its path from the root. */
export const modulesOnDisk = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )

/** Checks the import rules; with a cache, the last result is reused while no file and no rule has changed. */
export async function checkImports(
  runNode: Tools['runNode'],
  cache?: string,
): Promise<ImportCheck> {
  const cached = cache === undefined ? [] : ['--cache', cache, '--cache-strategy', 'content']
  const { output } = await runNode([CRUISE, ...cached, '--output-type', 'json', ...FOLDERS])
  const start = output.indexOf('{')
  if (start < 0) return { modules: new Set(), violations: [output], output }
  const { modules, summary } = report.parse(JSON.parse(output.slice(start)))
  return {
    modules: new Set(modules.map(({ source }) => source)),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    output: '',
  }
}
