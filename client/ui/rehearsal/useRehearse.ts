import { useState } from 'react'
import type { ItemId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { newShowIds } from '../../live/newShow.ts'

/** A rehearsal that was made in this tab, and the path of its console. */
export type StoredRehearsal = { readonly show: ShowId; readonly path: string }

const newestKey = (plan: ShowId) => `rostrum.rehearsal-of.${plan}`
const planKey = (rehearsal: ShowId) => `rostrum.plan-of.${rehearsal}`

/** Matches the path of a page of this server, with a link in its fragment. */
const OWN_PATH = /^\/(\?[^#]*)?#/

/** Returns the newest rehearsal of a plan that was made in this tab; null if there is none, or it was dismissed. */
function storedRehearsal(plan: ShowId): StoredRehearsal | null {
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
function storePlan(rehearsal: ShowId, { pathname, search, hash }: Location): void {
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

/** The newest rehearsal of a show on this page, and the functions to make and open rehearsals. */
export type RehearsalMaker = ReturnType<typeof useRehearse>

const tabOf = (show: ShowId) => `rostrum.${show}`

/** Opens a console in a tab that was opened during the press; in this tab if the browser blocked that. */
function openConsole(tab: Window | null, path: string): void {
  if (tab === null) window.location.assign(path)
  else {
    tab.location.replace(new URL(path, window.location.href))
    tab.focus()
  }
}

type RehearsalRequest = {
  readonly agenda: Agenda
  readonly from: ItemId | null
  readonly ids: ReturnType<typeof newShowIds>
}

/** Rehearses the draft, or the published agenda for links that do not see the draft. A request without an answer is repeated with its ids, so that no rehearsal is made twice. */
export function useRehearse(plan: ShowId) {
  const live = useLive()
  const [newest, setNewest] = useState(() => storedRehearsal(plan))
  const [request, setRequest] = useState<RehearsalRequest | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState<Refusal | 'unanswered' | null>(null)
  const setRehearsal = (rehearsal: StoredRehearsal | null) => {
    storeRehearsal(plan, rehearsal)
    setNewest(rehearsal)
  }

  const rehearse = async (from: ItemId | null) => {
    const { show } = live.store.getState()
    const agenda = (show?.draft ?? show?.published)?.agenda
    if (agenda === undefined || isWaiting) return
    const isSame = request?.agenda === agenda && request.from === from
    const ids = isSame ? request.ids : newShowIds(agenda.title)
    setRequest({ agenda, from, ids })
    setWaiting(true)
    setTrouble(null)
    // During the press: the browser blocks later tabs, and a new tab inherits only data stored before.
    storePlan(ids.show, window.location)
    const tab = window.open('', tabOf(ids.show))
    const answer = await live.rehearse({ ...ids, from })
    setWaiting(false)
    if (answer !== null) setRequest(null)
    if (answer?.ok === true) {
      setRehearsal({ show: ids.show, path: answer.path })
      openConsole(tab, answer.path)
      return
    }
    tab?.close()
    setTrouble(answer?.refusal ?? 'unanswered')
  }

  return {
    /** Makes a rehearsal, before its start (null) or live at an item, and opens its console. */
    rehearse: (from: ItemId | null) => void rehearse(from),
    /** Why the last rehearsal was not made; null if it was. */
    trouble,
    dismissTrouble: () => setTrouble(null),
    /** The newest rehearsal that was made here; null if there is none, or it was dismissed. */
    newest,
    /** Opens the console of the newest rehearsal, or shows the tab in which it is open. */
    reopen: () => {
      if (newest !== null) openConsole(window.open('', tabOf(newest.show)), newest.path)
    },
    close: () => setRehearsal(null),
  }
}
