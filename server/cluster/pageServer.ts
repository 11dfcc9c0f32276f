import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { httpServer, listen } from '../http/listen.ts'
import { type NodeRow, nodesPage, nodesPart } from './page.ts'

/** A page that is served: its address, and how it is ended. */
export type ServedPage = { readonly url: string; readonly close: () => void }

const ROOT = join(import.meta.dirname, '../..')

/** The product's own looks, and what is this page's alone. */
const FILES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/tokens.css': ['text/css', 'client/styles/tokens.css'],
  '/themes.css': ['text/css', 'client/styles/themes.css'],
  '/base.css': ['text/css', 'client/styles/base.css'],
  '/page.css': ['text/css', 'server/cluster/page.css'],
  '/archivo.woff2': [
    'font/woff2',
    'node_modules/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2',
  ],
}

/** Serves the page of the nodes on any free port of loopback; `balancer` is the address it leads to. */
export async function serveNodesPage(
  balancer: string,
  rows: () => readonly NodeRow[],
): Promise<ServedPage> {
  const { server, hangUp } = httpServer(({ url = '/' }, response) => {
    const file = FILES[url]
    if (url === '/') send(response, 'text/html', nodesPage(balancer, rows()))
    else if (url === '/nodes') send(response, 'text/html', nodesPart(rows()))
    else if (file !== undefined) send(response, file[0], readFileSync(join(ROOT, file[1])))
    else response.writeHead(404).end()
  }, null)
  const port = await listen(server, { host: '127.0.0.1', port: 0 })
  const close = () => {
    server.close()
    hangUp()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : ''
  response.writeHead(200, { 'content-type': `${type}${charset}`, 'cache-control': 'no-store' })
  response.end(body)
}
