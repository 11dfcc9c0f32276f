import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { fetchAddresses } from '../../live/addresses.ts'
import { addressChoices, linkBase } from './address.ts'

type Known = {
  readonly told: Addresses | null
  /** Whether the server was heard, or cannot be. */
  readonly answered: boolean
  readonly chosen: string | null
}

const STORED = 'rostrum.linkAddress'

/** How long an answer is not asked for anew, in ms: everything on a page that writes links asks. */
const FRESH = 5_000

function storedChoice(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

/** What this page knows of the addresses of its server; one for all that is written on it. */
const useKnown = create<Known>(() => ({ told: null, answered: false, chosen: storedChoice() }))

let asked: { readonly key: string; readonly at: number } | null = null

/** Asks what links may begin with: by the link that this page is open with. */
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
    // A browser that keeps nothing starts from the likeliest address next time.
  }
}

/** What links are written with. */
export type LinkAddress = {
  /** What they begin with. */
  readonly base: string
  /** The whole address of a path on this server, for others. */
  readonly addressOf: (path: string) => string
  /** Whether the server has said, or cannot. */
  readonly answered: boolean
  /** Whether others open it; taken for granted until the server has said. */
  readonly worksElsewhere: boolean
}

/** How links, codes and cards are written on this device: the same on every page. */
export function useLinkAddress(): LinkAddress {
  const known = useKnown()
  useEffect(() => void ask(), [])
  const page = window.location.origin
  const base = linkBase({ ...known, page })
  return {
    base,
    answered: known.answered,
    addressOf: useCallback((path: string) => `${base}${path}`, [base]),
    worksElsewhere: !known.answered || addressChoices({ ...known, page }).length > 0,
  }
}

/** What is chosen from, what it is now, and the command that makes there be more. */
export function useAddressChoice(): {
  readonly choices: readonly string[]
  readonly chosen: string
  readonly choose: (address: string) => void
  readonly sharing: string
} {
  const known = useKnown()
  const at = { ...known, page: window.location.origin }
  return {
    choices: addressChoices(at),
    chosen: linkBase(at),
    choose,
    sharing: known.told?.sharing ?? 'npm start -- --share',
  }
}
