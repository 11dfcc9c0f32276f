import type { Endpoint } from './endpoint.ts'
import { COMMANDS } from './endpoints/commands.ts'
import { READS } from './endpoints/reads.ts'

/** Every endpoint of the API, in the order of the document. */
export const ENDPOINTS: readonly Endpoint[] = [...READS, ...COMMANDS]
