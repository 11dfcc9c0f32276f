import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plant } from './support/planted.ts'

const BIOME = 'node_modules/@biomejs/biome/bin/biome'

const report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      message: z.string(),
      severity: z.string(),
      location: z.object({ path: z.string() }).nullish(),
    }),
  ),
})

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

/** One wrong module for each rule that has settings, an exception or a place of ours. */
const WRONG: Readonly<Record<string, string>> = {
  noDefaultExport: 'export default 1\n',
  useFilenamingConvention: 'export const held = 1\n',
  noProcessEnv: "export const held = process.env['HOME']\n",
  noSkippedTests: "import { it } from 'vitest'\nit.skip('held', () => {})\n",
  noFocusedTests: "import { it } from 'vitest'\nit.only('held', () => {})\n",
  noImportCycles: "import { other } from './b6.ts'\nexport const held = () => other\n",
  noBarrelFile: "export { held } from './format.ts'\n",
  noReExportAll: "export * from './format.ts'\n",
  noUndeclaredDependencies: "import { held } from 'left-pad'\nexport const pad = held\n",
  useExhaustiveDependencies:
    "import { useEffect } from 'react'\nexport function Held({ act }: { act: () => void }) {\n  useEffect(() => act(), [])\n  return null\n}\n",
  useHookAtTopLevel:
    "import { useState } from 'react'\nexport function Held({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return null\n}\n",
  useExhaustiveSwitchCases:
    "export function held(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  noExcessiveLinesPerFunction: `export function held(act: () => void) {\n${lines(70, '  act()')}}\n`,
  noExcessiveLinesPerFile: lines(360, "import 'node:fs'"),
  noExcessiveCognitiveComplexity: `export function held(x: number) {\n${lines(14, '  if (x > 1 && x < 2) return 1')}  return 2\n}\n`,
  noRestrictedGlobals: 'export const held = Date.now()\n',
  plugin: 'export const held = Math.random()\n',
  format: 'export const held = "1";\n',
}

/** Where a module must be for its rule; the others are in `server`. */
const PATHS: Readonly<Record<string, string>> = {
  useFilenamingConvention: 'server/a_4.ts',
  noSkippedTests: 'tests/b2.test.ts',
  noFocusedTests: 'tests/b3.test.ts',
  useExhaustiveDependencies: 'client/C3.tsx',
  useHookAtTopLevel: 'client/C4.tsx',
  noRestrictedGlobals: 'shared/d1.ts',
  plugin: 'shared/d2.ts',
}

const pathOf = (rule: string) => PATHS[rule] ?? `server/${rule}.ts`

const PLANTED = {
  ...Object.fromEntries(Object.entries(WRONG).map(([rule, text]) => [pathOf(rule), text])),
  'server/b6.ts': "import { held } from './noImportCycles.ts'\nexport const other = () => held\n",
}

/** Files where a rule has an exception, and what would break it elsewhere. */
const ALLOWED = {
  'server/config/config.ts': "export const held = process.env['HOME']\n",
  'vitest.config.ts': 'export default {}\n',
}

async function found(sources: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const planted = plant(sources)
  try {
    const args = ['check', '--reporter=json', '--max-diagnostics=none']
    const { output } = await planted.run([BIOME, ...args])
    const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)
    return report
      .parse(JSON.parse(json))
      .diagnostics.map(
        ({ category, location }) => `${category.split('/').at(-1)} ${location?.path}`,
      )
  } finally {
    planted.dispose()
  }
}

describe('lint', () => {
  let wrong: readonly string[]
  beforeAll(async () => {
    wrong = await found(PLANTED)
  })

  it.each(Object.keys(WRONG))('%s is found', (rule) => {
    expect(wrong).toContain(`${rule} ${pathOf(rule)}`)
  })

  it('the environment may be read in one place, and configurations are default exports', async () => {
    expect(await found(ALLOWED)).toEqual([])
  })
})
