import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { type Backend, Balancer } from '../../../server/cluster/balancer.ts'
import { type NodeRow, nodesHtml, pageHtml, serveNodesPage } from '../../../server/cluster/page.ts'
import { listening } from '../../support/listening.ts'
import { until } from '../../support/until.ts'

/** A node as a balancer meets it: it says its name, to requests and to screens. */
type StandIn = Backend & {
  readonly name: string
  /** Who asked, as it was told. */
  readonly visitors: readonly unknown[]
  /** Ends with all its connections, as a process does that is killed; the balancer is not told. */
  die(): Promise<void>
}

type Answers = (request: IncomingMessage, response: ServerResponse) => void

/** Starts one; it may answer in a way of its own. */
async function standIn(name: string, answers?: Answers): Promise<StandIn> {
  let isReady = true
  const visitors: unknown[] = []
  const answer: Answers = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.end(`${name}: ${Buffer.concat(chunks)}`)
  }
  const server = createServer((request, response) => {
    visitors.push(request.headers['x-forwarded-for'])
    void (answers ?? answer)(request, response)
  })
  const screens = new WebSocketServer({ server })
  screens.on('connection', (socket) => {
    socket.send(name)
    socket.on('message', (text) => socket.send(`${name} heard ${text}`))
  })
  const port = await listening(server, 0)
  const die = () => {
    for (const socket of screens.clients) socket.terminate()
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  onTestFinished(die)
  return {
    name,
    port,
    visitors,
    die,
    get isReady() {
      return isReady
    },
    markUnreachable: () => {
      isReady = false
    },
  }
}

async function balanced(...nodes: readonly Backend[]) {
  const balancer = new Balancer(() => nodes)
  const port = await balancer.listen(0)
  onTestFinished(() => balancer.close())
  const url = `http://127.0.0.1:${port}`
  const ask = async (init: RequestInit = {}) => (await fetch(url, init)).text()
  return { balancer, url, ask }
}

/** A screen through the balancer, with what it has heard. */
function screenAt(url: string) {
  const socket = new WebSocket(url.replace('http', 'ws'))
  const messages: string[] = []
  let isClosed = false
  socket.on('message', (text) => messages.push(String(text)))
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isClosed = true
  })
  onTestFinished(() => socket.terminate())
  return { socket, messages, closed: () => until(() => isClosed, 'the end of a screen') }
}

describe('the balancer of a cluster', () => {
  test('sends requests to the ready nodes in turn, and tells them who asks', async () => {
    const [one, two, three] = [await standIn('one'), await standIn('two'), await standIn('three')]
    two.markUnreachable()
    const { ask } = await balanced(one, two, three)
    const answers = [await ask(), await ask(), await ask(), await ask()]
    expect(answers.toSorted()).toEqual(['one: ', 'one: ', 'three: ', 'three: '])
    expect(answers[0]).not.toBe(answers[1])
    expect(one.visitors).toEqual(['127.0.0.1', '127.0.0.1'])
  })

  test('takes a node that is gone out at once, and sends what was for it to another, whole', async () => {
    const [one, two] = [await standIn('one'), await standIn('two')]
    const { ask } = await balanced(one, two)
    await one.die()
    const body = 'x'.repeat(300_000)
    const answers = [await ask({ method: 'POST', body }), await ask({ method: 'POST', body })]
    expect(answers).toEqual([`two: ${body}`, `two: ${body}`])
    expect([one.isReady, two.isReady]).toEqual([false, true])
  })

  test('asks another where a node ends before it has answered, unless something was sent with the request', async () => {
    const hangUp: Answers = ({ socket }) => socket.destroy()
    const { ask } = await balanced(await standIn('one', hangUp), await standIn('two'))
    expect([await ask(), await ask()]).toEqual(['two: ', 'two: '])
    const other = await balanced(await standIn('three', hangUp))
    await expect(other.ask({ method: 'POST', body: 'x' })).rejects.toThrow('fetch failed')
  })

  test('says so where no node is ready, to screens too', async () => {
    const one = await standIn('one')
    one.markUnreachable()
    const { url } = await balanced(one)
    expect((await fetch(url)).status).toBe(503)
    const { socket, closed } = screenAt(url)
    const refused = new Promise((resolve) => {
      socket.on('unexpected-response', (_request, { statusCode }) => {
        socket.terminate()
        resolve(statusCode)
      })
    })
    expect(await refused).toBe(503)
    await closed()
  })

  test('carries screens both ways, counts them, and ends them with their node', async () => {
    const [one, two] = [await standIn('one'), await standIn('two')]
    const { balancer, url } = await balanced(one, two)
    const screens = [screenAt(url), screenAt(url), screenAt(url)]
    await until(() => screens.every(({ messages }) => messages.length === 1))
    const counts = () => [one, two].map((node) => balancer.screensOf(node))
    expect(counts().toSorted()).toEqual([1, 2])
    const [first] = screens
    first?.socket.send('hello')
    const its = first?.messages[0] === 'one' ? one : two
    await until(() => first?.messages[1] === `${its.name} heard hello`)
    await its.die()
    await first?.closed()
    await until(() => balancer.screensOf(its) === 0)
    const again = screenAt(url)
    await until(() => again.messages.length === 1)
    expect(again.messages).toEqual([its === one ? 'two' : 'one'])
  })
})

const ROW: NodeRow = {
  number: 1,
  port: 4001,
  pid: 812,
  state: { as: 'ready' },
  screens: 2,
  logPosition: { show: 'dialogue', seq: 41 },
  uptime: 65_400,
}

test('a node’s reason for taking no work is shown as text, never as markup', () => {
  const state = { as: 'refusing', why: 'the store <b>cannot</b> write' } as const
  const known = { show: '<i>', seq: 7 }
  const part = nodesHtml([{ ...ROW, state, logPosition: known }])
  expect(part).toContain('Refuses requests: the store &lt;b>cannot&lt;/b> write')
  expect(part).toContain('&lt;i>')
})

test('it is served with all that it asks for, and with how the nodes are at that moment', async () => {
  const rows = [ROW]
  const page = await serveNodesPage('http://127.0.0.1:3000', () => rows)
  const textOf = async (path: string) => (await fetch(page.url + path)).text()
  const whole = await textOf('/')
  expect(whole).toBe(pageHtml('http://127.0.0.1:3000', rows))
  const sheets = [...whole.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(sheets).toHaveLength(4)
  for (const path of [...sheets, '/archivo.woff2']) {
    expect((await fetch(page.url + path)).status, path).toBe(200)
  }
  expect((await fetch(`${page.url}/package.json`)).status).toBe(404)
  rows.push({ ...ROW, number: 2 })
  expect(await textOf('/nodes')).toContain('2 of 2 nodes')
  page.close()
})
