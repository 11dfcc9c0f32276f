import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { isLoopback } from '../../../shared/protocol/http/loopback.ts'

/** The facts that links are written from: the server's answer (null before it, and on failure), the page's own address, and the choice made on this device. */
export type KnownAddresses = {
  readonly told: Addresses | null
  readonly page: string
  readonly chosen: string | null
}

/** From where an address can be opened: `page` if it is only known that this page has it. */
export type AddressReach = 'public' | 'page' | 'network' | 'machine'

/** An address that links can begin with. */
export type AddressChoice = { readonly address: string; readonly reach: AddressReach }

function opensElsewhere(address: string): boolean {
  return URL.canParse(address) && !isLoopback(new URL(address).hostname)
}

/** Returns every address that links can begin with, the best first; the one for this machine only comes last. */
export function addressChoices({
  told,
  page,
}: Omit<KnownAddresses, 'chosen'>): readonly AddressChoice[] {
  const network = told?.network ?? []
  const here = network.includes(page) ? 'network' : 'page'
  const all: readonly AddressChoice[] = [
    ...(told?.publicUrl ? [{ address: told.publicUrl, reach: 'public' } as const] : []),
    { address: page, reach: here },
    ...network.map((address) => ({ address, reach: 'network' }) as const),
  ]
  const others = new Map(
    all.filter(({ address }) => opensElsewhere(address)).map((one) => [one.address, one]),
  )
  const machine = { address: page, reach: 'machine' } as const
  return [...others.values(), ...(opensElsewhere(page) ? [] : [machine])]
}

/** Returns the address that links begin with: the chosen one while it exists, else the best. */
export function linkBase(known: KnownAddresses): AddressChoice {
  const choices = addressChoices(known)
  const best = choices[0] ?? { address: known.page, reach: 'machine' }
  return choices.find(({ address }) => address === known.chosen) ?? best
}

/** Returns whether devices open this address by plain HTTP. */
export function isPlain(address: string): boolean {
  return address.startsWith('http:') && opensElsewhere(address)
}

/** Formats an address as people type it. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
