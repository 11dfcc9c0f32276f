import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'
import { addressOf } from '../../../support/database.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import {
  giveToPostgres,
  type LonePostgres,
  openFolder,
  startLonePostgres,
  systemPostgres,
} from '../../../support/nodes/systemPostgres.ts'
import { tempFolder } from '../../../support/tempFolder.ts'
import { liveThrough } from './round.ts'
import { seedsOf, toldSeed } from './seed.ts'

/** A disk of little room. */
type SmallDisk = {
  /** Takes all the room that is left on it, and what becomes free, until it is let go. */
  fill(): void
  letGo(): void
  remove(): void
}

/** How much is written at once, in bytes, the last time less. */
const PIECES = [1_048_576, 4_096] as const

/** How often what became free is taken too, in ms. */
const AGAIN = 20

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'

const mount = (folder: string, megabytes: number) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])

const unmount = (folder: string) => execFileSync('umount', ['-l', folder])

/** Whether this user may put a disk anywhere on this machine. */
function canMountDisks(): boolean {
  if (userInfo().uid !== 0) return false
  const { folder, remove } = tempFolder()
  try {
    mount(folder, 1)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    remove()
  }
}

/** Puts a disk of so many MB at a folder. */
function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mount(folder, megabytes)
  const filler = join(folder, 'filler')
  let taking: NodeJS.Timeout | undefined

  const take = () => {
    const file = openSync(filler, 'a')
    try {
      for (const piece of PIECES) writeUntilFull(file, Buffer.alloc(piece))
    } finally {
      closeSync(file)
    }
  }
  const letGo = () => {
    clearInterval(taking)
    rmSync(filler, { force: true })
  }
  return {
    fill() {
      take()
      taking = setInterval(take, AGAIN)
    },
    letGo,
    remove() {
      letGo()
      unmount(folder)
    },
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes)
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

const ROUNDS = 4
const AT_ONCE = 5
const NODES = 3

/** What lies on the disk that fills up: all of the database, its data, or the log of its changes, without which it gives up. */
const DISKS = ['all of it', 'its data', 'its changes'] as const
type Filled = (typeof DISKS)[number]

/** The room on that disk, in MB. */
const ROOM = 64

/** How long all goes well before it is full and after it, and how long it is full, in ms. */
const BESIDE: Range = [500, 2_000]
const FULL: Range = [2_000, 8_000]

/** What it says then. */
const LOGGED: Readonly<Record<Filled, RegExp>> = {
  'all of it': /No space left on device/,
  'its data': /No space left on device/,
  'its changes': /PANIC: .*No space left on device/,
}

/** What a node says when it finds that nothing can be written, and how often it may while a disk is full once: the last room goes piece by piece. */
const CANNOT = /database cannot be written/g
const FLICKERS = 5

const programs = systemPostgres()

/** A database, the disk that fills up, and what of it lies there. */
type Made = { readonly database: LonePostgres; readonly disk: SmallDisk; readonly filled: Filled }

const foundFull = (node: Node): number => [...node.printed().matchAll(CANNOT)].length

/** Asks the database something until it refuses, at most so often. */
async function asked(url: string, text: string, times: number): Promise<void> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let n = 0; n < times; n += 1) await client.query(text)
  } catch {
    // It refuses, or gives up.
  }
  await client.end().catch(() => undefined)
}

/** Has it clear away what is gone from its tables, as it does by itself each minute: there is room in some and none in others. */
const clears = (url: string) => asked(url, 'VACUUM', 1)

/** Has it write on until it cannot: it has some of the room for its changes beforehand. */
const writesOn = (url: string) =>
  asked(url, "SELECT pg_switch_wal(), pg_logical_emit_message(false, '', repeat('x', 2000))", 100)

const isAble = programs !== null && canMountDisks()
if (!isAble)
  process.stderr.write('No PostgreSQL of the system, or no disk can be mounted: no disk is full.\n')

describe.skipIf(!isAble)('nodes on a database whose disk is full for a while', () => {
  /** A database of which that lies on a small disk. */
  async function databaseIn(folder: string, filled: Filled): Promise<Made> {
    const [small, large] = [join(folder, 'small'), join(folder, 'large')]
    for (const made of [small, large]) mkdirSync(made)
    const disk = mountSmallDisk(small, ROOM)
    onTestFinished(disk.remove)
    await Promise.all([small, large].map(giveToPostgres))
    const data = join(filled === 'its changes' ? large : small, 'data')
    const changes = join(filled === 'its data' ? large : small, 'changes')
    const database = await startLonePostgres({
      bin: programs ?? '',
      data,
      log: join(large, 'said'),
      settings: ['max_wal_size = 4MB', 'min_wal_size = 2MB', 'shared_buffers = 16MB'],
      making: ['--wal-segsize=1', '-X', changes],
    })
    onTestFinished(database.close)
    return { database, disk, filled }
  }

  /** What befalls it: all goes well, its disk is full, and an operator makes room and starts it again where it gave up. */
  async function fullFor({ database, disk, filled }: Made, draw: () => number): Promise<void> {
    await wait(randomIn(BESIDE, draw))
    await clears(database.url)
    disk.fill()
    if (filled === 'its changes') await writesOn(database.url)
    await wait(randomIn(FULL, draw))
    disk.letGo()
    await database.start()
    await wait(randomIn(BESIDE, draw))
  }

  test.each(DISKS)('that has %s: they keep what they promised', async (filled) => {
    const folder = openFolder()
    const made = await databaseIn(folder, filled)
    const { url, log } = made.database
    const address = addressOf(url)
    const nodes = await startNodes(NODES, folder, { url })
    const store = await PostgresStore.open({ address, connections: 4 })
    onTestFinished(() => store.close())
    const wrong: string[] = []
    let unsaved = 0
    for (const seed of seedsOf(ROUNDS)) {
      const before = nodes.map(foundFull)
      const lived = await liveThrough({ store, nodes, shows: AT_ONCE, seed }, () =>
        fullFor(made, random(seed)),
      )
      const often = nodes.map((node, n) => foundFull(node) - (before[n] ?? 0))
      const found = [
        ...lived.flatMap((one) => one.faults.map((fault) => `${one.show}: ${fault}`)),
        ...often.flatMap((times) =>
          times > FLICKERS ? [`a node found it full ${times} times`] : [],
        ),
      ]
      if (found.length > 0) wrong.push(toldSeed(seed), ...found)
      unsaved += lived.reduce((sum, one) => sum + one.unsaved, 0)
    }
    expect(wrong).toEqual([])
    // Else it was not full at all.
    expect(readFileSync(log, 'utf8')).toMatch(LOGGED[filled])
    // One that gave up refuses nothing: nobody knows until it is there again.
    if (filled !== 'its changes') expect(unsaved).toBeGreaterThan(0)
  })
})
