import { expect, test } from 'vitest'
import { describeLog } from '../../../../server/cli/log/describeLog.ts'
import { type Case, given } from '../../../support/given.ts'
import { hearing } from '../../../support/hearing.ts'
import { linesFor, link, says, TIMEKEEPER } from './logTexts.ts'

const BOOTH = 'en–fr'

/** A hearing with its first talk on, and two in its booth: one who is only called something, one of the agenda. */
function onTalk(agenda = hearing()): Case {
  const show = given(agenda).at('13:50')
  show.record([
    link('li', { roles: ['interpreter'], booth: BOOTH, name: 'Li' }),
    link('ada', { roles: ['interpreter'], booth: BOOTH, person: 'ada' }),
  ])
  return show.begins('14:00')
}

const asLi = (show: Case) => show.asBooth(BOOTH, 'li')
const asAda = (show: Case) => show.asBooth(BOOTH, 'ada', 'ada')
const nextItem = ({ state }: Case) => {
  const items = state.published?.agenda.segments.flatMap((segment) => segment.items) ?? []
  return items[1]?.id ?? 'none'
}

/** Everything that can happen in a booth, one after another. */
function happens(show: Case): void {
  const request = () => show.state.run.booths[BOOTH]?.request?.id ?? 'none'
  asLi(show).does({ type: 'takeMic', was: null })
  asAda(show).does({ type: 'takeMic', was: 'li' })
  asLi(show).does({ type: 'askSwap', on: 'ada', before: null })
  asAda(show).does({ type: 'declineSwap', request: request() })
  show.does({ type: 'askSwap', on: 'ada', before: nextItem(show) })
  asLi(show).does({ type: 'acceptSwap', request: request() })
  show.as('moderator').does('next')
  asLi(show).does({ type: 'leaveMic' })
}

test('R16: the log says who was on, what was asked and what came of it, in the booth’s own lines', () => {
  const show = onTalk()
  const lines = says(show, happens).filter((line) => line.includes(BOOTH))
  expect(lines).toEqual([
    `li booth: boothOn ${BOOTH} Li –`,
    `ada booth: boothInNeed ${BOOTH} Ada Lovelace –`,
    `li booth: swapAsked ${BOOTH} Li –`,
    `ada booth: swapDeclined ${BOOTH} Ada Lovelace –`,
    `ada booth: swapAsked ${BOOTH} Ada Lovelace ${nameOfNext(show)}`,
    `li booth: swapAgreed ${BOOTH} Li ${nameOfNext(show)}`,
    `- self: boothSwapped ${BOOTH} Li –`,
    `li booth: boothLeft ${BOOTH} Li –`,
  ])
})

function nameOfNext(show: Case): string {
  const items = show.asPublished.segments.flatMap((segment) => segment.items)
  const person = items[1]?.speakers[0]?.person
  return show.asPublished.people.find(({ id }) => id === person)?.name['en'] ?? 'nobody'
}

test('R16: a booth is told of by what it is called, also on the command line', () => {
  const booths = [{ id: BOOTH, name: 'Cabine', languages: ['en', 'fr'] as [string, string] }]
  const show = onTalk({ ...hearing(), booths })
  expect(says(show, happens).filter((line) => line.includes(BOOTH))).toEqual([])
  const texts = describeLog(show.log).entries.map(({ what }) => what)
  expect(texts.filter((line) => line.startsWith('booth Cabine: '))).toHaveLength(8)
  expect(texts.filter((line) => line.includes('Li, Cabine'))).not.toEqual([])
})

test('R16: who does not see the booths reads nothing of them', () => {
  const show = onTalk()
  const before = linesFor(show, TIMEKEEPER).length
  happens(show)
  const lines = linesFor(show, TIMEKEEPER).slice(before)
  expect(lines.filter(({ fact }) => 'booth' in fact)).toEqual([])
  expect(lines.length).toBeGreaterThan(0)
})

test('R16: on the command line it is said in words', () => {
  const show = onTalk()
  happens(show)
  const title = show.asPublished.segments.flatMap(({ items }) => items)[1]?.title['en']
  const words = describeLog(show.log).entries.flatMap(({ what }) =>
    what.startsWith('booth ') ? [what.slice(`booth ${BOOTH}: `.length)] : [],
  )
  expect(words).toEqual([
    'Li starts',
    'Ada Lovelace takes over',
    'Li asks to swap',
    'swap declined by Ada Lovelace',
    `Ada Lovelace asks to swap before "${title}"`,
    `swap agreed before "${title}", to Li`,
    'Li takes over as agreed',
    'Li left',
  ])
})
