import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

export function inProject(...parts) {
  return join(PROJECT, ...parts)
}

/** Whether this is an installed package: it is built, and has no sources. */
export const PACKAGED = !existsSync(inProject('server/main.ts'))

/** The built program of the server. */
export const PROGRAM = inProject('dist/server/main.js')
