import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type Outcome, oneCheck, type Programs, type Tools, together } from './suite.ts'
import { visitStart } from './visitStart.ts'
import { countTests, vitestSuite } from './vitestSuite.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The suites that every Node.js runs: what needs no browser, and is not about the source as it stands. */
const SUITES = ['core', 'models', 'server', 'database'] as const

/** Another Node.js that was fetched: its program, and what it calls itself; or why there is none. */
export type Fetched =
  | { readonly ok: true; readonly node: string; readonly version: string }
  | { readonly ok: false; readonly line: string }

/** The package that holds the program for this machine. */
function packageName(): string {
  const { platform, arch } = process
  if (platform === 'win32') return `node-win-${arch === 'ia32' ? 'x86' : arch}`
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`
}

/** Fetches the newest Node.js of a major version into a folder, as data: no script of the package runs. */
export async function fetchNode(
  major: number,
  folder: string,
  { run, runNpm }: Programs,
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
  const told = output.trim().split('\n')
  if (code !== 0) return { ok: false, line: `${name}@${major} could not be fetched: ${told[0]}` }
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(folder, 'node_modules', name, 'bin', file)
  const asked = await run(node, ['--version']).catch(({ message }: Error) => ({
    code: 1,
    output: message,
  }))
  if (asked.code !== 0) return { ok: false, line: `${name}@${major}: ${asked.output.trim()}` }
  return { ok: true, node, version: asked.output.trim() }
}

/** Copies the project as it lies here, without what was installed, built or made in it. */
async function copied(to: string, { run }: Programs): Promise<void> {
  const kept = ['--cached', '--others', '--exclude-standard']
  const { output } = await run('git', ['ls-files', '-z', ...kept])
  for (const file of output.split('\0').filter(Boolean))
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(to, file))
}

type Visit = { readonly node: string; readonly version: string; readonly project: string }

/** Installs, builds, starts and stops a copy of the project under another Node.js, then runs its suites there. */
async function visit({ node, version, project }: Visit, programs: Programs): Promise<Outcome> {
  await copied(project, programs)
  const path = `${dirname(node)}${delimiter}${programs.env['PATH']}`
  const env = { ...programs.env, PATH: path }
  const there: Tools = {
    ensureBuilt: async () => [],
    runNode: (args) => programs.run(node, args, { cwd: project, env }),
  }
  const start = await visitStart(project, path)
  const outcomes = [start]
  const lines = [counted('npm start', start)]
  // Where it does not even start nothing else would tell more.
  for (const name of start.failed > 0 ? [] : SUITES) {
    const outcome = await vitestSuite(name, there).run()
    outcomes.push(outcome)
    lines.push(counted(name, outcome))
  }
  const sum = together(outcomes)
  const head = `Node.js ${version}: ${lines.join('; ')}.`
  return { ...sum, told: sum.failed > 0 ? `${head}\n${sum.told}` : head }
}

function counted(name: string, { passed, failed, skipped }: Outcome): string {
  const more = [failed > 0 ? `, ${failed} FAILED` : '', skipped > 0 ? `, ${skipped} skipped` : '']
  return `${name} ${passed} passed${more.join('')}`
}

/** The suites under the newest Node.js of a major version; where it cannot be had they are skipped, and counted. */
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
    if (fetched.ok) return await visit({ ...fetched, project: join(folder, 'project') }, programs)
    const counts = await Promise.all(SUITES.map((name) => countTests(name, programs)))
    const skipped = counts.reduce((sum, count) => sum + count, 1)
    return { passed: 0, failed: 0, skipped, told: `Skipped: ${fetched.line}` }
  } catch (error) {
    return oneCheck(false, `Not run under Node.js ${major}: ${error}`)
  } finally {
    process.off('exit', clean)
    clean()
  }
}
