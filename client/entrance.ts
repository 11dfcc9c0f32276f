import { Handshake } from '../shared/protocol/up/handshake.ts'
import { PROTOCOL } from '../shared/protocol/version.ts'

/** What the address of this page opens: nothing, a link that is not whole, or somebody's screen. */
export type Entrance =
  | { readonly as: 'nobody' }
  | { readonly as: 'broken' }
  | { readonly as: 'someone'; readonly handshake: Handshake }

function parts(fragment: string): unknown {
  const [first, second, third, ...rest] = fragment.split('.')
  if (first === 'owner' && third === undefined) {
    return { as: 'owner', protocol: PROTOCOL, key: second }
  }
  if (rest.length > 0) return null
  if (second === undefined) return { as: 'public', protocol: PROTOCOL, show: first }
  return { as: 'link', protocol: PROTOCOL, show: first, link: second, token: third }
}

/** Reads `#show.link.token`, `#owner.key`, or `#show` alone for a show that is open to everyone; the secret stays in the fragment, which browsers send to nobody. */
export function entranceOf(hash: string): Entrance {
  const fragment = hash.replace(/^#/, '')
  if (fragment === '') return { as: 'nobody' }
  const read = Handshake.safeParse(parts(fragment))
  return read.success ? { as: 'someone', handshake: read.data } : { as: 'broken' }
}
