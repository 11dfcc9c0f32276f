import { checkImports, modulesOnDisk } from './modules.ts'
import { checkOutcome, type Suite, sumOutcomes, type Tools } from './suite.ts'

const TSC = 'node_modules/typescript-7/bin/tsc'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const KNIP = 'node_modules/knip/bin/knip.js'
const KNIP_REPORTERS = ['--reporter', 'symbols', '--reporter', 'json']

/** Skips the linter's slow rules, which follow imports and types through the whole project. */
const SLOW_RULES = ['--skip=project', '--skip=types']

/** The final output of each program; without it the program ended early. */
const FINAL_OUTPUT = {
  types: /^Files:[\s\S]*^Total time:.*$/m,
  lint: /^Checked \d+ files? in .*$/m,
  'dead-code': /^\{"issues":.*\}$/m,
} as const

/** The suites that check the source, the slowest first; `quick` skips the expensive ones. */
export function checks({ runNode, ensureBuilt }: Tools, quick: boolean): readonly Suite[] {
  const check = async (name: keyof typeof FINAL_OUTPUT, args: readonly string[]) => {
    const { code, output } = await runNode(args)
    const isWhole = FINAL_OUTPUT[name].test(output)
    const details = isWhole
      ? output.replace(FINAL_OUTPUT[name], '')
      : `${output}\nIt ended early, with code ${code}.`
    return checkOutcome(code === 0 && isWhole, details)
  }
  const types = (project: string, cache: string) =>
    check('types', [
      TSC,
      '-p',
      project,
      '--incremental',
      '--tsBuildInfoFile',
      `node_modules/.cache/${cache}`,
      // Several checkers would repeat common work on cores that other checks need.
      '--checkers',
      '1',
      '--diagnostics',
    ])

  return [
    {
      name: 'types',
      run: async () =>
        sumOutcomes(
          await Promise.all([
            types('.', 'all.json'),
            // Checks that the core uses neither browser nor Node.js.
            ...(quick ? [] : [types('shared', 'shared.json')]),
          ]),
        ),
    },
    { name: 'build', run: () => buildOutcome(ensureBuilt) },
    {
      name: 'lint',
      run: () =>
        check('lint', [
          BIOME,
          'check',
          '--error-on-warnings',
          '--max-diagnostics=40',
          ...(quick ? SLOW_RULES : []),
        ]),
    },
    { name: 'architecture', run: () => architectureOutcome(runNode) },
    {
      name: 'dead-code',
      run: () =>
        check('dead-code', [
          KNIP,
          '--cache',
          '--no-progress',
          '--no-config-hints',
          ...KNIP_REPORTERS,
        ]),
    },
  ]
}

async function buildOutcome(ensureBuilt: Tools['ensureBuilt']) {
  try {
    await ensureBuilt()
    return checkOutcome(true, '')
  } catch (error) {
    return checkOutcome(false, String(error))
  }
}

/** Checks the import rules, and that they were applied to every module. */
async function architectureOutcome(runNode: Tools['runNode']) {
  const { modules, violations, output } = await checkImports(runNode, 'node_modules/.cache/imports')
  const unchecked = modulesOnDisk().filter((file) => !modules.has(file))
  return sumOutcomes([
    checkOutcome(violations.length === 0, violations.join('\n')),
    checkOutcome(
      unchecked.length === 0,
      `Modules not checked:\n${unchecked.join('\n')}\n${output}`,
    ),
  ])
}
