import type { Agenda } from '../../../shared/agenda/model.ts'
import { findItem, liveItemId } from '../../../shared/run/lookup.ts'
import type { StageLook } from '../../../shared/run/stageLook.ts'
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
  /** Whose own pages are looked at: somebody whose turn is the one in the middle of it, and somebody after. */
  readonly speakers: { readonly on: string; readonly waiting: string }
  /** The address that the server is told to be reached at; null: none. */
  readonly publicUrl: string | null
}

const FOUNDING_SPEAKERS = { on: 'wentao-yan', waiting: 'marc-barra' }

/** The founding show before Start, and the same on its plan until an item begins. */
export const foundingShow = (): Case => given(founding())
export const foundingUntil = (item: string): Case => foundingShow().onPlanUntil(item)

export const showUntil = (agenda: Agenda, item: string): Case => given(agenda).onPlanUntil(item)

/** A scene, by default one in which all goes on, seen on every screen. */
export const scene = (name: string, show: Case, more: Partial<Scene> = {}): Scene => ({
  name,
  show,
  line: 'holds',

  speakers: FOUNDING_SPEAKERS,
  publicUrl: null,
  ...more,
})

/** The least height of the digits where the countdown is what a screen is there for, as a part of its short side; small while a message takes the speaker's whole page. */
const LARGE = 0.28
const BESIDE_A_MESSAGE = 0.08

/** The same by what was chosen for the stage. */
const ON_STAGE = {
  programme: LARGE,
  countdown: LARGE,
  message: BESIDE_A_MESSAGE,
  clock: 0,
  black: 0,
} as const satisfies Record<StageLook['is'], number>

/** How high the countdown's digits must at least stand on a screen in a scene, as a part of its short side; 0 where it has none of its own. */
export function leastDigits({ show, line, speakers }: Scene, screen: string): number {
  const { run, published, cues } = show.state
  const on = liveItemId(run.position)
  const item = on === null || published === null ? null : findItem(published.agenda, on)?.item
  if (!item || line === 'is cut for long') return 0
  if (screen === 'stage') return item.kind === 'break' ? 0 : ON_STAGE[run.look.is]
  const theirs = item.speakers.some(({ person }) => person === speakers.on)
  if (screen !== 'speaker on' || !theirs) return 0
  return cues.length > 0 ? BESIDE_A_MESSAGE : LARGE
}
