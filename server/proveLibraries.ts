import { contractViolations } from './gateway/transport/libraryContract.ts'
import { StartupError } from './startupError.ts'

/** Rejects with a `StartupError` if the installed Socket.IO violates the contract of the transport, as screens might freeze. */
export async function proveLibraries(findViolations = contractViolations): Promise<void> {
  const violations = await findViolations()
  if (violations.length === 0) return
  const line = `The installed Socket.IO does not work with Rostrum. It breaks: ${violations.join(' ')}`
  throw new StartupError('libraries', `${line} Install the versions of package-lock.json: npm ci.`)
}
