import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { inProject } from './places.mjs'

const LOCK = inProject('.boot.lock')

/** The holder touches the lock this often; one untouched for longer than the second figure was left behind, in ms. */
const BEAT = 2_000
const LEFT_BEHIND = 30_000

function take(lock) {
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

/** What the lock says, or nothing when it went away meanwhile; one that cannot be read is judged by its age alone. */
function look(lock) {
  try {
    const text = readFileSync(lock, 'utf8')
    const age = Date.now() - statSync(lock).mtimeMs
    const [, pid] = /"pid":(\d+)/.exec(text) ?? []
    const here = text.includes(JSON.stringify(hostname()))
    return {
      text,
      pid,
      stale: age > LEFT_BEHIND || (here && pid !== undefined && isGone(Number(pid))),
    }
  } catch {
    return undefined
  }
}

/** Moves a stale lock aside, unless another one has replaced it since it was looked at. */
function breakLock(lock, seen) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== seen.text) renameSync(aside, lock)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Runs `work` while no other process of this project installs or builds; waits for one that does. */
export async function alone(work, lock = LOCK, say = (line) => process.stderr.write(line)) {
  let told = false
  while (!take(lock)) {
    const seen = look(lock)
    if (seen?.stale) breakLock(lock, seen)
    else if (seen && !told) {
      told = true
      say(`Waiting: process ${seen.pid ?? '?'} is installing or building here …\n`)
    }
    if (!seen?.stale) await wait(200)
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), BEAT)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}
