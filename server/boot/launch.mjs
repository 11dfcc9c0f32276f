import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { nodeVersionError } from './npmOptions.mjs'
import { stopWithNpm } from './parent.mjs'
import { PACKAGED, PROGRAM } from './paths.mjs'
import { BootError } from './run.mjs'

/** Prints a line on standard error and exits with 1. */
export function exitWithError(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Exits on signals until the server runs; child processes end too. Returns a function that stops listening. */
function endOnSignals() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const end = () => process.exit(0)
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

/** Runs work that may install and build; on a `BootError` prints its message and exits. */
export async function bootOrExit(work) {
  const line = nodeVersionError(process.versions.node)
  if (line) exitWithError(line)
  stopWithNpm(process.env)
  const dispose = endOnSignals()
  try {
    return await work()
  } catch (error) {
    if (error instanceof BootError) exitWithError(error.message)
    throw error
  } finally {
    dispose()
  }
}

/** Installs and builds if needed, in a checkout. */
export function prepare() {
  return bootOrExit(async () => {
    if (PACKAGED) return
    await ensureInstalled()
    await ensureBuilt()
  })
}

/** Prepares, then runs the program in this process with these words. */
export async function launch(words) {
  await prepare()
  // Stack traces name source lines: the build includes source maps.
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, PROGRAM, ...words]
  await import(pathToFileURL(PROGRAM).href)
}
