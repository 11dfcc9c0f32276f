import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever folder it was started from. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the project. */
export function inProject(...parts) {
  return join(PROJECT, ...parts)
}

/** The built server's program. */
export const PROGRAM = inProject('dist/server/main.js')
