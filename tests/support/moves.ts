import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { linksKeyFile } from '../../server/access/linksKey.ts'
import { move } from '../../server/cli/move.ts'
import { serve } from '../../server/cli/serve.ts'
import type { Config } from '../../server/config/config.ts'
import { type MoveEndpoint, openEndpoint } from '../../server/store/move/endpoint.ts'
import { move as moveBetween } from '../../server/store/move/move.ts'
import type { Batch } from '../../server/store/move/storedRows.ts'
import { configOf } from './configOf.ts'

/** Where a move goes. */
export type Way = 'database' | 'folder'

/** So little at once that the logs of tests take several. */
export const LITTLE: Batch = { events: 20, bytes: 30_000 }

/** What is given that has a data folder of this name in `folder`, with the key of another where that is said, and a database. */
export function placed(folder: string, url: string, name: string, keyOf?: string): Config {
  const data = join(folder, name)
  if (keyOf !== undefined) {
    mkdirSync(data)
    cpSync(linksKeyFile(join(folder, keyOf)), linksKeyFile(data))
  }
  return configOf(data, { ROSTRUM_DATABASE: url })
}

/** The same without a database. */
export const onFolder = (config: Config): Config => ({ ...config, database: null })

/** Moves as the command does; gives what it says. */
export async function moved(config: Config, to: Way): Promise<string> {
  const printed: string[] = []
  await move(config, { to }, (text) => printed.push(text))
  return printed.join('')
}

/** Starts a server, which stops behind the test. */
export async function served(config: Config): Promise<() => Promise<void>> {
  const running = await serve(config, '/nowhere', { print: () => undefined, attended: false })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= running.stop()
    return stopped
  }
  onTestFinished(stop)
  return stop
}

/** Does something with one end of a move, which is closed behind it. */
export async function withEnd<Came>(
  config: Config,
  of: Way,
  use: (end: MoveEndpoint) => Promise<Came>,
): Promise<Came> {
  const end = await openEndpoint(of === 'folder' ? onFolder(config) : config)
  try {
    return await use(end)
  } finally {
    await end.close()
  }
}

/** Moves until so many writes are done at the target, and then no more, as if the process were killed; gives whether it was done by then. */
export const movedUntilKilled = async (
  from: MoveEndpoint,
  config: Config,
  to: Way,
  writes: number,
): Promise<boolean> =>
  withEnd(config, to, async (target) => {
    try {
      await moveBetween(from, dyingAfter(writes, target), LITTLE)
      return true
    } catch (error) {
      if (error instanceof Killed) return false
      throw error
    }
  })

class Killed extends Error {}

/** What writes at the end of a move. */
const WRITES: readonly string[] = ['setFact', 'setSideRows', 'addShow', 'addEvents', 'dropFact']

function dyingAfter(writes: number, { store, rows, ...end }: MoveEndpoint): MoveEndpoint {
  let left = writes
  const dying = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return (...words: readonly unknown[]) => {
          if (WRITES.includes(String(name)) && left-- === 0) throw new Killed()
          return Reflect.apply(member, target, words)
        }
      },
    })
  return { ...end, store: dying(store), rows: dying(rows) }
}
