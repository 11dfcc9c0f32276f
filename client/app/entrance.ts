import { PLAIN_ID } from '../../shared/agenda/plainId.ts'
import type { Device } from '../../shared/protocol/opened.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import { TOKEN } from '../../shared/protocol/up/token.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'

/** What the address of this page opens: nothing, a link that is not whole, or somebody's screen. */
export type Entrance =
  | { readonly as: 'nobody' }
  | { readonly as: 'broken' }
  | { readonly as: 'someone'; readonly handshake: Handshake }

const isId = (text: string | undefined): text is string => text !== undefined && PLAIN_ID.test(text)
const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text)

/** What a fragment says; null where it is not whole. By the patterns alone: a screen need not bring all that reads schemas. */
function read(fragment: string, on: Device | undefined): Handshake | null {
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

/** Reads, on this kind of device, `#show.link.token`, `#owner.key`, or `#show` alone for a show that is open to everyone; the secret stays in the fragment, which browsers send to nobody. */
export function entranceOf(hash: string, on?: Device): Entrance {
  const fragment = hash.replace(/^#/, '')
  if (fragment === '') return { as: 'nobody' }
  const handshake = read(fragment, on)
  return handshake === null ? { as: 'broken' } : { as: 'someone', handshake }
}
