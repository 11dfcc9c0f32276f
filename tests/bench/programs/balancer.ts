import { layRoad } from '../../support/nodes/road.ts'
import { answerQuestions } from '../processes/questions.ts'

/** How often a node is checked, and how long its answer may take, in ms. */
const CHECK_PERIOD = 250
const ANSWER_TIMEOUT = 2_000

type Node = { readonly url: string; isReady: boolean }

let nodes: readonly Node[] = []
let turn = 0

/** Checks whether a node is ready; a node too busy to answer keeps its state. */
async function checkReadiness(node: Node): Promise<void> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT)
    const { status } = await fetch(`${node.url}/readyz`, { signal })
    node.isReady = status === 200
  } catch (error) {
    const { cause } = error instanceof Error ? error : {}
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED')
      node.isReady = false
  }
}

/** Returns the ports of the ready nodes, the next one first. */
function portsInTurn(): readonly number[] {
  const ports = nodes.filter(({ isReady }) => isReady).map(({ url }) => Number(new URL(url).port))
  turn += 1
  const first = turn % Math.max(1, ports.length)
  return [...ports.slice(first), ...ports.slice(0, first)]
}

/** The questions to the balancer process. */
export type BalancerQuestions = {
  /** Listens; the answer is the address. */
  readonly listen: { readonly ask: null; readonly answer: string }
  /** From now on new connections go to these nodes alone. */
  readonly use: { readonly ask: readonly string[]; readonly answer: undefined }
}

setInterval(() => {
  for (const node of nodes) void checkReadiness(node)
}, CHECK_PERIOD)

answerQuestions<BalancerQuestions>({
  listen: async () => (await layRoad(portsInTurn)).url,
  use(urls) {
    nodes = urls.map((url) => ({ url, isReady: true }))
    return undefined
  },
})
