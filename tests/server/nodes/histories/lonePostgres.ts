import { execFile } from 'node:child_process'
import { appendFileSync, chmodSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { steadyPort } from '../../../support/steadyPort.ts'
import { tempFolder } from '../../../support/tempFolder.ts'

const run = promisify(execFile)

const isRoot = userInfo().uid === 0

/** A PostgreSQL of the system's in a folder of its own, which a test starts again as its operator would. */
export type LonePostgres = {
  readonly url: string
  /** Where its data lies, and what it says. */
  readonly data: string
  readonly log: string
  /** Starts it where it does not run. */
  start(): Promise<void>
  isRunning(): Promise<boolean>
  close(): Promise<void>
}

/** What one is made of: its programs, where its data and its log go, and what beside: settings, words for its making, an environment. */
export type LoneParts = {
  readonly bin: string
  readonly data: string
  readonly log: string
  readonly settings?: readonly string[]
  readonly making?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Makes a folder that the programs' user may look into; it is taken away once all that is begun in it by the same test has ended. */
export function openFolder(): string {
  const { folder, remove } = tempFolder()
  onTestFinished(remove)
  chmodSync(folder, 0o755)
  return folder
}

/** Gives a folder to the user whom the programs run as: they refuse to run as root. */
export async function giveToPostgres(folder: string): Promise<void> {
  if (isRoot) await run('chown', ['postgres:', folder])
}

const SETTINGS = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''"]

export async function startLonePostgres(parts: LoneParts): Promise<LonePostgres> {
  const { bin, data, log, settings = [], making = [], environment = {} } = parts
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const program = (name: string, ...words: readonly string[]) => {
    const whole = ['env', ...variables, join(bin, name), '-D', data, ...words]
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...whole] : whole
    return run(first, rest)
  }
  const port = await steadyPort()
  await program(
    'initdb',
    ...['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', ...making],
  )
  appendFileSync(join(data, 'postgresql.conf'), `\n${[...SETTINGS, ...settings].join('\n')}\n`)
  const isRunning = () =>
    program('pg_ctl', 'status').then(
      () => true,
      () => false,
    )
  const start = async () => {
    if (!(await isRunning())) await program('pg_ctl', '-l', log, '-o', `-p ${port}`, '-w', 'start')
  }
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    data,
    log,
    start,
    isRunning,
    close: async () => void (await program('pg_ctl', '-m', 'immediate', 'stop').catch(() => {})),
  }
}
