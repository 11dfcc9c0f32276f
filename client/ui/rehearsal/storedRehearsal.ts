import type { ShowId } from '../../../shared/agenda/ids.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** A rehearsal that was made in this tab, and the path of its console. */
export type StoredRehearsal = { readonly show: ShowId; readonly path: string }

const newestKey = (plan: ShowId) => `rostrum.rehearsal-of.${plan}`
const planKey = (rehearsal: ShowId) => `rostrum.plan-of.${rehearsal}`

/** Matches the path of a page of this server, with a link in its fragment. */
const OWN_PATH = /^\/(\?[^#]*)?#/

/** Returns the newest rehearsal of a plan that was made in this tab; null if there is none, or it was dismissed. */
export function storedRehearsal(plan: ShowId): StoredRehearsal | null {
  const [show, path] = readStored(newestKey(plan), 'sessionStorage')?.split(' ') ?? []
  return show !== undefined && path !== undefined && OWN_PATH.test(path) ? { show, path } : null
}

/** Stores the newest rehearsal of a plan until this tab closes, or deletes it (null). */
export function storeRehearsal(plan: ShowId, rehearsal: StoredRehearsal | null): void {
  writeStored(newestKey(plan), rehearsal && `${rehearsal.show} ${rehearsal.path}`, 'sessionStorage')
}

/** Returns the address of a rehearsal's plan if this tab, or the tab that opened it, stored it. */
export function storedPlan(rehearsal: ShowId): string | null {
  const path = readStored(planKey(rehearsal), 'sessionStorage')
  return path !== null && OWN_PATH.test(path) ? path : null
}

/** Stores this page's address as the address of the plan; tabs that it opens later inherit it. */
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
    // The opener now shows a page of another site.
    return null
  }
}

/** Goes back to the plan at this address: closes this tab if the plan is open in another tab; otherwise opens the plan in this tab. */
export function backToPlan(address: string): void {
  const plan = planTab(address)
  if (plan === null) {
    window.location.assign(address)
    return
  }
  plan.focus()
  window.close()
}
