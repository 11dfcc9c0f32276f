import { get } from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { answerQuestions } from '../processes/questions.ts'

/** How often a node is checked, and how long its answer may take, in ms. */
const CHECK_PERIOD = 250
const ANSWER_TIMEOUT = 2_000

type Node = { readonly url: string; isReady: boolean }

/** A minimal balancer: connections go to the ready nodes in turn; unreachable nodes are skipped. */
class Balancer {
  readonly #server: Server
  readonly #timer: NodeJS.Timeout
  #nodes: readonly Node[] = []
  #turn = 0

  constructor() {
    this.#server = createServer({ pauseOnConnect: true, noDelay: true }, (near) => {
      near.on('error', () => near.destroy())
      this.#connect(near, this.#inTurn())
    })
    this.#timer = setInterval(() => {
      for (const node of this.#nodes) checkReadiness(node)
    }, CHECK_PERIOD)
  }

  /** Listens and returns the address. */
  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        const port = typeof address === 'object' && address !== null ? address.port : 0
        resolve(`http://127.0.0.1:${port}`)
      })
    })
  }

  /** From now on new connections go to these nodes alone. */
  use(urls: readonly string[]): void {
    this.#nodes = urls.map((url) => ({ url, isReady: true }))
  }

  close(): void {
    clearInterval(this.#timer)
    this.#server.close()
  }

  /** Returns the ready nodes, the next one first. */
  #inTurn(): readonly Node[] {
    const ready = this.#nodes.filter(({ isReady }) => isReady)
    this.#turn += 1
    const first = this.#turn % Math.max(1, ready.length)
    return [...ready.slice(first), ...ready.slice(0, first)]
  }

  #connect(near: Socket, [node, ...others]: readonly Node[]): void {
    if (node === undefined) {
      near.destroy()
      return
    }
    const { hostname, port } = new URL(node.url)
    const far = connect({ host: hostname, port: Number(port), noDelay: true })
    const next = () => this.#connect(near, others)
    far.once('error', next)
    far.once('connect', () => {
      far.off('error', next)
      far.on('error', () => far.destroy())
      join(near, far)
    })
  }
}

/** Connects two sockets in both directions; both end together. */
function join(near: Socket, far: Socket): void {
  near.pipe(far)
  far.pipe(near)
  near.once('close', () => far.destroy())
  far.once('close', () => near.destroy())
  if (near.destroyed) far.destroy()
}

/** Checks whether a node is ready; a node too busy to answer keeps its state. */
function checkReadiness(node: Node): void {
  const asked = get(`${node.url}/readyz`, { agent: false, timeout: ANSWER_TIMEOUT }, (answer) => {
    node.isReady = answer.statusCode === 200
    answer.resume()
  })
  asked.on('timeout', () => asked.destroy())
  asked.on('error', (error) => {
    if ('code' in error && error.code === 'ECONNREFUSED') node.isReady = false
  })
}

/** The questions to the balancer process. */
export type BalancerQuestions = {
  /** Listens; the answer is the address. */
  readonly listen: { readonly ask: null; readonly answer: string }
  /** From now on new connections go to these nodes alone. */
  readonly use: { readonly ask: readonly string[]; readonly answer: undefined }
}

const balancer = new Balancer()

answerQuestions<BalancerQuestions>({
  listen: () => balancer.listen(),
  use(urls) {
    balancer.use(urls)
    return undefined
  },
})
