import { request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'

/** Requests a path exactly as it is written, which `fetch` does not do. */
export const asWritten = (
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | undefined; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const asked = request({ hostname, port, path, headers }, async (response) => {
      resolve({ status: response.statusCode, text: await textOf(response) })
    })
    asked.once('error', reject)
    asked.end()
  })
