import { entranceOf } from './entrance.ts'

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
