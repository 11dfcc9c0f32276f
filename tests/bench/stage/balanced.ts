import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { BalancerAsks } from '../programs/balancer.ts'
import { startDatabase } from './database.ts'
import { Nodes } from './nodes.ts'

/** Nodes on a PostgreSQL of their own, behind a balancer in a process of its own. */
export type Balanced = {
  readonly nodes: Nodes
  /** The address of the balancer. */
  readonly url: string
  /** From now on new connections go to these nodes alone. */
  readonly use: (urls: readonly string[]) => Promise<undefined>
  readonly close: () => Promise<void>
}

/** Starts so many of them. */
export async function openBalanced(count: number): Promise<Balanced> {
  const database = await startDatabase()
  const balancer = new Child<BalancerAsks>([programFile('balancer')])
  const nodes = await Nodes.open(database, 'bench', count)
  const url = await balancer.ask('listen', null)
  const use = (urls: readonly string[]) => balancer.ask('use', urls)
  await use(nodes.urls)
  return {
    nodes,
    url,
    use,
    async close() {
      await Promise.all([balancer.end(), nodes.close()])
      await database.stop()
    },
  }
}
