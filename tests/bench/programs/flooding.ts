import { constants, setPriority } from 'node:os'
import { answering } from '../processes/answering.ts'
import { type FloodAsk, type FloodTold, flood } from '../stage/flood.ts'

/** What the process of the strangers can be asked. */
export type FloodingAsks = {
  /** Floods a server; answered when it is over. */
  readonly flood: { readonly ask: FloodAsk; readonly answer: FloodTold }
}

// It shares a processor with the moderator, who has a machine of her own.
setPriority(constants.priority.PRIORITY_LOW)

answering<FloodingAsks>({ flood })
