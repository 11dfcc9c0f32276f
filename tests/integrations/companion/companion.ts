import { fork } from 'node:child_process'
import { cpSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fetchNode } from '../../runner/otherNodes.ts'
import type { Programs } from '../../runner/suite.ts'
import { until } from '../../support/until.ts'
import type { HostReport, HostRequest, Placed } from './moduleHost.ts'

const ROOT = join(import.meta.dirname, '../../..')
const HOST = join(import.meta.dirname, 'moduleHost.ts')
const PROGRAMS = new URL('../../../server/boot/run.mjs', import.meta.url).href

/** The Node.js of Companion, and the module as its users install it. */
export type Installed = { readonly node: string; readonly entry: string }

/** Fetches the Node.js of Companion, then installs and packages the module in a folder. Returns null with a line if the network fails. */
export async function install(folder: string): Promise<Installed | string> {
  const programs: Pick<Programs, 'run' | 'runNpm'> = await import(PROGRAMS)
  const fetched = await fetchNode(22, join(folder, 'node'), programs)
  if (!fetched.ok) return fetched.line
  const module = join(folder, 'module')
  cpSync(join(ROOT, 'integrations/companion'), module, { recursive: true })
  const path = `${dirname(fetched.node)}${delimiter}${process.env['PATH']}`
  const options = { cwd: module, env: { ...process.env, PATH: path } }
  const ci = await programs.run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], options)
  if (ci.code !== 0) return ci.output
  const made = await programs.run('npm', ['run', 'package'], options)
  if (made.code !== 0) throw new Error(made.output)
  return { node: fetched.node, entry: join(module, 'pkg/rostrum/main.js') }
}

/** Starts the module in a process of its own, as Companion does; the test ends it. */
export async function startModule({ node, entry }: Installed) {
  // Companion's own limits: a module only reads files.
  const execArgv = ['--permission', '--allow-fs-read=*', '--no-warnings']
  const child = fork(HOST, [entry], { execPath: node, execArgv, stdio: 'pipe' })
  const variables: Record<string, unknown> = {}
  const feedbacks: Record<string, boolean> = {}
  const definitions: Record<string, object> = {}
  const statuses: { readonly status: string; readonly message: string | null }[] = []
  const warnings: string[] = []
  const errors: string[] = []
  const answers = new Map<number, (error: string | null) => void>()
  let isLoaded = false
  child.stderr?.on('data', (bytes) => errors.push(String(bytes)))
  child.on('message', (report: HostReport) => {
    switch (report.is) {
      case 'loaded':
        isLoaded = true
        return
      case 'variables':
        Object.assign(variables, report.values)
        return
      case 'feedback':
        feedbacks[report.key] = report.value
        return
      case 'definitions':
        definitions[report.of] = report.value
        return
      case 'status':
        statuses.push(report)
        return
      case 'log':
        if (report.level === 'warn') warnings.push(report.message)
        return
      case 'done':
        answers.get(report.id)?.(report.error)
    }
  })
  onTestFinished(() => void child.kill())
  await until(() => {
    if (errors.length > 0) throw new Error(errors.join(''))
    return isLoaded
  }, 'the module')
  const ask = (request: HostRequest) =>
    new Promise<void>((resolve, reject) => {
      const id = answers.size
      answers.set(id, (error) => (error === null ? resolve() : reject(new Error(error))))
      child.send({ id, request })
    })
  return {
    variables,
    feedbacks,
    definitions,
    statuses,
    warnings,
    status: () => statuses.at(-1)?.status ?? '',
    init: (config: object, secrets: object) => ask({ does: 'init', config, secrets }),
    configure: (config: object, secrets: object) => ask({ does: 'configure', config, secrets }),
    press: (action: string, options: object = {}) => ask({ does: 'press', action, options }),
    place: (feedbacks: readonly Placed[]) => ask({ does: 'place', feedbacks }),
  }
}
