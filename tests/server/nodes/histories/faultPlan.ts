import { type Range, random, randomIn } from '../../../bench/clock/random.ts'

/** What befalls one node: it dies, stands still, or its wire to the database fails. */
export type NodeFault = {
  readonly is: 'killed' | 'paused' | 'cut' | 'hung' | 'slow' | 'deaf'
  readonly node: number
  /** When it begins and how long it lasts, in ms. */
  readonly at: number
  readonly lasts: number
}

const KINDS: readonly NodeFault['is'][] = ['killed', 'paused', 'cut', 'hung', 'slow', 'deaf']

/** For how long faults come, how long each lasts, and how much lies between two of a node, in ms. */
export type Faulty = { readonly length: number; readonly lasts: Range; readonly between: Range }

/** Cards that are dealt out before any comes again. */
function deck<Card>(cards: readonly Card[], draw: () => number): () => Card {
  let left: Card[] = []
  return () => {
    if (left.length === 0) left = [...cards]
    const [card] = left.splice(Math.floor(draw() * left.length), 1)
    if (card === undefined) throw new Error('there are no cards')
    return card
  }
}

/** What befalls each of so many nodes, one thing at a time; the same for the same seed. */
export function faultsOf(seed: number, nodes: number, faulty: Faulty): readonly NodeFault[] {
  const draw = random(seed)
  const deal = deck(KINDS, draw)
  const faults: NodeFault[] = []
  for (let node = 0; node < nodes; node += 1) {
    let at = randomIn(faulty.between, draw)
    while (at < faulty.length) {
      const lasts = randomIn(faulty.lasts, draw)
      faults.push({ is: deal(), node, at: Math.round(at), lasts: Math.round(lasts) })
      at += lasts + randomIn(faulty.between, draw)
    }
  }
  return faults
}

/** A fault in short. */
export function toldFault({ is, node, at, lasts }: NodeFault): string {
  return `node ${node + 1} ${is} at ${at} for ${lasts} ms`
}
