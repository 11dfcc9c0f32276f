import { describe, expect, it } from 'vitest'
import {
  type AgendaChange,
  type AgendaSeen,
  agendaChanges,
  agendaNow,
} from '../../../client/views/interpreter/changes/agendaChanges.ts'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'

/** Yan is on; Barra, Wang, the break and the panel are to come. */
const onYan = () => given(founding()).onPlanUntil('talk-yan')

const seenIn = ({ state }: Case): AgendaSeen => present(agendaNow(state))

/** A change in short: what, which item, and what was there. */
function told(change: AgendaChange): string {
  const was = change.what === 'next' || change.what === 'left' ? change.was?.item : null
  const item = 'is' in change ? change.is.item : null
  return [change.what, item, was].filter(Boolean).join(' ')
}

const since = (seen: AgendaSeen, { state }: Case) => agendaChanges(seen, state).map(told)

/** What is told when this happens to the show after the booth has seen it. */
function toldOf(happens: (show: Case) => Case, begins: () => Case = onYan): readonly string[] {
  const show = begins()
  return since(seenIn(show), happens(show))
}

/** Publishes with one value of an item changed. */
const edited = (show: Case, change: (agenda: Case['asPublished']) => DraftChange): Case =>
  show.edits(change(present(show.state.draft?.agenda))).does('publish')

it.each<[string, (show: Case) => Case]>([
  ['next', (show) => show.does('next')],
  ['standby, and next', (show) => show.plays('finish, next, next')],
  ['a jump over what waits', (show) => show.does('goTo', 'water-break-item')],
  ['the end', (show) => show.does('endShow')],
  ['the end behind a change', (show) => show.plays('drop talk-wang, endShow')],
  ['previous', (show) => show.does('next').within(2_000).does('previous')],
  ['time given to who is on', (show) => show.does('giveTime', 'talk-yan', 2)],
  ['back to the item before', (show) => show.does('previous')],
  ['an undo of next', (show) => show.does('next').within(2_000).does('undo')],
])('R19: how the show goes on is no change of the agenda: %s', (_what, happens) => {
  expect(toldOf(happens)).toEqual([])
})

it.each<[string, (show: Case) => Case, readonly string[]]>([
  ['put next', (show) => show.does('putNext', 'talk-wang'), ['next talk-wang talk-barra']],
  [
    'swapped with the one behind it',
    (show) => show.does('swap', 'talk-barra', 'talk-wang'),
    ['next talk-wang talk-barra'],
  ],
  [
    'swapped with a later one',
    (show) => show.does('swap', 'talk-barra', 'case-dresden'),
    ['next case-dresden talk-barra', 'order'],
  ],
  ['dropped', (show) => show.does('drop', 'talk-barra'), ['next talk-wang talk-barra']],
  [
    'behind one that was inserted',
    (show) => show.does('insertBehind', 'talk-yan', 5),
    ['next inserted talk-barra'],
  ],
])('R19: what is next is told with what it was, where that was %s', (_what, happens, expected) => {
  const changes = toldOf(happens).map((one) =>
    one.replace(/^next (?!talk|case)\S+/, 'next inserted'),
  )
  expect(changes).toEqual(expected)
})

describe('what is to come', () => {
  it('R19: is told where something is dropped, added or in another order', () => {
    expect(toldOf((show) => show.does('drop', 'talk-wang'))).toEqual(['left talk-wang'])
    const passes = (show: Case) => show.plays('drop talk-wang, goTo water-break-item')
    expect(toldOf(passes)).toEqual(['next case-taizhou talk-wang'])
    expect(toldOf((show) => show.does('insertBehind', 'talk-wang', 5))).toEqual([
      expect.stringMatching(/^added /),
    ])
    expect(toldOf((show) => show.does('swap', 'talk-wang', 'case-dresden'))).toEqual(['order'])
  })

  it('R19: is told where its time was changed, and not where only the clock moved it', () => {
    expect(toldOf((show) => show.does('takeTime', 'talk-barra', 2))).toEqual(['length talk-barra'])
    expect(toldOf((show) => show.plays('15:50 pause, 15:53 resume'))).toEqual([])
  })

  it('R19: is told once where all times moved, and each by itself where some did not', () => {
    const show = given(founding()).at('15:50:10')
    const seen = seenIn(show)
    const changes = () => agendaChanges(seen, show.state)
    show.does('runNow')
    expect(changes()).toEqual([{ what: 'moved', by: 51 * MINUTE }])
    // It is told the same once the show has gone on, and adds up.
    show.plays('15:52:10 runNow, 15:53 startShow, next, next')
    expect(changes()).toEqual([{ what: 'moved', by: 53 * MINUTE }])
  })

  it('R19: is told where title, speakers or language are others, of what is on too', () => {
    const title = (show: Case, id: string) => {
      const agenda = show.state.published?.agenda
      const was = (agenda && findItem(agenda, id)?.item.title) ?? {}
      return show.does({ type: 'editTitle', item: id, title: { en: 'Another' }, was })
    }
    expect(toldOf((show) => title(show, 'talk-yan'))).toEqual(['title talk-yan'])
    expect(toldOf((show) => title(show, 'talk-wang'))).toEqual(['title talk-wang'])
    const language = (show: Case) =>
      edited(show, () => ({
        type: 'setValue',
        of: 'item',
        id: 'talk-barra',
        field: 'language',
        value: 'zh-Hans',
        was: 'en',
      }))
    expect(toldOf(language)).toEqual(['language talk-barra'])
    const speakers = (show: Case) => {
      const agenda = show.state.published?.agenda
      const was = (agenda && findItem(agenda, 'talk-barra')?.item.speakers) ?? []
      const one = { person: 'wei-bai', role: 'speaker' } as const
      return show.does({
        type: 'editSpeakers',
        item: 'talk-barra',
        speakers: [one],
        newPeople: [],
        was,
      })
    }
    expect(toldOf(speakers)).toEqual(['people talk-barra'])
  })

  it('R19: says the weightiest first, whatever came first', () => {
    const happens = (show: Case) =>
      show.plays('takeTime case-dresden 1, drop case-korea, putNext talk-wang')
    expect(toldOf(happens)).toEqual([
      'next talk-wang talk-barra',
      'left case-korea',
      'length case-dresden',
    ])
  })
})

it('R19: what was changed is told also once the show has gone on', () => {
  const show = onYan()
  const seen = seenIn(show)
  show.plays('drop case-korea, next, next')
  expect(since(seen, show)).toEqual(['left case-korea'])
})
