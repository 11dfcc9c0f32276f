import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Returns the project folder of a file, built or not: the nearest folder up with a package.json. */
export function projectFolder(from: string): string {
  const parent = dirname(from)
  return existsSync(join(from, 'package.json')) || parent === from ? from : projectFolder(parent)
}

/** Returns the folder of the built pages. */
export function builtPages(project: string): string {
  return join(project, 'dist/client')
}
