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

/** One wrong module for each rule of ours: where it lies, and what it holds. */
const WRONG: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'lint/suspicious/noExplicitAny': ['server/a1.ts', 'export const held = (x: any) => x\n'],
  'lint/style/noNonNullAssertion': [
    'server/a2.ts',
    'export const held = (x: string | null) => x!.length\n',
  ],
  'lint/style/noDefaultExport': ['server/a3.ts', 'export default 1\n'],
  'lint/style/useFilenamingConvention': ['server/a_4.ts', 'export const held = 1\n'],
  'lint/style/noEnum': ['server/a5.ts', 'export enum Held {\n  One,\n}\n'],
  'lint/style/noProcessEnv': ['server/a6.ts', "export const held = process.env['HOME']\n"],
  'lint/style/noParameterAssign': [
    'server/a7.ts',
    'export function held(x: number) {\n  x += 1\n  return x\n}\n',
  ],
  'lint/style/useConsistentArrayType': ['server/a8.ts', 'export const held: Array<number> = []\n'],
  'lint/style/useImportType': [
    'server/a9.ts',
    "import { Server } from 'node:http'\nexport type Held = Server\n",
  ],
  'lint/suspicious/noConsole': ['server/b1.ts', "console.log('held')\n"],
  'lint/suspicious/noSkippedTests': [
    'tests/b2.test.ts',
    "import { it } from 'vitest'\nit.skip('held', () => {})\n",
  ],
  'lint/suspicious/noFocusedTests': [
    'tests/b3.test.ts',
    "import { it } from 'vitest'\nit.only('held', () => {})\n",
  ],
  'lint/suspicious/noTsIgnore': [
    'server/b4.ts',
    '// @ts-ignore because\nexport const held: number = 1\n',
  ],
  'lint/suspicious/noImportCycles': [
    'server/b5.ts',
    "import { other } from './b6.ts'\nexport const held = () => other\n",
  ],
  'lint/performance/noBarrelFile': ['server/b7.ts', "export { held } from './a8.ts'\n"],
  'lint/performance/noReExportAll': ['server/b8.ts', "export * from './a8.ts'\n"],
  'lint/correctness/noUndeclaredDependencies': [
    'server/b9.ts',
    "import { held } from 'left-pad'\nexport const pad = held\n",
  ],
  'lint/correctness/noUnusedVariables': ['server/c1.ts', 'const held = 1\n'],
  'lint/correctness/noUnusedImports': ['server/c2.ts', "import { join } from 'node:path'\n"],
  'lint/correctness/useExhaustiveDependencies': [
    'client/C3.tsx',
    "import { useEffect } from 'react'\nexport function Held({ act }: { act: () => void }) {\n  useEffect(() => act(), [])\n  return null\n}\n",
  ],
  'lint/correctness/useHookAtTopLevel': [
    'client/C4.tsx',
    "import { useState } from 'react'\nexport function Held({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return null\n}\n",
  ],
  'lint/nursery/noFloatingPromises': [
    'server/c5.ts',
    'async function act() {}\nexport function held() {\n  act()\n}\n',
  ],
  'lint/nursery/useExhaustiveSwitchCases': [
    'server/c6.ts',
    "export function held(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  ],
  'lint/complexity/noExcessiveLinesPerFunction': [
    'server/c7.ts',
    `export function held(act: () => void) {\n${lines(70, '  act()')}}\n`,
  ],
  'lint/style/noExcessiveLinesPerFile': ['server/c8.ts', lines(360, "import 'node:fs'")],
  'lint/complexity/noExcessiveCognitiveComplexity': [
    'server/c9.ts',
    `export function held(x: number) {\n${lines(14, '  if (x > 1 && x < 2) return 1')}  return 2\n}\n`,
  ],
  'lint/style/noRestrictedGlobals': ['shared/d1.ts', 'export const held = Date.now()\n'],
  plugin: ['shared/d2.ts', 'export const held = Math.random()\n'],
  format: ['server/d3.ts', 'export const held = "1";\n'],
}

const PLANTED = {
  ...Object.fromEntries(Object.values(WRONG)),
  'server/b6.ts': "import { held } from './b5.ts'\nexport const other = () => held\n",
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
      .diagnostics.map(({ category, location }) => `${category} ${location?.path}`)
  } finally {
    planted.dispose()
  }
}

describe('lint', () => {
  let wrong: readonly string[]
  beforeAll(async () => {
    wrong = await found(PLANTED)
  })

  it.each(Object.entries(WRONG))('%s is found', (rule, [path]) => {
    expect(wrong).toContain(`${rule} ${path}`)
  })

  it('the environment may be read in one place, and configurations are default exports', async () => {
    expect(await found(ALLOWED)).toEqual([])
  })
})
