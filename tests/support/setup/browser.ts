import type { TestProject } from 'vitest/node'
import { serveBrowser } from '../browser/launch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browser: string
  }
}

/** Starts the one browser of a run before its first test, the same on every machine; gives how it is ended after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBrowser('packed')
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
