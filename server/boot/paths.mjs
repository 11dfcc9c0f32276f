import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

export function inProject(...parts) {
  return join(PROJECT, ...parts)
}

/** The built program of the server. */
export const PROGRAM = inProject('dist/server/main.js')
