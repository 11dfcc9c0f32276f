import { onTestFinished } from 'vitest'
import { type DatabaseReadings, startMeasured } from '../../server/metrics/startMeasured.ts'
import { startServer, type TestServer, type TestServerOptions } from './server.ts'

/** A server whose metrics are served, on a port of their own. */
export type MeasuredServer = TestServer & {
  readonly metricsAt: string
  /** What its metrics are now. */
  readonly scrape: () => Promise<Figures>
}

/** What was scraped, as text, and each figure of it by its name with its labels; 0 where there is none. */
export type Figures = { readonly text: string; readonly of: (name: string) => number }

/** Reads the metrics at an address. */
export async function scrapeAt(address: string): Promise<Figures> {
  const text = await (await fetch(address)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const figures = new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))] as const
    }),
  )
  return { text, of: (name) => figures.get(name) ?? 0 }
}

/** Starts a server that is measured, until the end of the test. */
export async function startMeasuredServer(
  options: TestServerOptions = {},
  beside: DatabaseReadings = {},
): Promise<MeasuredServer> {
  let metricsAt = ''
  const server = await startServer({
    ...options,
    start: async (parts) => {
      const running = await startMeasured(parts, { host: '127.0.0.1', port: 0 }, beside)
      metricsAt = running.metricsAt ?? ''
      return running
    },
  })
  onTestFinished(server.stop)
  return { ...server, metricsAt, scrape: () => scrapeAt(metricsAt) }
}
