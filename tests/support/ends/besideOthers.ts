import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Command } from '../../../shared/run/command.ts'
import { loadHost } from '../hosts.ts'

const PROGRAM = join(import.meta.dirname, 'openShow.ts')

/** One of several processes that have the same show open. */
export type Beside = {
  /** Resolves once it has the show open. */
  readonly open: Promise<void>
  /** Resolves once it is gone, with what it wrote of troubles and the signal that ended it. */
  readonly gone: Promise<{ readonly errors: string; readonly signal: string | null }>
  kill(): void
}

/** Opens the show of a folder in a process of its own. */
export function openBeside(folder: string): Beside {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder], { stdio: 'pipe' })
  let errors = ''
  child.stderr.on('data', (bytes) => {
    errors += bytes
  })
  return {
    open: new Promise((resolve) => child.stdout.once('data', () => resolve())),
    gone: new Promise((resolve) => child.once('close', (_, signal) => resolve({ errors, signal }))),
    kill: () => child.kill('SIGKILL'),
  }
}

/** Starts the show of a folder and its first item, as its moderator. */
export async function startIn(folder: string): Promise<void> {
  const store = new SqliteStore(folder)
  const reportError = () => undefined
  const host = await loadHost({ store, clock: systemClock(), reportError }, BUNDLED_SHOW)
  const commands: readonly Command[] = [
    { type: 'startShow' },
    { type: 'next', from: { at: 'standby', after: null } },
  ]
  for (const command of commands) {
    const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
    if (!answer.ok) throw new Error(`not started: ${JSON.stringify(answer)}`)
  }
  host.stop()
  await host.whenIdle()
  await store.close()
}
