import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Returns the project folder of a file, built or not: the nearest folder up with a package.json. */
export function projectFolder(path: string): string {
  const parent = dirname(path)
  return existsSync(join(path, 'package.json')) || parent === path ? path : projectFolder(parent)
}

/** Returns the folder of the built pages. */
export function builtPages(project: string): string {
  return join(project, 'dist/client')
}

/** Returns whether this is an installed package: it is built, and has no sources. */
export function isPackaged(project: string): boolean {
  return !existsSync(join(project, 'server/main.ts'))
}
