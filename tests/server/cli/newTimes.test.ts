import { expect, test } from 'vitest'
import { describeEvent } from '../../../server/cli/log/describeLog.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

test('V5: new times are said in the log with the old ones, and the word that went with them', () => {
  const show = given(founding()).onPlanUntil('talk-yan')
  const before = show.state
  show.does({
    type: 'recover',
    cuts: [{ item: 'talk-barra', from: 10 * MINUTE, to: 8.5 * MINUTE }],
    drops: ['case-paris'],
    restores: [],
    stop: null,
    asked: true,
    tells: { word: { text: 'Thank you.', lang: 'en' } },
  })
  const sent = show.log.map(({ event }) => event).filter((event) => event.type === 'cueSent')
  expect(sent.map((event) => describeEvent(event, { before, after: show.state }))).toEqual([
    'cue to Marc Barra: new time 8:30, not 10:00; left out; "Thank you."',
  ])
})
