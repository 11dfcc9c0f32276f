import { entranceOf } from './entrance.ts'

/** What stands before the `#` of an address, and the fragment behind it, wherever in a text. */
const ADDRESS = /https?:\/\/[\w.:[\]-]+\/?(?:\?[\w=&-]*)?#[\w.-]+/g

/** A fragment alone, as it is left when somebody copies half a line. */
const FRAGMENT = /(?:^|[\s<"'(/])#?([\w-]+(?:\.[\w-]+){1,2})(?=$|[\s>"'),.;])/g

/** Mail puts a full stop behind an address, and it would be read as a part of it. */
function candidates(found: string): readonly string[] {
  return [found, found.replace(/[.-]+$/, '')]
}

/** Whether an address opens a screen; a show's name alone does so on this server only, as any page may have a fragment. */
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

/**
 * The link in a pasted text: an address, or a path of this server (`host`, with its port); null where there is none.
 * Mail may have broken it into lines.
 */
export function linkIn(text: string, host: string): string | null {
  const joined = text.replace(/\s+/g, '')
  return addressIn(text, host) ?? addressIn(joined, host) ?? fragmentIn(text) ?? fragmentIn(joined)
}
