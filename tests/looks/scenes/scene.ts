import type { Agenda } from '../../../shared/agenda/model.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

/** What becomes of the line to the server once the screens of a scene are open. */
export type Line = 'holds' | 'is cut' | 'is cut for long'

/** One state of a show in which every screen is looked at. */
export type Scene = {
  readonly name: string
  /** The show as it is at the moment of the look. */
  readonly show: Case
  readonly line: Line
  /** A countdown runs in it, so its digits have a least height. */
  readonly counts: boolean
  /** Whose own pages are looked at: somebody whose turn is the one in the middle of it, and somebody after. */
  readonly speakers: { readonly on: string; readonly waiting: string }
}

const FOUNDING_SPEAKERS = { on: 'wentao-yan', waiting: 'marc-barra' }

/** The founding show before Start, and the same on its plan until an item begins. */
export const foundingShow = (): Case => given(founding())
export const foundingUntil = (item: string): Case => foundingShow().onPlanUntil(item)

/** A show with this agenda on its plan until an item begins. */
export const showUntil = (agenda: Agenda, item: string): Case => given(agenda).onPlanUntil(item)

/** A scene, by default one in which all goes on, seen on every screen. */
export function scene(name: string, show: Case, more: Partial<Scene> = {}): Scene {
  return {
    name,
    show,
    line: 'holds',

    counts: true,
    speakers: FOUNDING_SPEAKERS,
    ...more,
  }
}
