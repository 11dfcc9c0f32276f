import { z } from 'zod'
import { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { LogContext } from '../../logEvent.ts'

const StatedHandshake = z.object({ show: ShowId.optional(), link: LinkId.optional() })

/** Which show and link a handshake names that nobody could say yes or no to. */
export function handshakeContext(handshake: unknown): LogContext {
  const { show, link } = StatedHandshake.catch({}).parse(handshake)
  return { ...(show !== undefined && { show }), ...(link !== undefined && { link }) }
}
