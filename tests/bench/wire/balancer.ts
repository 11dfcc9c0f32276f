import { get } from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** How often a node is asked whether it is ready, and how long that may take, in ms. */
const LOOKS = 250
const ANSWERS_WITHIN = 2_000

/** A node as a balancer knows it. */
type Node = { readonly url: string; isReady: boolean }

/** The least balancer: connections go to nodes by turns, past those that say they are not ready or cannot be reached. */
export class Balancer {
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
      for (const node of this.#nodes) look(node)
    }, LOOKS)
  }

  /** Begins to listen; gives its address. */
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

  /** The nodes that are ready, whose turn it is first. */
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

/** Each hears what the other says, and ends with it. */
function join(near: Socket, far: Socket): void {
  near.pipe(far)
  far.pipe(near)
  near.once('close', () => far.destroy())
  far.once('close', () => near.destroy())
  if (near.destroyed) far.destroy()
}

/** Asks a node whether it is ready; one that is too busy to answer is as it was. */
function look(node: Node): void {
  const asked = get(`${node.url}/readyz`, { agent: false, timeout: ANSWERS_WITHIN }, (answer) => {
    node.isReady = answer.statusCode === 200
    answer.resume()
  })
  asked.on('timeout', () => asked.destroy())
  asked.on('error', (error) => {
    if ('code' in error && error.code === 'ECONNREFUSED') node.isReady = false
  })
}
