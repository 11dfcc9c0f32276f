import { describe, expect, it, test } from 'vitest'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { GRANTS, Room, type Who } from '../support/room.ts'
import { type Screens, screensAt } from './screens.ts'

const on = (show: Case): Screens => present(screensAt(show.state, show.now))

const first = (times: readonly { readonly text: string }[] | null | undefined) => times?.[0]?.text

/** The third talk so many minutes and seconds behind its end. */
const thirdTalk = (at: string) => given(founding()).onPlanUntil('talk-yan').at(at)

it('the end of what was paused in overrun is when it was to end', () => {
  const screens = on(thirdTalk('15:58').does('pause').at('15:59'))
  // It has stood for a minute, so that it would have had to end at 15:56.
  expect(first(screens.timekeeper.on?.until)).toBe('15:56')
  expect(first(screens.booth.on?.at)).toBe('15:56')
  const stage = screens.speakers.get('wentao-yan')?.turn
  expect(stage?.is === 'on' ? first(stage.until) : null).toBe('15:56')
})

describe('no time left', () => {
  const shown = (show: Case) => {
    const { console: desk, timekeeper, booth, stage, left, speakers } = on(show)
    const mine = speakers.get('wentao-yan')?.turn
    const waits = speakers.get('marc-barra')?.turn
    return {
      phases: [
        desk.ground?.phase,
        desk.card?.is === 'on' ? desk.card.phase : null,
        booth.phase?.is,
        stage.phase,
        mine?.is === 'on' ? mine.phase : null,
        timekeeper.on?.over === true ? 'over' : 'red',
      ],
      audience: left,
      waits: waits?.is === 'ready' ? waits.awaits : undefined,
      booths: booth.next?.at === null,
    }
  }

  it('T5: is the last of the last minute, on every screen', () => {
    expect(shown(thirdTalk('15:55:00').shows('0:00'))).toEqual({
      phases: Array(6).fill('red'),
      audience: { of: 'left', count: 0 },
      waits: null,
      booths: false,
    })
  })

  it('T5: is over time from then on, with a plus before the first second of it', () => {
    expect(shown(thirdTalk('15:55:00.001').shows('+0:00'))).toEqual({
      phases: Array(6).fill('over'),
      audience: { of: 'over', count: 0 },
      waits: { overBy: 0 },
      booths: true,
    })
  })
})

it('a moment is worked out once for all that ask in it', () => {
  const show = thirdTalk('15:50')
  expect(momentOf(show.state, show.now)).toBe(momentOf(show.state, show.now))
})

const ITEM = 'case-paris'

const you = (who: Who) => ({ link: who, grant: { ...GRANTS[who], roles: [...GRANTS[who].roles] } })

/** A room in which the case of Marc Barra is on, and the second of its talking points. */
function onCase() {
  const room = new Room().startsAt(ITEM)
  const item = room.state.published && findItem(room.state.published.agenda, ITEM)?.item
  const [first, second] = item?.talkingPoints ?? []
  if (first === undefined || second === undefined) throw new Error('the case has two points')
  return { room, first, second }
}

/** What each screen says the item is about. */
const told = ({ state, now }: Room) => ({
  speaker: speakerModel(state, now, you('barra'), 'en').points?.chosen ?? null,
  audience: audienceModel(state, now, you('audience'), 'en')?.on?.point?.text ?? null,
  stage: stageModel(state, now, you('stage'), 'en')?.turn?.point?.[0].text ?? null,
  booth: interpreterModel(state, now, you('interpreter'), 'en')?.on?.point?.['en'] ?? null,
})

test('the talking point that was chosen stands on every screen, and on none before', () => {
  const { room, second } = onCase()
  expect(told(room)).toEqual({ speaker: null, audience: null, stage: null, booth: null })
  room.gives('barra', { type: 'chooseTalkingPoint', item: ITEM, point: second, was: null })
  const en = second['en'] ?? ''
  expect(told(room)).toEqual({ speaker: second, audience: en, stage: en, booth: en })
})

test('the talking point that was chosen is offered to its speaker before the turn, and to nobody else', () => {
  const room = new Room()
  const seen = (who: Who) => speakerModel(room.state, room.now, you(who), 'en')
  // His talk, which has none, comes first: the case behind it is offered.
  expect(seen('barra').turn).toMatchObject({ is: 'before', item: 'talk-barra' })
  expect(seen('barra').points).toMatchObject({ item: ITEM, chosen: null })
  expect(seen('yan').points).toBeNull()
})
