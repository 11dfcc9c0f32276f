import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { inProject } from './paths.mjs'

const LOCK = inProject('.boot.lock')

/** How often the owner touches the lock, and after how long an untouched lock is stale, in ms. */
const TOUCH_PERIOD = 2_000
const STALE_AFTER = 30_000

function takeLock(lock) {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Reads the lock; undefined if it is gone. An unreadable lock is judged by its age only. */
function readLock(lock) {
  try {
    const text = readFileSync(lock, 'utf8')
    const age = Date.now() - statSync(lock).mtimeMs
    const [, pid] = /"pid":(\d+)/.exec(text) ?? []
    const here = text.includes(JSON.stringify(hostname()))
    return {
      text,
      pid,
      stale: age > STALE_AFTER || (here && pid !== undefined && isGone(Number(pid))),
    }
  } catch {
    return undefined
  }
}

/** Removes a stale lock, unless another process has replaced it since it was read. */
function breakLock(lock, found) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== found.text) renameSync(aside, lock)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Runs `work` while no other process of this project installs or builds; waits if one does. */
export async function withLock(work, lock = LOCK, print = (line) => process.stderr.write(line)) {
  let isReported = false
  while (!takeLock(lock)) {
    const found = readLock(lock)
    if (found?.stale) breakLock(lock, found)
    else if (found && !isReported) {
      isReported = true
      print(`Waiting: process ${found.pid ?? '?'} is installing or building here …\n`)
    }
    if (!found?.stale) await wait(200)
  }
  const timer = setInterval(() => utimesSync(lock, new Date(), new Date()), TOUCH_PERIOD)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.off('exit', release)
    release()
  }
}
