import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { alone } from './lock.mjs'
import { inProject } from './places.mjs'
import { showing } from './progress.mjs'
import { BootError, runNpm } from './run.mjs'

const LOCKFILE = inProject('package-lock.json')
const STAMP = inProject('node_modules/.rostrum-stamp')
/** npm's own note of what it put into node_modules, written last. */
const INSTALLED = inProject('node_modules/.package-lock.json')

const NPM_ARGS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** What binaries inside node_modules were chosen for. */
function machine() {
  return `${process.platform} ${process.arch} ${process.versions.modules}`
}

function wantedStamp() {
  const lockfile = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')
  return `${machine()} ${lockfile}`
}

/** Whether a person's own `npm install` on this machine already put everything of the lockfile in place. */
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
    const { code, output } = await showing('Installing packages', () => runNpm(NPM_ARGS))
    if (code !== 0)
      throw new BootError(`${output.trim()}\nInstalling failed: see above, then try again.`)
  }
  writeFileSync(STAMP, wanted)
}

/** Installs what the lockfile names, unless that was done: the stamp inside node_modules is written last. */
export async function ensureInstalled() {
  if (textOf(STAMP) !== wantedStamp()) await alone(install)
}
