import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { bearer } from '../../../shared/protocol/http/bearer.ts'
import { isLoopback } from '../../../shared/protocol/http/loopback.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** Fetches the addresses at which links may start; null on failure. `key` is the part of a link after its `#`. */
async function fetchAddresses(key: string): Promise<Addresses | null> {
  try {
    // The code of schemas is loaded only on demand.
    const { Addresses, ADDRESSES_PATH } = await import('../../../shared/protocol/http/addresses.ts')
    const response = await fetch(ADDRESSES_PATH, { headers: bearer(key) })
    return response.ok ? Addresses.parse(await response.json()) : null
  } catch {
    // The server is unreachable, or too old.
    return null
  }
}

/** The server's addresses (null: no answer), this page's address, and the choice on this device. */
export type KnownAddresses = {
  readonly addresses: Addresses | null
  readonly page: string
  readonly chosen: string | null
}

/** Where an address can be opened; `page`: unknown, but this page was opened at it. */
export type AddressReach = 'public' | 'page' | 'network' | 'machine'

/** An address that links can begin with. */
export type AddressChoice = { readonly address: string; readonly reach: AddressReach }

function opensElsewhere(address: string): boolean {
  return URL.canParse(address) && !isLoopback(new URL(address).hostname)
}

/** Returns every address that links can begin with, the best first. An address that only works on this machine is last. */
export function addressChoices({
  addresses,
  page,
}: Omit<KnownAddresses, 'chosen'>): readonly AddressChoice[] {
  const network = addresses?.network ?? []
  const reach = network.includes(page) ? 'network' : 'page'
  const all: readonly AddressChoice[] = [
    ...(addresses?.publicUrl ? [{ address: addresses.publicUrl, reach: 'public' } as const] : []),
    { address: page, reach },
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

type AddressState = Omit<KnownAddresses, 'page'> & { readonly answered: boolean }

const STORAGE_KEY = 'rostrum.linkAddress'

/** How long an answer is reused, in ms, because each part of a page that shows links requests it. */
const MAX_AGE = 5_000

/** The addresses of the server, shared by everything on the page. */
const useAddressState = create<AddressState>(() => ({
  addresses: null,
  answered: false,
  chosen: readStored(STORAGE_KEY),
}))

let lastRequest: { readonly key: string; readonly at: number } | null = null

/** Asks the server for its addresses, with the link of this page. */
async function requestAddresses(): Promise<void> {
  const key = window.location.hash.slice(1)
  const now = performance.now()
  if (lastRequest?.key === key && now - lastRequest.at < MAX_AGE) return
  lastRequest = { key, at: now }
  const addresses = await fetchAddresses(key)
  useAddressState.setState(addresses === null ? { answered: true } : { addresses, answered: true })
}

function choose(chosen: string): void {
  useAddressState.setState({ chosen })
  writeStored(STORAGE_KEY, chosen)
}

/** Returns the address of links, QR codes and link cards on this device, and the other choices. */
export function useLinkAddress() {
  const { addresses, answered, chosen } = useAddressState()
  useEffect(() => void requestAddresses(), [])
  const page = window.location.origin
  const { address: base, reach } = linkBase({ addresses, page, chosen })
  return {
    /** The beginning of links. */
    base,
    /** Whether the server has answered or the request has failed. */
    answered,
    /** Returns the whole address of a path on this server. */
    addressOf: useCallback((path: string) => `${base}${path}`, [base]),
    /** Whether other devices can open it; assumed until the server has answered. */
    worksElsewhere: !answered || reach !== 'machine',
    choices: addressChoices({ addresses, page }),
    choose,
    /** The command that restarts the server for everyone on its network. */
    sharing: addresses?.sharing ?? 'npm start -- --share',
    /** Whether a show is live on the server, so that nobody restarts it now. */
    isLive: addresses?.live ?? false,
  }
}

export type LinkAddress = ReturnType<typeof useLinkAddress>
