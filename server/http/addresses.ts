import { Router } from 'express'
import { ADDRESSES_REFUSALS, type Addresses } from '../../shared/protocol/http/addresses.ts'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import { has } from '../../shared/run/roles.ts'
import {
  addressIn,
  authenticate,
  handleRefusals,
  type KeyedRouteParts,
  noStore,
  refusalsFrom,
} from './route.ts'

/** The dependencies of the route. */
export type AddressesParts = KeyedRouteParts & {
  /** Returns the current addresses. */
  readonly addresses: () => Addresses
}

const refusal = refusalsFrom(ADDRESSES_REFUSALS)

/** Creates `GET /addresses`: the addresses that links can start with, for roles that distribute links and for the stage. */
export function addressesRoute(parts: AddressesParts): Router {
  const route = Router()
  route.use(noStore)
  route.get('/', async (request, response) => {
    await authenticate(
      request,
      parts,
      'exports',
      refusal,
      (visitor) => visitor.as === 'owner' || has(visitor.grant, 'addresses'),
    )
    const address = addressIn(request, parts)
    const { sharing, ...addresses } = parts.addresses()
    const visible = { ...addresses, sharing: isLoopback(address) ? sharing : null }
    response.json(visible satisfies Addresses)
  })
  route.use(handleRefusals)
  return route
}
