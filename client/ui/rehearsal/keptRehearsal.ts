import type { ShowId } from '../../../shared/agenda/ids.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** A rehearsal that was made in this tab, and where its console is. */
export type KeptRehearsal = { readonly show: ShowId; readonly path: string }

const newestKey = (plan: ShowId) => `rostrum.rehearsal-of.${plan}`
const planKey = (rehearsal: ShowId) => `rostrum.plan-of.${rehearsal}`

/** What leads to a page of ours: from the root of this server, with a link behind it. */
const OURS = /^\/(\?[^#]*)?#/

/** The newest rehearsal of a plan that was made in this tab; null where there is none, or it was put away. */
export function keptRehearsal(plan: ShowId): KeptRehearsal | null {
  const [show, path] = readStored(newestKey(plan), 'sessionStorage')?.split(' ') ?? []
  return show !== undefined && path !== undefined && OURS.test(path) ? { show, path } : null
}

/** Keeps it for as long as this tab is there, or forgets it. */
export function keepRehearsal(plan: ShowId, rehearsal: KeptRehearsal | null): void {
  writeStored(newestKey(plan), rehearsal && `${rehearsal.show} ${rehearsal.path}`, 'sessionStorage')
}

/** Where the plan is that a rehearsal was made from, in this tab or the one that opened it; null where that is not known. */
export function keptPlan(rehearsal: ShowId): string | null {
  const path = readStored(planKey(rehearsal), 'sessionStorage')
  return path !== null && OURS.test(path) ? path : null
}

/** Keeps this page as that of the plan; a tab that is opened from here from now on knows it too. */
export function keepPlan(rehearsal: ShowId, { pathname, search, hash }: Location): void {
  writeStored(planKey(rehearsal), `${pathname}${search}${hash}`, 'sessionStorage')
}

/** The page that opened this one, where that still shows the plan at this address; else null. */
function planTab(address: string): Window | null {
  const opener: Window | null = window.opener
  try {
    if (opener === null || opener.closed) return null
    const { pathname, search, hash } = opener.location
    return `${pathname}${search}${hash}` === address ? opener : null
  } catch {
    // It shows somebody else's page by now.
    return null
  }
}

/** Goes back to the plan at this address: to the tab that it is open in, in place of this one; else in this one. */
export function backToPlan(address: string): void {
  const plan = planTab(address)
  if (plan === null) {
    window.location.assign(address)
    return
  }
  plan.focus()
  window.close()
}
