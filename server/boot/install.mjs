import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inProject } from './paths.mjs'
import { BootError, runNpm, withProgress } from './run.mjs'

const LOCKFILE = inProject('package-lock.json')
const STAMP = inProject('node_modules/.rostrum-stamp')
/** npm writes this list of installed packages last. */
const INSTALLED = inProject('node_modules/.package-lock.json')

const NPM_ARGS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Describes the machine for which binaries in node_modules are chosen. */
function machine() {
  return `${process.platform} ${process.arch} ${process.versions.modules}`
}

function wantedStamp() {
  const lockfile = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')
  return `${machine()} ${lockfile}`
}

/** Reports whether `npm install` on this machine has installed every package of the lockfile. */
function installedByHand() {
  const installed = textOf(INSTALLED)
  const stamp = textOf(STAMP)
  if (installed === undefined || !(stamp === undefined || stamp.startsWith(machine()))) return false
  const present = JSON.parse(installed).packages
  return Object.entries(JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages)
    .filter(([path, entry]) => path !== '' && isForThisMachine(entry))
    .every(([path, { integrity }]) => present[path]?.integrity === integrity)
}

function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true
  return (
    libc === undefined &&
    os?.includes(process.platform) === true &&
    cpu?.includes(process.arch) === true
  )
}

async function install() {
  const wanted = wantedStamp()
  if (textOf(STAMP) === wanted) return
  if (!installedByHand()) {
    const { code, output } = await withProgress('Installing packages', () => runNpm(NPM_ARGS))
    if (code !== 0)
      throw new BootError(`${output.trim()}\nThe installation failed: see above, then try again.`)
  }
  writeFileSync(STAMP, wanted)
}

/** Installs the packages of the lockfile unless that is done; writes a stamp into node_modules last. */
export async function ensureInstalled() {
  if (textOf(STAMP) !== wantedStamp()) await withLock(install)
}
