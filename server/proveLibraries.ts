import { contractViolations } from './gateway/transport/libraryContract.ts'
import { StartupError } from './startupError.ts'

/** Rejects with a `StartupError` where the libraries below the transport do something else than it relies on: served by them, screens might stand still. */
export async function proveLibraries(findBroken = contractViolations): Promise<void> {
  const broken = await findBroken()
  if (broken.length === 0) return
  const line = `The installed Socket.IO is another than Rostrum relies on. It breaks: ${broken.join(' ')}`
  throw new StartupError('libraries', `${line} Install the versions of package-lock.json: npm ci.`)
}
