import { answering } from '../processes/answering.ts'
import { Balancer } from '../wire/balancer.ts'

/** What the process of the balancer can be asked. */
export type BalancerAsks = {
  /** Begins to listen; answered with its address. */
  readonly listen: { readonly ask: null; readonly answer: string }
  /** From now on new connections go to these nodes alone. */
  readonly use: { readonly ask: readonly string[]; readonly answer: undefined }
}

const balancer = new Balancer()

answering<BalancerAsks>({
  listen: () => balancer.listen(),
  use(urls) {
    balancer.use(urls)
    return undefined
  },
})
