import { PLAIN_ID } from '../../shared/agenda/plainId.ts'
import type { Device } from '../../shared/protocol/opened.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import { TOKEN } from '../../shared/protocol/up/token.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'

/** The target of an address: none, an incomplete link, or a screen. */
type Entrance =
  | { readonly as: 'nobody' }
  | { readonly as: 'broken' }
  | { readonly as: 'someone'; readonly handshake: Handshake }

const isId = (text: string | undefined): text is string => text !== undefined && PLAIN_ID.test(text)
const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text)

/** Parses a fragment; null if it is incomplete. By patterns, so that screens need not load schemas. */
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

/** Parses `#show.link.token`, `#owner.key`, or `#show` for a public show. Secrets are in the fragment, as browsers do not send it. */
export function entranceOf(hash: string, on?: Device): Entrance {
  const fragment = hash.replace(/^#/, '')
  if (fragment === '') return { as: 'nobody' }
  const handshake = parse(fragment, on)
  return handshake === null ? { as: 'broken' } : { as: 'someone', handshake }
}

/** An address with a fragment, anywhere in a text. */
const ADDRESS = /https?:\/\/[\w.:[\]-]+\/?(?:\?[\w=&-]*)?#[\w.-]+/g

/** A fragment without an address, from a partial copy. */
const FRAGMENT = /(?:^|[\s<"'(/])#?([\w-]+(?:\.[\w-]+){1,2})(?=$|[\s>"'),.;])/g

/** Returns an address with and without the punctuation after it, which mail may add. */
function candidates(found: string): readonly string[] {
  return [found, found.replace(/[.-]+$/, '')]
}

/** Whether an address opens a screen; that of a public show must be on this server, as any page may have a fragment. */
function opens(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  const entrance = entranceOf(url.hash)
  if (entrance.as !== 'someone') return false
  return entrance.handshake.as !== 'public' || url.host === host
}

function addressIn(text: string, host: string): string | null {
  const found = [...text.matchAll(ADDRESS)].flatMap(([one]) => candidates(one))
  return found.find((one) => opens(one, host)) ?? null
}

function fragmentIn(text: string): string | null {
  const found = [...text.matchAll(FRAGMENT)].flatMap(([, one = '']) => candidates(one))
  const whole = found.find((one) => entranceOf(`#${one}`).as === 'someone')
  return whole === undefined ? null : `/#${whole}`
}

/** Returns the link in a pasted text, also across lines: an address, or a path of this server (`host` with port); null without one. */
export function linkIn(text: string, host: string): string | null {
  const joined = text.replace(/\s+/g, '')
  return addressIn(text, host) ?? addressIn(joined, host) ?? fragmentIn(text) ?? fragmentIn(joined)
}
