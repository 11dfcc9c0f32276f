import { CITIES, type Read, type Saying } from '../reader.ts'
import { alone, CLOCKS, cityClock, cityTime, PHASE, within } from './shared.ts'

/** Reads a large time, which is of the clock, of a break's end, or else of the start of what is next. */
const largeTime = cityTime(({ sight: { look, live } }) =>
  look === 'clock' ? 'clock' : live ? 'until' : 'told start of <next>',
)

const STATES = {
  past: 'done',
  on: 'on',
  paused: 'on',
  next: 'waiting',
  coming: 'waiting',
  dropped: 'dropped',
  passed: 'waiting',
  missed: 'waiting',
} as const

/** Reads a line of the agenda: when, about or not, what, and how it stands. */
const agendaLine: Read = (_, reader, { item, cells }) => {
  const { about, soon } = reader.words.audience
  const texts = cells.map(({ text }) => text)
  const words = texts.join(' | ')
  const clock = texts.find((text) => /^\d\d:\d\d$/.test(text))
  const [is, state] =
    Object.entries(STATES).find(([as]) =>
      texts.some((text) => reader.filled(`audience.as.${as}`, text)),
    ) ?? []
  if (state !== undefined) reader.says(`state of ${item}`, state, words)
  if (is === 'next') reader.says('next', item ?? '', words)
  if (clock === undefined) return texts.includes(soon) || is !== undefined
  const isPast = is === 'past' || is === 'on' || is === 'paused'
  if (!isPast) reader.says(`about ${item}`, texts.includes(about) ? 'about' : 'set', words)
  return reader.claim(`${isPast ? 'start' : 'told start'} of ${item}`, clock, words)
}

const PLACE = 'audience.place | {{block}} + audience.comma + audience.place'

/** The time that is left, was used or is over. */
const left = (['left', 'over', 'spent'] as const).flatMap((is): readonly Saying[] => [
  [/time-left|back-at/, `audience.live.first.${is}`, { 'told left': `0 ${is}` }],
  [/time-left|back-at/, `audience.live.${is}`, { 'told left': `{count} ${is}` }],
])

/** What the audience's page states. */
export const AUDIENCE: readonly Saying[] = [
  ...CLOCKS.slice(1),
  [/zone-time/, largeTime],
  [/audience-head|zone/, cityClock],
  ...['onTime', 'nearly', 'soFar', 'stands'].map(
    (is): Saying => [/standing/, `audience.standing.${is}`, { pace: is }],
  ),
  [/standing/, 'audience.standing.later', { pace: '{count} later' }],
  [/standing/, 'audience.standing.sooner', { pace: '{count} sooner' }],
  [
    /standing/,
    'audience.standing.planned | audience.standing.unchanged',
    { end: '{end}', 'end as': 'planned' },
  ],
  [
    /standing/,
    'audience.standing.aboutLater',
    { end: '{end}', 'end as': 'about', 'end shift': '{count}' },
  ],
  [
    /standing/,
    'audience.standing.aboutSooner',
    { end: '{end}', 'end as': 'about', 'end shift': '-{count}' },
  ],
  [/standing/, 'audience.standing.about', { end: '{end}', 'end as': 'about' }],
  [/agenda-line/, agendaLine],
  [/live-item.*turn-label/, PLACE, { 'count of <live>': '{index} of {total}' }],
  [
    /next-item.*turn-label/,
    '{{start}}',
    { 'told start of <next>': '{start}', 'about <next>': 'set' },
  ],
  [
    /next-item.*turn-label/,
    'audience.when.about',
    { 'told start of <next>': '{at}', 'about <next>': 'about' },
  ],
  [/time-left|back-at/, 'audience.live.until', { until: '{at}' }],
  [/time-left|back-at/, 'audience.break.last', { 'told left': '0 left' }],
  ...left,
  [/time-left|back-at/, 'audience.break.in', { 'told left': '{count} left' }],
  [/live-item.*who/, 'audience.ended.text', { end: '{at}' }],
  [
    /live-item.*who/,
    'audience.planned.in | audience.planned.in + {{rest}}',
    { 'minutes to <next>': '{count}' },
  ],
  [/live-item/, alone('name of <live>')],
  [/next-item.*who/, within('name of <next>')],
]

/** Reads a part of the programme to come: when it begins on each clock, about or not. */
const part: Read = (_, reader, { item, cells }) => {
  const { about, soon } = reader.words.stage
  const texts = cells.map(({ text }) => text)
  const words = texts.join(' | ')
  if (texts.includes(soon)) return true
  const clocks = texts.filter((text) => /^\d\d:\d\d/.test(text))
  reader.says(`about ${item}`, texts.includes(about) ? 'about' : 'set', words)
  for (const text of clocks) {
    const city = text.length === 5 ? texts[texts.indexOf(text) + 1] : text.slice(6)
    const zone = CITIES.get(city ?? '')
    if (zone === undefined) return false
    reader.says(`told start of ${item}`, text.slice(0, 5), words, zone)
  }
  return clocks.length > 0
}

/** Reads which turn of its block what is on, or else next, is. */
const block: Read = (text, reader) => {
  const { index, total } = reader.filled(PLACE, text) ?? {}
  const item = reader.sight.live === undefined ? '<next>' : '<live>'
  return index !== undefined && reader.claim(`count of ${item}`, `${index} of ${total}`, text)
}

/** What the screen on stage states. */
export const STAGE: readonly Saying[] = [
  [/zone-time/, largeTime],
  // How many more parts there are stands alone.
  [/stageWaiting-parts/, (text) => /^\+ \d+$/.test(text)],
  [/stageWaiting-parts/, part],
  ...CLOCKS,
  [/stage-phase/, PHASE],
  // Below a message: until when goes on what does.
  [/live-item.*stageGround-text/, alone('until')],
  [/stageProgramme-block/, block],
  [/live-item.*stageProgramme-person/, alone('name of <live>')],
  [/next-item.*(stageGround-name|stageProgramme-person)/, alone('name of <next>')],
]
