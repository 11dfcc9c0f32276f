import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { fetchAddresses } from '../../live/addresses.ts'
import { type AddressChoice, addressChoices, linkBase } from './address.ts'

type Known = {
  readonly told: Addresses | null
  /** Whether the server has answered, or cannot. */
  readonly answered: boolean
  readonly chosen: string | null
}

const STORED = 'rostrum.linkAddress'

/** How long an answer is used without asking again, in ms: every part of a page that shows links asks. */
const FRESH = 5_000

function storedChoice(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

/** The addresses of the server, shared by everything on the page. */
const useKnown = create<Known>(() => ({ told: null, answered: false, chosen: storedChoice() }))

let asked: { readonly key: string; readonly at: number } | null = null

/** Asks the server for its addresses, with the link of this page. */
async function ask(): Promise<void> {
  const key = window.location.hash.slice(1)
  const now = performance.now()
  if (asked?.key === key && now - asked.at < FRESH) return
  asked = { key, at: now }
  const told = await fetchAddresses(key)
  useKnown.setState(told === null ? { answered: true } : { told, answered: true })
}

function choose(chosen: string): void {
  useKnown.setState({ chosen })
  try {
    localStorage.setItem(STORED, chosen)
  } catch {
    // A browser without storage starts with the best address next time.
  }
}

/** How links, QR codes and link cards are written on this device: the same on every page. */
export type LinkAddress = {
  /** The beginning of links. */
  readonly base: string
  /** Returns the whole address of a path on this server. */
  readonly addressOf: (path: string) => string
  /** Whether the server has answered, or cannot. */
  readonly answered: boolean
  /** Whether other devices can open it; assumed until the server has answered. */
  readonly worksElsewhere: boolean
  readonly choices: readonly AddressChoice[]
  readonly choose: (address: string) => void
  /** The command that restarts the server for everyone on its network. */
  readonly sharing: string
  /** Whether a show is live on the server, so that nobody restarts it now. */
  readonly isLive: boolean
}

/** Returns how links are written here, and the other addresses to choose from. */
export function useLinkAddress(): LinkAddress {
  const { told, answered, chosen } = useKnown()
  useEffect(() => void ask(), [])
  const page = window.location.origin
  const { address: base, reach } = linkBase({ told, page, chosen })
  return {
    base,
    answered,
    addressOf: useCallback((path: string) => `${base}${path}`, [base]),
    worksElsewhere: !answered || reach !== 'machine',
    choices: addressChoices({ told, page }),
    choose,
    sharing: told?.sharing ?? 'npm start -- --share',
    isLive: told?.live ?? false,
  }
}
