import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'

const LOCK = new URL('../../server/boot/lock.mjs', import.meta.url).href
type WithLock = <T>(work: () => Promise<T>, lock: string, say: (line: string) => void) => Promise<T>
const boot: { withLock: WithLock } = await import(LOCK)

let printed: string[]
const withLock = <T>(work: () => Promise<T>, file: string) =>
  boot.withLock(work, file, (line) => printed.push(line))

/** No process has this number: it is above what systems give. */
const NOBODY = 2 ** 30

const { folder, remove } = tempFolder()
let lock: string
let count = 0
beforeEach(() => {
  count += 1
  printed = []
  lock = join(folder, `lock${count}`)
})
afterAll(remove)

const left = (holder: { pid: number; host: string }) => writeFileSync(lock, JSON.stringify(holder))

describe('one at a time', () => {
  it('two never work at once', async () => {
    let working = 0
    let most = 0
    const work = async () => {
      working += 1
      most = Math.max(most, working)
      await wait(20)
      working -= 1
    }
    await Promise.all([withLock(work, lock), withLock(work, lock), withLock(work, lock)])
    expect(most).toBe(1)
    expect(existsSync(lock)).toBe(false)
  })

  it('is open again when the work fails', async () => {
    await expect(withLock(() => Promise.reject(new Error('no')), lock)).rejects.toThrow('no')
    expect(await withLock(async () => 'worked', lock)).toBe('worked')
  })

  it('says who holds it meanwhile', async () => {
    await withLock(async () => expect(readFileSync(lock, 'utf8')).toContain(`${process.pid}`), lock)
  })

  it('one left behind by a process that is gone is taken over at once', async () => {
    left({ pid: NOBODY, host: hostname() })
    expect(await withLock(async () => 'worked', lock)).toBe('worked')
  })

  it('one of another machine, untouched for a minute, is taken over', async () => {
    left({ pid: NOBODY, host: 'elsewhere' })
    const minuteAgo = Date.now() / 1000 - 60
    utimesSync(lock, minuteAgo, minuteAgo)
    expect(await withLock(async () => 'worked', lock)).toBe('worked')
  })

  it('a fresh one of another machine is waited for', async () => {
    left({ pid: NOBODY, host: 'elsewhere' })
    let worked = false
    const waiting = withLock(async () => {
      worked = true
    }, lock)
    const line = `Waiting: process ${NOBODY} is installing or building here …\n`
    await expect.poll(() => printed, { timeout: 10_000 }).toEqual([line])
    await wait(300)
    expect(worked).toBe(false)
    const minuteAgo = Date.now() / 1000 - 60
    utimesSync(lock, minuteAgo, minuteAgo)
    await waiting
    expect(worked).toBe(true)
  })
})
