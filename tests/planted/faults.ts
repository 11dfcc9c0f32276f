import type { Fault } from './fault.ts'
import { CLIENT_FAULTS } from './faults/client.ts'
import { CORE_FAULTS } from './faults/core.ts'
import { SERVER_FAULTS } from './faults/server.ts'

/** Realistic one-line faults of every layer; the long run plants each and requires that a test finds it. */
export const FAULTS: readonly Fault[] = [...CORE_FAULTS, ...SERVER_FAULTS, ...CLIENT_FAULTS]
