import { CUE_LIFE } from '../../shared/run/openCue.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { Live } from '../live/live.ts'
import { type FixtureStep, liveFixture } from './liveFixture.ts'

const start: FixtureStep = { type: 'startShow' }
const next: FixtureStep = { type: 'next', from: { at: 'standby', after: null } }
const on = [start, next]
const given: FixtureStep = { type: 'giveTime', item: 'one', by: MINUTE }
const taken: FixtureStep = { type: 'takeTime', item: 'one', by: MINUTE }
const slower: FixtureStep = {
  type: 'sendCue',
  to: { type: 'person', person: 'first' },
  content: { type: 'canned', canned: 'slower', params: null },
  life: CUE_LIFE,
}
const free: FixtureStep = {
  type: 'sendCue',
  to: { type: 'person', person: 'first' },
  content: {
    type: 'free',
    text: 'The question about the river has been moved to the panel, so please go straight to your third case.',
    lang: 'en',
  },
  life: CUE_LIFE,
}

const OWN = { status: 'on-its-own', since: performance.now() - 12_000, error: 90 } as const
const LOST = { status: 'lost', since: performance.now() - 400_000 } as const

/** Moments of the sample show by name, as the person with the first talk sees them (or `person`). */
const MOMENTS: Readonly<Record<string, readonly FixtureStep[]>> = {
  'before the start': [],
  standby: [start],
  calm: [...on, 6 * MINUTE + 24 * SECOND],
  given: [...on, 6 * MINUTE, given, 3 * SECOND],
  taken: [...on, 6 * MINUTE, taken, 3 * SECOND],
  amber: [...on, 13 * MINUTE + 18 * SECOND],
  red: [...on, 14 * MINUTE + 18 * SECOND],
  over: [...on, 17 * MINUTE + 14 * SECOND],
  'far over': [...on, 27 * MINUTE + 4 * SECOND],
  paused: [...on, 6 * MINUTE, { type: 'pause', item: 'one' }],
  message: [...on, 6 * MINUTE, slower],
  'long message': [...on, 6 * MINUTE, free],
  after: [...on, 15 * MINUTE + 40 * SECOND, { type: 'next', from: { at: 'item', item: 'one' } }],
  break: [start, { type: 'goTo', item: 'rest', from: { at: 'standby', after: null } }, 5 * MINUTE],
  ended: [start, { type: 'endShow', from: { at: 'standby', after: null } }],
}

/** Every moment as a connection that stands there, and the calm one cut off. */
export function fixtures(person?: string): readonly (readonly [string, Live])[] {
  const looking = person === undefined ? {} : { person }
  const calm = MOMENTS['calm'] ?? []
  return [
    ...Object.entries(MOMENTS).map(([name, steps]) => [name, liveFixture(steps, looking)] as const),
    ['on its own', liveFixture(calm, { ...looking, knows: { connection: OWN } })],
    ['lost', liveFixture(calm, { ...looking, knows: { connection: LOST } })],
    [
      'withdrawn',
      liveFixture(calm, {
        ...looking,
        knows: { connection: { status: 'disconnected', disconnect: { reason: 'withdrawn' } } },
      }),
    ],
  ]
}
