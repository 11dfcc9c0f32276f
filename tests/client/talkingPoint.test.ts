import { expect, test } from 'vitest'
import { audienceModel } from '../../client/views/audience/model.ts'
import { interpreterModel } from '../../client/views/interpreter/model.ts'
import { speakerModel } from '../../client/views/speaker/model.ts'
import { stageModel } from '../../client/views/stage/model.ts'
import { findItem } from '../../shared/run/lookup.ts'
import { GRANTS, Room, type Who } from './support/room.ts'

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
