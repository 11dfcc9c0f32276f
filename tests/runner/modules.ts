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

/** What the architecture tool saw of the project, and what it found against the rules. */
export type Cruised = {
  readonly seen: ReadonlySet<string>
  readonly violations: readonly string[]
  readonly output: string
}

/** Every module of the project on disk, by its path from the root. */
export function modulesOnDisk(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
}

/** Holds the architecture rules against folders, the project's own by default. */
export async function cruised(
  runNode: Tools['runNode'],
  folders: readonly string[] = FOLDERS,
): Promise<Cruised> {
  const { output } = await runNode([CRUISE, '--output-type', 'json', ...folders])
  const start = output.indexOf('{')
  if (start < 0) return { seen: new Set(), violations: [output], output }
  const { modules, summary } = report.parse(JSON.parse(output.slice(start)))
  return {
    seen: new Set(modules.map(({ source }) => source)),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    output: '',
  }
}
