import { type NextFunction, type Request, type Response, Router } from 'express'
import { ADDRESSES_REFUSALS, type Addresses } from '../../shared/protocol/http/addresses.ts'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import { has } from '../../shared/run/roles.ts'
import { linkName, type Visitor } from '../gateway/admission/visitor.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import { Refused, refusing, sendRefusal } from './refused.ts'

/** What telling addresses needs: what is counted, who is let in, and the addresses as they are now. */
export type AddressesParts = {
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whom a key lets in: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Visitor | null>
  readonly list: () => Addresses
}

const refused = refusing(ADDRESSES_REFUSALS)

/** `GET /addresses`: what links may begin with, told to those who hand them out, and to the stage, which shows the hall where to follow. */
export function addressesRoute(parts: AddressesParts): Router {
  const route = Router()
  route.get('/', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const { headers, socket } = request
    const address = parts.addressOf({ remote: socket.remoteAddress ?? '', headers })
    await letIn(request, address, parts)
    const { sharing, ...told } = parts.list()
    response.json({ ...told, sharing: isLoopback(address) ? sharing : null } satisfies Addresses)
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof Refused) sendRefusal(response, error)
    else next(error)
  })
  return route
}

async function letIn(
  { headers }: Request,
  address: string,
  { limits, enter }: AddressesParts,
): Promise<void> {
  const key = keyOf(headers.authorization)
  if (key === null) throw refused('no-key')
  const visitor = await enter(key)
  if (visitor === null) {
    throw refused((await limits.allows('strangers', address)) ? 'wrong-key' : 'too-many')
  }
  if (visitor.as === 'link' && !has(visitor.grant, 'addresses')) throw refused('not-allowed')
  if (!(await limits.allows('exports', linkName(visitor)))) throw refused('too-many')
}
