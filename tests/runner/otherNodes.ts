import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { endCommands, type } from '../boot/support/command.ts'
import { checkOutcome, type Outcome, type Programs, sumOutcomes, type Tools } from './suite.ts'
import { countTests, vitestSuite } from './vitestSuite.ts'

/** How long the first start may take, in ms; it may wait for the network. */
const PATIENCE = 300_000

/** Checks the first `npm start` of a project, with the programs on `path`: it serves, stops on SIGTERM and leaves no process. */
async function startProject(project: string, path: string): Promise<Outcome> {
  const options = ['--port', '0', '--data', join(project, '..', 'data')]
  const command = type(['npm', 'start', '--', ...options], {
    cwd: project,
    env: { PATH: path },
    patience: PATIENCE,
  })
  try {
    const url = await command.said(/running at (http:\S+)/)
    const { status } = await fetch(`${url}/healthz`)
    command.signal('SIGTERM', 'first')
    const code = await command.ended()
    await command.vanished()
    const good = status === 200 && code === 0
    return checkOutcome(good, `npm start answered ${status} and ended with ${code}.`)
  } catch (error) {
    return checkOutcome(false, `npm start: ${error}`)
  } finally {
    endCommands()
  }
}

const ROOT = join(import.meta.dirname, '../..')

/** The suites that run under every Node.js: those without a browser that do not check the source. */
const SUITES = ['core', 'server', 'reader', 'database'] as const

/** Another Node.js: its program and version; or why it is missing. */
export type Fetched =
  | { readonly ok: true; readonly node: string; readonly version: string }
  | { readonly ok: false; readonly line: string }

/** Returns the npm package with Node.js for this machine. */
function packageName(): string {
  const { platform, arch } = process
  if (platform === 'win32') return `node-win-${arch === 'ia32' ? 'x86' : arch}`
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`
}

/** Fetches the newest Node.js of a major version into a folder, without running package scripts. */
export async function fetchNode(
  major: number,
  folder: string,
  { run, runNpm }: Pick<Programs, 'run' | 'runNpm'>,
): Promise<Fetched> {
  const name = packageName()
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error']
  const { code, output } = await runNpm([
    'install',
    '--prefix',
    folder,
    ...flags,
    `${name}@${major}`,
  ])
  const [error = ''] = output.trim().split('\n')
  if (code !== 0) return { ok: false, line: `${name}@${major} could not be fetched: ${error}` }
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(folder, 'node_modules', name, 'bin', file)
  const version = await run(node, ['--version']).catch(({ message }: Error) => ({
    code: 1,
    output: message,
  }))
  if (version.code !== 0) return { ok: false, line: `${name}@${major}: ${version.output.trim()}` }
  return { ok: true, node, version: version.output.trim() }
}

/** Copies the project without installed or built files. */
async function copyProject(to: string, { run }: Programs): Promise<void> {
  const listed = ['--cached', '--others', '--exclude-standard']
  const { output } = await run('git', ['ls-files', '-z', ...listed])
  for (const file of output.split('\0').filter(Boolean))
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(to, file))
}

type OtherNode = { readonly node: string; readonly version: string; readonly project: string }

/** Installs, builds, starts and stops a copy of the project under another Node.js, then runs its suites. */
async function runSuitesUnder(
  { node, version, project }: OtherNode,
  programs: Programs,
): Promise<Outcome> {
  await copyProject(project, programs)
  const path = `${dirname(node)}${delimiter}${programs.env['PATH']}`
  const env = { ...programs.env, PATH: path }
  const there: Tools = {
    ensureBuilt: async () => [],
    runNode: (args) => programs.run(node, args, { cwd: project, env }),
  }
  const start = await startProject(project, path)
  const outcomes = [start]
  const lines = [countText('npm start', start)]
  // If it does not start, the suites would add nothing.
  for (const name of start.failed > 0 ? [] : SUITES) {
    const outcome = await vitestSuite(name, there).run()
    outcomes.push(outcome)
    lines.push(countText(name, outcome))
  }
  const sum = sumOutcomes(outcomes)
  const head = `Node.js ${version}: ${lines.join('; ')}.`
  return { ...sum, details: sum.failed > 0 ? `${head}\n${sum.details}` : head }
}

function countText(name: string, { passed, failed, skipped }: Outcome): string {
  const more = [failed > 0 ? `, ${failed} FAILED` : '', skipped > 0 ? `, ${skipped} skipped` : '']
  return `${name} ${passed} passed${more.join('')}`
}

/** Runs the suites under the newest Node.js of a major version; skips and counts them if it cannot be fetched. */
export async function underNode(
  major: number,
  programs: Programs,
  fetch: typeof fetchNode = fetchNode,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), `rostrum-node-${major}-`))
  const clean = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clean)
  try {
    const fetched = await fetch(major, join(folder, 'node'), programs)
    if (fetched.ok)
      return await runSuitesUnder({ ...fetched, project: join(folder, 'project') }, programs)
    const counts = await Promise.all(SUITES.map((name) => countTests(name, programs)))
    const skipped = counts.reduce((sum, count) => sum + count, 1)
    return { passed: 0, failed: 0, skipped, details: `Skipped: ${fetched.line}` }
  } catch (error) {
    return checkOutcome(false, `Not run under Node.js ${major}: ${error}`)
  } finally {
    process.off('exit', clean)
    clean()
  }
}
