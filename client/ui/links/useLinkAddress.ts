import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { isLoopback } from '../../../shared/protocol/http/loopback.ts'
import { fetchAddresses } from '../../live/addresses.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** The facts that links are written from: the server's answer (null before it, and on failure), the page's own address, and the choice made on this device. */
export type KnownAddresses = {
  readonly addresses: Addresses | null
  readonly page: string
  readonly chosen: string | null
}

/** From where an address can be opened. `page`: unknown, except that this page was opened at it. */
export type AddressReach = 'public' | 'page' | 'network' | 'machine'

/** An address that links can begin with. */
export type AddressChoice = { readonly address: string; readonly reach: AddressReach }

function opensElsewhere(address: string): boolean {
  return URL.canParse(address) && !isLoopback(new URL(address).hostname)
}

/** Returns every address that links can begin with, the best first; the one for this machine only comes last. */
export function addressChoices({
  addresses,
  page,
}: Omit<KnownAddresses, 'chosen'>): readonly AddressChoice[] {
  const network = addresses?.network ?? []
  const here = network.includes(page) ? 'network' : 'page'
  const all: readonly AddressChoice[] = [
    ...(addresses?.publicUrl ? [{ address: addresses.publicUrl, reach: 'public' } as const] : []),
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

type AddressState = Omit<KnownAddresses, 'page'> & { readonly answered: boolean }

const STORED = 'rostrum.linkAddress'

/** How long an answer is used without asking again, in ms: every part of a page that shows links asks. */
const FRESH = 5_000

/** The addresses of the server, shared by everything on the page. */
const useAddressState = create<AddressState>(() => ({
  addresses: null,
  answered: false,
  chosen: readStored(STORED),
}))

let lastRequest: { readonly key: string; readonly at: number } | null = null

/** Asks the server for its addresses, with the link of this page. */
async function requestAddresses(): Promise<void> {
  const key = window.location.hash.slice(1)
  const now = performance.now()
  if (lastRequest?.key === key && now - lastRequest.at < FRESH) return
  lastRequest = { key, at: now }
  const addresses = await fetchAddresses(key)
  useAddressState.setState(addresses === null ? { answered: true } : { addresses, answered: true })
}

function choose(chosen: string): void {
  useAddressState.setState({ chosen })
  writeStored(STORED, chosen)
}

/** Returns how links, QR codes and link cards are written on this device, the same on every page, and the other addresses to choose from. */
export function useLinkAddress() {
  const { addresses, answered, chosen } = useAddressState()
  useEffect(() => void requestAddresses(), [])
  const page = window.location.origin
  const { address: base, reach } = linkBase({ addresses, page, chosen })
  return {
    /** The beginning of links. */
    base,
    /** Whether the server has answered, or cannot. */
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
