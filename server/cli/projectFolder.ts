import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the project that a file of it lies in, built or not: the nearest one up with a package.json. */
export function projectFolder(from: string): string {
  const up = dirname(from)
  return existsSync(join(from, 'package.json')) || up === from ? from : projectFolder(up)
}

/** Where the pages of a project are once they are built. */
export function builtPages(project: string): string {
  return join(project, 'dist/client')
}
