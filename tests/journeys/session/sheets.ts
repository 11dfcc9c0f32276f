import type { HAPPENINGS } from './happenings.ts'
import { type Cast, EVERYBODY, type SeatName } from './seats.ts'

/** What happens when: clock times at home, in order. */
export type Sheet = {
  readonly cast: Cast
  /** Whose pages are open. */
  readonly seats: readonly SeatName[]
  /** Who does not come. */
  readonly absent: string
  readonly from: string
  /** How long the network is cut, in ms. */
  readonly cutFor: number
  /** In every so many minutes the clock runs through the minute; else it is set forward. */
  readonly runsEvery: number
  readonly happens: ReadonlyArray<readonly [string, keyof typeof HAPPENINGS]>
}

/** The founding session: 150 minutes. */
export const WHOLE: Sheet = {
  cast: { first: 'Wei Bai', second: 'Wolfgang Wende', twice: 'Qian Wang' },
  seats: EVERYBODY,
  absent: 'Jiang Wang',
  from: '14:55:00',
  cutFor: 15_000,
  runsEvery: 10,
  happens: [
    ['14:57:20', 'missing'],
    ['14:58:10', 'chimes'],
    ['15:04:20', 'begins'],
    ['15:05:10', 'next'],
    ['15:08:20', 'next'],
    ['15:11:00', 'next'],
    ['15:12:30', 'mistake'],
    ['15:14:10', 'next'],
    ['15:18:40', 'cue'],
    ['15:22:05', 'granted'],
    ['15:27:00', 'next'],
    ['15:29:40', 'stageClock'],
    ['15:32:20', 'stageCountdown'],
    ['15:35:10', 'stageMessage'],
    ['15:38:30', 'stageBlack'],
    ['15:41:20', 'stageProgramme'],
    ['15:44:10', 'declined'],
    ['15:52:40', 'next'],
    ['16:00:30', 'cut'],
    ['16:08:15', 'next'],
    ['16:10:10', 'dropped'],
    ['16:12:20', 'killed'],
    ['16:14:10', 'lastsUntil'],
    ['16:16:40', 'next'],
    ['16:25:00', 'next'],
    ['16:30:20', 'next'],
    ['16:34:50', 'next'],
    ['16:39:55', 'cameToEnd'],
    ['16:44:40', 'next'],
    ['16:49:20', 'next'],
    ['16:55:10', 'floorTurn'],
    ['17:10:40', 'cameToEnd'],
    ['17:11:30', 'next'],
    ['17:29:40', 'next'],
    ['17:32:30', 'ends'],
    ['17:32:30', 'reopens'],
    ['17:34:00', 'ends'],
    ['17:34:00', 'chimesStill'],
    ['17:34:00', 'reported'],
  ],
}

/** A session of our own in the same shape: a quarter of an hour. */
export const SHORT: Sheet = {
  cast: { first: 'Ute Brandt', second: 'Lin An', twice: 'He Qing' },
  seats: EVERYBODY,
  absent: 'Jan Kolbe',
  from: '14:59:00',
  cutFor: 3_000,
  runsEvery: 10,
  happens: [
    ['14:59:30', 'missing'],
    ['14:59:50', 'chimes'],
    ['15:01:20', 'begins'],
    ['15:02:10', 'mistake'],
    ['15:02:40', 'next'],
    ['15:03:10', 'cue'],
    ['15:03:30', 'granted'],
    ['15:03:50', 'stageClock'],
    ['15:04:20', 'stageCountdown'],
    ['15:04:50', 'stageMessage'],
    ['15:05:20', 'stageBlack'],
    ['15:05:40', 'lastsUntil'],
    ['15:06:10', 'stageProgramme'],
    ['15:07:10', 'next'],
    ['15:08:00', 'dropped'],
    ['15:08:20', 'killed'],
    ['15:08:40', 'next'],
    ['15:10:10', 'next'],
    ['15:10:30', 'cut'],
    ['15:12:20', 'cameToEnd'],
    ['15:12:40', 'floorTurn'],
    ['15:13:10', 'declined'],
    ['15:14:25', 'cameToEnd'],
    ['15:14:30', 'next'],
    ['15:14:50', 'ends'],
    ['15:14:50', 'reopens'],
    ['15:15:30', 'ends'],
    ['15:15:30', 'chimesStill'],
    ['15:15:30', 'reported'],
  ],
}

/** The beginning of it and its end, with an item inserted and one moved, before the pages of those who are nearest to it. */
export const BRIEF: Sheet = {
  ...SHORT,
  seats: ['desk', 'timekeeper', 'booth', 'first', 'chinese', 'stage'],
  from: '15:00:40',
  runsEvery: 100,
  happens: [
    ['15:01:20', 'begins'],
    ['15:02:10', 'mistake'],
    ['15:02:40', 'next'],
    ['15:03:10', 'cue'],
    ['15:04:10', 'inserted'],
    ['15:04:50', 'moved'],
    ['15:05:20', 'dropped'],
    ['15:06:10', 'killed'],
    ['15:07:10', 'ends'],
    ['15:07:10', 'reopens'],
    ['15:07:40', 'ends'],
  ],
}
