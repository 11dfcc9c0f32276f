import type { ShowId } from '../../../shared/agenda/ids.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** A rehearsal that was made in this tab, and the path of its console. */
export type StoredRehearsal = { readonly show: ShowId; readonly path: string }

const newestKey = (plan: ShowId) => `rostrum.rehearsal-of.${plan}`
const planKey = (rehearsal: ShowId) => `rostrum.plan-of.${rehearsal}`

/** The address of a page of this server, with a link in its fragment. */
const OURS = /^\/(\?[^#]*)?#/

/** Returns the newest rehearsal of a plan that was made in this tab; null if there is none, or it was dismissed. */
export function storedRehearsal(plan: ShowId): StoredRehearsal | null {
  const [show, path] = readStored(newestKey(plan), 'sessionStorage')?.split(' ') ?? []
  return show !== undefined && path !== undefined && OURS.test(path) ? { show, path } : null
}

/** Stores it until this tab closes, or deletes it (null). */
export function storeRehearsal(plan: ShowId, rehearsal: StoredRehearsal | null): void {
  writeStored(newestKey(plan), rehearsal && `${rehearsal.show} ${rehearsal.path}`, 'sessionStorage')
}

/** Returns the address of the plan of a rehearsal that was made in this tab or the one that opened it; null if unknown. */
export function storedPlan(rehearsal: ShowId): string | null {
  const path = readStored(planKey(rehearsal), 'sessionStorage')
  return path !== null && OURS.test(path) ? path : null
}

/** Stores the address of this page as that of the plan; tabs opened from here later know it too. */
export function storePlan(rehearsal: ShowId, { pathname, search, hash }: Location): void {
  writeStored(planKey(rehearsal), `${pathname}${search}${hash}`, 'sessionStorage')
}

/** Returns the page that opened this one if it still shows the plan at this address; else null. */
function planTab(address: string): Window | null {
  const opener: Window | null = window.opener
  try {
    if (opener === null || opener.closed) return null
    const { pathname, search, hash } = opener.location
    return `${pathname}${search}${hash}` === address ? opener : null
  } catch {
    // It shows a page of another site by now.
    return null
  }
}

/** Goes back to the plan at this address: to its tab, closing this one; else in this tab. */
export function backToPlan(address: string): void {
  const plan = planTab(address)
  if (plan === null) {
    window.location.assign(address)
    return
  }
  plan.focus()
  window.close()
}
