import { entranceOf } from './entrance.ts'

/** An address with a fragment, anywhere in a text. */
const ADDRESS = /https?:\/\/[\w.:[\]-]+\/?(?:\?[\w=&-]*)?#[\w.-]+/g

/** A fragment without an address, from a partial copy. */
const FRAGMENT = /(?:^|[\s<"'(/])#?([\w-]+(?:\.[\w-]+){1,2})(?=$|[\s>"'),.;])/g

/** Returns an address with and without the punctuation at its end, which may belong to the sentence around it. */
function candidates(address: string): readonly string[] {
  return [address, address.replace(/[.-]+$/, '')]
}

/** Whether an address opens a screen. The address of a public show must be on this server, as any page may have a fragment. */
function opens(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  const entrance = entranceOf(url.hash)
  if (entrance.as !== 'screen') return false
  return entrance.handshake.as !== 'public' || url.host === host
}

function addressIn(text: string, host: string): string | null {
  const found = [...text.matchAll(ADDRESS)].flatMap(([one]) => candidates(one))
  return found.find((one) => opens(one, host)) ?? null
}

function fragmentIn(text: string): string | null {
  const found = [...text.matchAll(FRAGMENT)].flatMap(([, one = '']) => candidates(one))
  const whole = found.find((one) => entranceOf(`#${one}`).as === 'screen')
  return whole === undefined ? null : `/#${whole}`
}

/** Returns the link in a pasted text, even if line breaks split it: an address, or a path on this server; null without one. `host` includes the port. */
export function linkIn(text: string, host: string): string | null {
  const joined = text.replace(/\s+/g, '')
  return addressIn(text, host) ?? addressIn(joined, host) ?? fragmentIn(text) ?? fragmentIn(joined)
}
