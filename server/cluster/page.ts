import type { NodeState } from './node.ts'

/** A node as the page shows it; `up` is for how long it has run, in ms. */
export type NodeRow = {
  readonly number: number
  readonly port: number
  readonly pid: number | null
  readonly state: NodeState
  readonly screens: number
  readonly known: { readonly show: string; readonly seq: number } | null
  readonly up: number
}

/** What each state is called. */
const WORDS: Readonly<Record<NodeState['as'], string>> = {
  starting: 'Starting',
  ready: 'Ready',
  paused: 'Paused',
  draining: 'Draining',
  refusing: 'Takes no work',
  silent: 'Does not answer',
  gone: 'Gone',
}

const NOTHING = '<span class="quiet">–</span>'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** How long something has run: 0:12, 5:07, 1:05:07. */
export function upText(up: number): string {
  const seconds = Math.floor(up / 1_000)
  const two = (figure: number) => String(figure).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = two(seconds % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`
}

function stateWords(state: NodeState): string {
  const more = state.as === 'refusing' ? `: ${escaped(state.why)}` : ''
  return `${WORDS[state.as]}${more}`
}

function row({ number, port, pid, state, screens, known, up }: NodeRow): string {
  const isGone = state.as === 'gone'
  const seq =
    known === null
      ? NOTHING
      : `<span class="quiet">${escaped(known.show)}</span> <b>${known.seq}</b>`
  return `<tr class="${state.as}">
  <th scope="row">${number}<small>port ${port}, process ${pid}</small></th>
  <td><i class="mark ${state.as}"></i>${stateWords(state)}</td>
  <td class="figure">${isGone ? NOTHING : screens}</td>
  <td class="figure">${isGone ? NOTHING : seq}</td>
  <td class="figure">${isGone ? NOTHING : upText(up)}</td>
</tr>`
}

/** The sentence over the table. */
function sentence(rows: readonly NodeRow[]): string {
  const there = rows.filter(({ state }) => state.as !== 'gone')
  const ready = there.filter(({ state }) => state.as === 'ready').length
  const screens = there.reduce((sum, one) => sum + one.screens, 0)
  const nodes = there.length === 1 ? 'node is' : 'nodes are'
  return `${ready} of ${there.length} ${nodes} ready, with ${screens} ${screens === 1 ? 'screen' : 'screens'}`
}

/** What changes on the page: its sentence and its table, as HTML. */
export function nodesPart(rows: readonly NodeRow[]): string {
  return `<p class="sentence">${sentence(rows)}</p>
<table>
<thead><tr><th scope="col">Node</th><th scope="col">State</th><th scope="col" class="figure">Screens</th><th scope="col" class="figure">Knows the log up to</th><th scope="col" class="figure">Up for</th></tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>`
}

/** Asks for that part once a second. What was there last stays, with a word, when nobody answers any more. */
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

const KEYS: ReadonlyArray<readonly [keys: string, does: string]> = [
  ['1 – 9', 'choose a node'],
  ['k', 'kill it'],
  ['p', 'pause it, or have it go on'],
  ['d', 'drain it'],
  ['a', 'add a node'],
  ['q', 'quit'],
]

/** The whole page, with what changes on it as it is now. */
export function nodesPage(balancer: string, rows: readonly NodeRow[]): string {
  const keys = KEYS.map(([key, does]) => `<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`).join('')
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
<div id="nodes">${nodesPart(rows)}</div>
<p id="ended" hidden>The cluster has ended. This is how it was last.</p>
<section><h2>Keys in the terminal</h2><dl>${keys}</dl></section>
<p class="quiet">A node reads the log of a show while somebody has it open there; of others it may know less.</p>
</main>
<script>${REFRESH}</script>
</body>
</html>
`
}
