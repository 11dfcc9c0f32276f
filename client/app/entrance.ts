import { PLAIN_ID } from '../../shared/agenda/plainId.ts'
import type { Device } from '../../shared/protocol/opened.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import { TOKEN } from '../../shared/protocol/up/token.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'

/** The target of an address: none, a screen, or an incomplete link (`broken`). */
type Entrance =
  | { readonly as: 'none' }
  | { readonly as: 'broken' }
  | { readonly as: 'screen'; readonly handshake: Handshake }

const isId = (text: string | undefined): text is string => text !== undefined && PLAIN_ID.test(text)
const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text)

/** Parses a fragment; null if it is incomplete. Uses patterns, so that screens need not load schemas. */
function parse(fragment: string, on: Device | undefined): Handshake | null {
  const protocol = PROTOCOL
  const [first, second, third, ...rest] = fragment.split('.')
  if (rest.length > 0 || !isId(first)) return null
  if (first === 'owner' && third === undefined) {
    return isToken(second) ? { as: 'owner', protocol, key: second } : null
  }
  if (second === undefined) return { as: 'public', protocol, show: first }
  if (!(isId(second) && isToken(third))) return null
  return { as: 'link', protocol, show: first, link: second, token: third, ...(on && { on }) }
}

/** Parses `#show.link.token`, `#owner.key`, or `#show` for a public show. Browsers do not send the fragment, so it can hold secrets. `on` is the kind of this device. */
export function entranceOf(hash: string, on?: Device): Entrance {
  const fragment = hash.replace(/^#/, '')
  if (fragment === '') return { as: 'none' }
  const handshake = parse(fragment, on)
  return handshake === null ? { as: 'broken' } : { as: 'screen', handshake }
}
