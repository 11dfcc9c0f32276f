import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { oldNode } from './misuse.mjs'
import { stopWithNpm } from './parent.mjs'
import { PROGRAM } from './places.mjs'
import { BootError } from './run.mjs'

/** Prints the line and ends with 1. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Ends the process, and with it the work it started, on a signal that comes before the server runs. */
function endOnSignals() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const end = () => process.exit(0)
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

/** Runs `work`, which may install and build; a failure that has words for a person is said in them. */
export async function booting(work) {
  const line = oldNode(process.versions.node)
  if (line) giveUp(line)
  stopWithNpm(process.env)
  const dispose = endOnSignals()
  try {
    return await work()
  } catch (error) {
    if (error instanceof BootError) giveUp(error.message)
    throw error
  } finally {
    dispose()
  }
}

/** Makes the program ready and runs it in this process with these words. */
export async function launch(words) {
  await booting(async () => {
    await ensureInstalled()
    await ensureBuilt()
  })
  // What went wrong is told by the lines of the source, of which the build keeps its maps.
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, PROGRAM, ...words]
  await import(pathToFileURL(PROGRAM).href)
}
