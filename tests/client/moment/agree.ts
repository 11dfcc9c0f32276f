import { expect } from 'vitest'
import type { SpeakerModel } from '../../../client/views/speaker/model.ts'
import { isAway } from '../../../shared/run/attendance.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Moment, momentOf } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { type Screens, screensAt } from './screens.ts'

/** What each screen says of one thing, by screen; undefined where it says nothing of it. */
export type Said = Readonly<Record<string, unknown>>

/** All that say anything say the same. */
export function agree(of: string, said: Said): void {
  const told = Object.entries(said).filter(([, what]) => what !== undefined)
  const [first] = told
  if (first === undefined) return
  const asFirst = told.map(([screen]) => [screen, first[1]])
  expect([of, Object.fromEntries(told)]).toEqual([of, Object.fromEntries(asFirst)])
}

/** All screens of a show at one moment, and its facts. */
export type Scene = {
  readonly screens: Screens
  readonly show: ShowState
  readonly moment: Moment
  /** The minute in which an instant lies at home; undefined where there is none. */
  readonly clock: (at: Instant | null | undefined) => string | undefined
}

/** The screens at one moment; null before there is a published agenda. */
export function sceneAt(show: ShowState, now: Instant): Scene | null {
  const screens = screensAt(show, now)
  const moment = momentOf(show, now)
  if (screens === null || moment === null) return null
  const { home } = moment
  return {
    screens,
    show,
    moment,
    clock: (at) => (at === null || at === undefined ? undefined : clockText(at, home)),
  }
}

/** What the page of each speaker says, by whose it is. */
export function bySpeaker({ screens }: Scene, say: (page: SpeakerModel) => unknown): Said {
  return Object.fromEntries([...screens.speakers].map(([person, page]) => [person, say(page)]))
}

/** Leaves out who names the people of an item although they are not here: the console, and their own page (R7c). */
export function leaveOut({ show }: Scene, row: Row | null, said: Said): Said {
  const away = row?.item.speakers.filter(({ person }) => isAway(show, person)) ?? []
  const names = ['console', ...away.map(({ person }) => person)]
  return away.length === 0
    ? said
    : Object.fromEntries(Object.entries(said).filter(([by]) => !names.includes(by)))
}

/** The first of some times or names, as text. */
export function firstOf(texts: readonly { readonly text: string }[] | null | undefined) {
  return texts?.[0]?.text
}

/** Names in their order, as text. */
export function namesIn(names: readonly { readonly text: string }[] | undefined) {
  return names?.map(({ text }) => text)
}

/** Whether a line of the console is that of what is on. */
export function isOn({ status }: { readonly status: string }): boolean {
  return status === 'live' || status === 'paused'
}
