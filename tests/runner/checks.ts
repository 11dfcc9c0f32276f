import { cruised, modulesOnDisk } from './modules.ts'
import { oneCheck, type Suite, type Tools, together } from './suite.ts'

const TSC = 'node_modules/typescript-7/bin/tsc'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const KNIP = 'node_modules/knip/bin/knip.js'
const KNIP_REPORTERS = ['--reporter', 'symbols', '--reporter', 'json']

/** The linter's rules that follow imports and types through the whole project: half of its time. */
const THROUGH_ALL = ['--skip=project', '--skip=types']

/** What each program prints last, so that one that ended early is not taken for one that found nothing. */
const ENDS = {
  types: /^Files:[\s\S]*^Total time:.*$/m,
  lint: /^Checked \d+ files? in .*$/m,
  'dead-code': /^\{"issues":.*\}$/m,
} as const

/** The suites that look at the source as it stands, the slowest first; `quick` leaves out what costs most and finds least. */
export function checks({ runNode, ensureBuilt }: Tools, quick: boolean): readonly Suite[] {
  const check = async (name: keyof typeof ENDS, args: readonly string[]) => {
    const { code, output } = await runNode(args)
    const isWhole = ENDS[name].test(output)
    const told = isWhole
      ? output.replace(ENDS[name], '')
      : `${output}\nIt ended early, with code ${code}.`
    return oneCheck(code === 0 && isWhole, told)
  }
  const types = (project: string, cache: string) =>
    check('types', [
      TSC,
      '-p',
      project,
      '--incremental',
      '--tsBuildInfoFile',
      `node_modules/.cache/${cache}`,
      // Several would each work out again what all of them need, on cores that other checks use meanwhile.
      '--checkers',
      '1',
      '--diagnostics',
    ])

  return [
    {
      name: 'types',
      run: async () =>
        together(
          await Promise.all([
            types('.', 'all.json'),
            // That the core knows neither browser nor Node.js.
            ...(quick ? [] : [types('shared', 'shared.json')]),
          ]),
        ),
    },
    { name: 'build', run: () => building(ensureBuilt) },
    {
      name: 'lint',
      run: () =>
        check('lint', [
          BIOME,
          'check',
          '--error-on-warnings',
          '--max-diagnostics=40',
          ...(quick ? THROUGH_ALL : []),
        ]),
    },
    { name: 'architecture', run: () => architecture(runNode) },
    {
      name: 'dead-code',
      run: () =>
        check('dead-code', [KNIP, '--no-progress', '--no-config-hints', ...KNIP_REPORTERS]),
    },
  ]
}

async function building(ensureBuilt: Tools['ensureBuilt']) {
  try {
    await ensureBuilt()
    return oneCheck(true, '')
  } catch (error) {
    return oneCheck(false, String(error))
  }
}

/** The rules of who imports whom hold, and were held against every module there is. */
async function architecture(runNode: Tools['runNode']) {
  const { seen, violations, output } = await cruised(runNode)
  const unseen = modulesOnDisk().filter((file) => !seen.has(file))
  return together([
    oneCheck(violations.length === 0, violations.join('\n')),
    oneCheck(unseen.length === 0, `Modules not looked at:\n${unseen.join('\n')}\n${output}`),
  ])
}
