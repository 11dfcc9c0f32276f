import type { Envelope, ShowEvent } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'

/** The minute at which the logs written by hand begin. */
const NOON = instant(Date.UTC(2026, 5, 1, 12))

/** An envelope written by hand: the `seq`th of the show `dialogue`, a second after the one before. */
export const envelope = (seq: number, changes: Partial<Envelope> = {}): Envelope => ({
  show: 'dialogue',
  seq,
  at: instant(NOON + seq * 1_000),
  wall: instant(NOON + seq * 1_000),
  commandId: `command-${seq}`,
  actor: 'moderator',
  role: 'moderator',
  event: languageSet('en'),
  ...changes,
})

/** The floor language being set. */
export const languageSet = (language: string | null): ShowEvent => ({
  type: 'languageSet',
  v: 1,
  language,
})
