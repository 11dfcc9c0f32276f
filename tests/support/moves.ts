import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import fc from 'fast-check'
import { onTestFinished } from 'vitest'
import { linksKey, linksKeyFile } from '../../server/access/linksKey.ts'
import { newOwnerKey } from '../../server/access/ownerKey.ts'
import { move } from '../../server/cli/move.ts'
import { serve } from '../../server/cli/serve.ts'
import type { Config } from '../../server/config/config.ts'
import { makeShow } from '../../server/host/makeShow.ts'
import type { Running } from '../../server/server.ts'
import { type MoveEndpoint, openEndpoint } from '../../server/store/move/endpoint.ts'
import { move as moveBetween } from '../../server/store/move/move.ts'
import type { Batch } from '../../server/store/move/storedRows.ts'
import type { Store } from '../../server/store/port.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { databaseFile } from '../../server/store/sqliteSchema.ts'
import { emptyShow } from '../../shared/run/evolve.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'
import { live } from '../simulation/agreement.ts'
import { randomAgenda, randomStory } from '../simulation/randomShow.ts'
import { anyAgenda } from './anyAgenda.ts'
import { configOf } from './configOf.ts'
import type { Case } from './given.ts'
import { present } from './present.ts'

/** Texts that a store may trip over. */
const ODD = {
  en: 'a "quoted" \\ line\n\u2028\u0000 end \ud800',
  'zh-Hans': '𠮷野家 🎤 王莹',
  de: 'ü'.repeat(20_000),
}

/** Fills a data folder as servers would: three shows of random stories, one of odd texts, and what is beside logs; gives how many events it has. */
export async function holdWorld(folder: string, seed = 1): Promise<number> {
  const store = new SqliteStore(folder)
  await linksKey(folder, store)
  await newOwnerKey(store)
  await store.setFact('address', 'https://rostrum.example.org')
  let events = 0
  for (const [n, log] of storiesOf(seed).entries()) {
    const show = ['zeta', 'alpha', 'beta'][n] ?? ''
    await store.append(log.map((one) => ({ ...one, show })))
    await keepBeside(store, show, n)
    events += log.length
  }
  await makeOdd(store, seed)
  events += (await store.eventsAfter('odd', 0)).length
  await store.close()
  writeOldForm(folder)
  return events
}

async function makeOdd(store: Store, seed: number): Promise<void> {
  const agenda = present(fc.sample(anyAgenda, { seed, numRuns: 1 })[0])
  const made = { agenda: { ...agenda, title: ODD }, links: [], rehearsal: null }
  // It comes last, and says that it was made first.
  await makeShow(store, { ...made, show: 'odd', wall: instant(1) })
}

const lived = new Map<number, readonly (readonly Envelope[])[]>()

/** The logs of random stories, all of which begin in the same millisecond. */
function storiesOf(seed: number): readonly (readonly Envelope[])[] {
  const known = lived.get(seed)
  if (known !== undefined) return known
  const worlds = fc.tuple(randomAgenda, randomStory)
  const logs = fc.sample(worlds, { seed, numRuns: 3 }).map(([agenda, story]) => {
    const seen: Case[] = []
    live(agenda, story, (show) => {
      seen[0] = show
    })
    return seen[0]?.log ?? []
  })
  lived.set(seed, logs)
  return logs
}

async function keepBeside(store: Store, show: string, n: number): Promise<void> {
  const opened = JSON.stringify({ first: 1, last: 2, on: 'phone' })
  await store.setSideRows(show, [
    { kind: 'contact', id: 'ada', value: `ada${n}@example.org` },
    { kind: 'contact', id: 'bo', value: ODD.en },
    { kind: 'opened', id: 'ada', value: opened },
  ])
  await store.saveSnapshot(show, { seq: 1, version: 1, state: emptyShow(show) })
}

/** Events of before lie in a text that nobody would write so today. */
function writeOldForm(folder: string): void {
  const db = new DatabaseSync(databaseFile(folder))
  db.exec(`UPDATE events SET event = '{ ' || substr(event, 2) WHERE seq = 2`)
  db.close()
}

/** Everything in the database of a data folder but its snapshots, byte for byte and in its order. */
export function contentOf(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new DatabaseSync(databaseFile(folder))
  const all = (sql: string): readonly object[] => db.prepare(sql).all()
  const rows = (sql: string) => all(sql).map((row) => ({ ...row }))
  const content = {
    shows: rows('SELECT show, made FROM shows ORDER BY rowid'),
    events: rows(
      `SELECT show, seq, at, wall, command_id, actor, role, hex(event) AS event
       FROM events ORDER BY show, seq`,
    ),
    side: rows('SELECT show, kind, id, hex(value) AS value FROM side_rows ORDER BY show, kind, id'),
    facts: rows('SELECT name, hex(value) AS value FROM facts ORDER BY name'),
  }
  db.close()
  return content
}

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

/** Starts a server, which stops behind the test; what it prints is kept. */
export async function served(config: Config, printed: string[] = []): Promise<Running> {
  const print = (text: string) => void printed.push(text)
  const running = await serve(config, '/nowhere', { print, attended: true })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= running.stop()
    return stopped
  }
  onTestFinished(stop)
  return { ...running, stop }
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
