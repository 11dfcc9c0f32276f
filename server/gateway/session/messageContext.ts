import { z } from 'zod'
import { ShowId } from '../../../shared/agenda/ids.ts'
import type { LogContext } from '../../logEvent.ts'

const Told = z.object({ id: z.uuid().optional(), show: ShowId.optional() })

/** By which command, and in which show, something was to be done that failed; nothing else of a message is in the log. */
export function messageContext(message: unknown): LogContext {
  const { id, show } = Told.catch({}).parse(message)
  return { ...(show !== undefined && { show }), ...(id !== undefined && { command: id }) }
}
