import type { EventType, RunEvents } from '../../../../shared/run/events.ts'
import { EVENTS, RUN } from '../../../../shared/run/schemas.ts'

/** Every type of event that moves the run. */
export const RUN_EVENTS = Object.keys(RUN) as RunEvents['type'][]

/** Every type of event that happens to a show once it is made. */
export const COUNTED = (Object.keys(EVENTS) as EventType[]).filter((type) => type !== 'showCreated')
