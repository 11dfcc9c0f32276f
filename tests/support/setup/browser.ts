import type { TestProject } from 'vitest/node'
import type { Preference } from '../browser/find.ts'
import { serveBrowser } from '../browser/launch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browser: string
  }
}

/** Starts the one browser of a run before its first test; gives how it is ended after the last. */
export async function provideBrowser(
  project: TestProject,
  first: Preference,
): Promise<() => Promise<void>> {
  const server = await serveBrowser(first)
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}

/** One browser for the run: the machine's own, as people have it. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideBrowser(project, 'installed')
}
