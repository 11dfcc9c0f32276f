import type { ClusterNode } from './node.ts'

/** The actions of a cluster that keys start. */
export type KeyActions = {
  readonly node: (number: number) => ClusterNode | null
  readonly add: () => Promise<void>
  readonly quit: () => void
  readonly printLine: (line: string) => void
}

export const KEYS_LINE =
  'Keys: 1–9 select a node, k kill it, p pause or resume it, d drain it, a add a node, q quit.\n'

const CTRL_C = '\u0003'

/** Handles single keys. Node 1 is selected at first. */
export class Keys {
  readonly #cluster: KeyActions
  #selected = 1

  constructor(cluster: KeyActions) {
    this.#cluster = cluster
  }

  /** Handles a key; ignores unknown keys. */
  press(key: string): void {
    if (key === 'q' || key === CTRL_C) this.#cluster.quit()
    else if (key === 'a') void this.#cluster.add()
    else if (/^[1-9]$/.test(key)) this.#select(Number(key))
    else if (['k', 'p', 'd'].includes(key)) this.#act(key)
  }

  #select(number: number): void {
    const { node, printLine } = this.#cluster
    if (node(number) === null) printLine(`There is no node ${number}. Press a to add one.`)
    else {
      this.#selected = number
      printLine(`Node ${number} is selected.`)
    }
  }

  #act(key: string): void {
    const { node, printLine } = this.#cluster
    const selectedNode = node(this.#selected)
    if (selectedNode === null || selectedNode.isGone)
      printLine(`Node ${this.#selected} is gone. Press a to add one.`)
    else if (key === 'k') selectedNode.kill()
    else if (key === 'd') {
      selectedNode.drain()
      printLine(`Node ${selectedNode.number} is draining.`)
    } else {
      selectedNode.pauseOrResume()
      printLine(`Node ${selectedNode.number} ${selectedNode.isPaused ? 'is paused' : 'resumes'}.`)
    }
  }
}
