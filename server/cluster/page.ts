import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { digits } from '../../shared/time/format.ts'
import { httpServer, listen } from '../http/listen.ts'
import type { NodeState } from './node.ts'

/** A served page: its address, and how to stop it. */
type ServedPage = { readonly url: string; readonly close: () => void }

const ROOT = join(import.meta.dirname, '../..')

/** The style sheets and the font of the page, by path. */
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

/** Serves the page of the nodes on a free port of loopback; `balancer` is the address that it links to. */
export async function serveNodesPage(
  balancer: string,
  rows: () => readonly NodeRow[],
): Promise<ServedPage> {
  const { server, closeConnections } = httpServer(({ url = '/' }, response) => {
    const file = FILES[url]
    if (url === '/') send(response, 'text/html', pageHtml(balancer, rows()))
    else if (url === '/nodes') send(response, 'text/html', nodesHtml(rows()))
    else if (file !== undefined) send(response, file[0], readFileSync(join(ROOT, file[1])))
    else response.writeHead(404).end()
  }, null)
  const port = await listen(server, { host: '127.0.0.1', port: 0 })
  const close = () => {
    server.close()
    closeConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : ''
  response.writeHead(200, { 'content-type': `${type}${charset}`, 'cache-control': 'no-store' })
  response.end(body)
}

/** A row of the page; `uptime` is in ms. */
export type NodeRow = {
  readonly number: number
  readonly port: number
  readonly pid: number | null
  readonly state: NodeState
  readonly screens: number
  readonly logPosition: { readonly show: string; readonly seq: number } | null
  readonly uptime: number
}

const STATE_LABELS: Readonly<Record<NodeState['as'], string>> = {
  starting: 'Starting',
  ready: 'Ready',
  paused: 'Paused',
  draining: 'Draining',
  refusing: 'Refuses requests',
  silent: 'Does not answer',
  gone: 'Gone',
}

const NOTHING = '<span class="quiet">–</span>'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function stateText(state: NodeState): string {
  const reason = state.as === 'refusing' ? `: ${escaped(state.why)}` : ''
  return `${STATE_LABELS[state.as]}${reason}`
}

function rowHtml({ number, port, pid, state, screens, logPosition, uptime }: NodeRow): string {
  const isGone = state.as === 'gone'
  const seq =
    logPosition === null
      ? NOTHING
      : `<span class="quiet">${escaped(logPosition.show)}</span> <b>${logPosition.seq}</b>`
  return `<tr class="${state.as}">
  <th scope="row">${number}<small>port ${port}, process ${pid}</small></th>
  <td><i class="mark ${state.as}"></i>${stateText(state)}</td>
  <td class="figure">${isGone ? NOTHING : screens}</td>
  <td class="figure">${isGone ? NOTHING : seq}</td>
  <td class="figure">${isGone ? NOTHING : digits(Math.floor(uptime / 1_000))}</td>
</tr>`
}

function summaryText(rows: readonly NodeRow[]): string {
  const existing = rows.filter(({ state }) => state.as !== 'gone')
  const ready = existing.filter(({ state }) => state.as === 'ready').length
  const screens = existing.reduce((sum, one) => sum + one.screens, 0)
  const nodes = existing.length === 1 ? 'node is' : 'nodes are'
  return `${ready} of ${existing.length} ${nodes} ready, with ${screens} ${screens === 1 ? 'screen' : 'screens'}`
}

/** Renders the part that changes: summary and table. */
export function nodesHtml(rows: readonly NodeRow[]): string {
  return `<p class="sentence">${summaryText(rows)}</p>
<table>
<thead><tr><th scope="col">Node</th><th scope="col">State</th><th scope="col" class="figure">Screens</th><th scope="col" class="figure">Knows the log up to</th><th scope="col" class="figure">Up for</th></tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>`
}

/** A script that reloads summary and table once a second. If the cluster has ended, it shows a note. */
const REFRESH = `
document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const part = document.getElementById('nodes')
const ended = document.getElementById('ended')
setInterval(async () => {
  try {
    part.innerHTML = await (await fetch('/nodes')).text()
    ended.hidden = true
  } catch {
    ended.hidden = false
  }
}, 1000)
`

const KEYS: ReadonlyArray<readonly [keys: string, action: string]> = [
  ['1 – 9', 'select a node'],
  ['k', 'kill it'],
  ['p', 'pause or resume it'],
  ['d', 'drain it'],
  ['a', 'add a node'],
  ['q', 'quit'],
]

/** Renders the whole page. */
export function pageHtml(balancer: string, rows: readonly NodeRow[]): string {
  const keys = KEYS.map(([key, action]) => `<dt><kbd>${key}</kbd></dt><dd>${action}</dd>`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nodes – Rostrum</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/themes.css">
<link rel="stylesheet" href="/base.css">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<header><h1>Nodes</h1><p>Behind the balancer at <a href="${balancer}">${balancer}</a></p></header>
<div id="nodes">${nodesHtml(rows)}</div>
<p id="ended" hidden>The cluster has ended. This is its last state.</p>
<section><h2>Keys in the terminal</h2><dl>${keys}</dl></section>
<p class="quiet">A node reads the log of a show only while a screen of that show is connected to it.</p>
</main>
<script>${REFRESH}</script>
</body>
</html>
`
}
