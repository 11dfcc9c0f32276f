import type { ClusterNode } from './node.ts'

/** A node as keys act on it. */
type KeyedNode = Pick<
  ClusterNode,
  'number' | 'isGone' | 'isPaused' | 'kill' | 'pauseOrResume' | 'drain'
>

/** What keys act on: the nodes of a cluster. */
export type Keyed = {
  readonly node: (number: number) => KeyedNode | null
  readonly add: () => Promise<void>
  readonly quit: () => void
  readonly say: (line: string) => void
}

/** What is said under the links. */
export const KEYS_LINE =
  'Keys: 1–9 choose a node, k kill it, p pause it or have it go on, d drain it, a add a node, q quit.\n'

const CTRL_C = '\u0003'

/** Reads single keys as they are pressed; the node that acts are for is the first until another is chosen. */
export class Keys {
  readonly #cluster: Keyed
  #chosen = 1

  constructor(cluster: Keyed) {
    this.#cluster = cluster
  }

  /** Does what a key is for; keys without an act do nothing. */
  press(key: string): void {
    if (key === 'q' || key === CTRL_C) this.#cluster.quit()
    else if (key === 'a') void this.#cluster.add()
    else if (/^[1-9]$/.test(key)) this.#choose(Number(key))
    else if (['k', 'p', 'd'].includes(key)) this.#act(key)
  }

  #choose(number: number): void {
    const { node, say } = this.#cluster
    if (node(number) === null) say(`There is no node ${number}. a adds one.`)
    else {
      this.#chosen = number
      say(`Node ${number} is chosen.`)
    }
  }

  #act(key: string): void {
    const { node, say } = this.#cluster
    const chosen = node(this.#chosen)
    if (chosen === null || chosen.isGone) say(`Node ${this.#chosen} is gone. a adds one.`)
    else if (key === 'k') chosen.kill()
    else if (key === 'd') {
      chosen.drain()
      say(`Node ${chosen.number} drains.`)
    } else {
      chosen.pauseOrResume()
      say(`Node ${chosen.number} ${chosen.isPaused ? 'is paused' : 'goes on'}.`)
    }
  }
}
