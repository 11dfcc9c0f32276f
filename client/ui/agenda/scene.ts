import type { Moment } from '../../../shared/timing/moment.ts'
import {
  type AnnouncedStart,
  announcedBreakEnd,
  announcedStart,
  isWaitingFor,
} from './programme.ts'

/** The public state of the show, which determines the layout of a public screen. */
export type Scene =
  /** Before the start, or (`begun`) in standby until a known minute. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly start: AnnouncedStart }
  | { readonly is: 'standby' | 'live' }
  /** A break, with its end; null if nothing follows. */
  | { readonly is: 'break'; readonly back: AnnouncedStart | null }
  /** No item is left, or the show has ended. */
  | { readonly is: 'over'; readonly ended: boolean }

/** Returns the state of the show at a moment. */
export function sceneOf({ status, line }: Moment): Scene {
  if (status === 'ended') return { is: 'over', ended: true }
  if (line.on !== null) {
    const isBreak = line.on.item.kind === 'break'
    return isBreak ? { is: 'break', back: announcedBreakEnd(line) } : { is: 'live' }
  }
  if (line.next === null) return { is: 'over', ended: false }
  const start = announcedStart(line, line.next)
  if (status !== 'planned' && !isWaitingFor(start, line.now)) return { is: 'standby' }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), start }
}
