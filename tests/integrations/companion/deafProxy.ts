import { createServer, request } from 'node:http'
import { onTestFinished } from 'vitest'
import { listening } from '../../support/listening.ts'

/** Starts a proxy that can stop forwarding events, so that its client does not learn of changes. */
export async function deafProxy(target: string) {
  let isDeaf = false
  const server = createServer((asked, response) => {
    const { method = 'GET', url = '', headers } = asked
    const { host: _host, ...rest } = headers
    const forwarded = request(`${target}${url}`, { method, headers: rest }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (bytes) => {
        if (!isDeaf || !url.endsWith('/events')) response.write(bytes)
      })
      answer.on('end', () => response.end())
    })
    asked.pipe(forwarded)
    response.on('close', () => forwarded.destroy())
    forwarded.on('error', () => response.destroy())
  })
  const port = await listening(server, 0)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${port}`,
    deafen: () => {
      isDeaf = true
    },
  }
}
