import { describe, expect, test } from 'vitest'
import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import { instant, MINUTE, plus } from '../../../shared/time/instant.ts'
import { budgetWarnings } from '../../../shared/timing/warnings/budgets.ts'
import { personWarnings } from '../../../shared/timing/warnings/people.ts'
import { pastWarnings, stopWarnings } from '../../../shared/timing/warnings/times.ts'
import { showOf, smallShow } from '../../support/shows.ts'

type Items = Readonly<Record<string, number | [Kind, number]>>

/** One block of so many minutes with these items. */
const block = (minutes: number, items: Items) =>
  smallShow({ blocks: [{ notBefore: '15:00', minutes, items }] })

/** What is proposed for the first block that leaves time: the item, and behind which one it goes. */
function proposed(agenda: Agenda) {
  const [change] = budgetWarnings(agenda)[0]?.fix ?? []
  if (change?.type !== 'insertItem') return null
  const { id, kind, planned, title } = change.item
  return { id, kind, minutes: planned / MINUTE, title, after: change.to.after }
}

describe('P4: an open discussion is proposed for what a block leaves', () => {
  test('where people discuss: cases, a panel, questions; not among talks', () => {
    expect(proposed(block(30, { a: ['case', 10], b: 10 }))?.minutes).toBe(10)
    expect(proposed(block(30, { a: 10, b: ['panel', 10] }))?.minutes).toBe(10)
    expect(proposed(block(30, { a: 10, b: ['qa', 10] }))?.minutes).toBe(10)
    expect(budgetWarnings(block(30, { a: 10, b: 10 }))).toMatchObject([{ fix: null }])
  })

  test('from five minutes on, and where there is none yet', () => {
    expect(proposed(block(15, { a: ['panel', 10] }))?.minutes).toBe(5)
    expect(proposed(block(14, { a: ['panel', 10] }))).toBeNull()
    expect(proposed(block(30, { a: ['panel', 10], b: ['discussion', 10] }))).toBeNull()
  })

  test('before the questions, else at the end', () => {
    expect(proposed(block(40, { a: ['case', 10], b: ['qa', 10], c: ['case', 10] }))?.after).toBe(
      'a',
    )
    expect(proposed(block(40, { b: ['qa', 10], c: ['case', 10] }))?.after).toBeNull()
    expect(proposed(block(40, { a: ['case', 10], b: ['panel', 10] }))?.after).toBe('b')
  })

  test('in the languages of the agenda, else in English', () => {
    const agenda = block(30, { a: ['panel', 10] })
    const inLanguages = (...languages: string[]) => proposed({ ...agenda, languages })?.title
    expect(inLanguages('de', 'zh-Hans')).toEqual({ de: 'Offene Diskussion', 'zh-Hans': '自由讨论' })
    expect(inLanguages('pt', 'fr')).toEqual({ fr: 'Discussion ouverte' })
    expect(inLanguages('pt')).toEqual({ en: 'Open discussion' })
  })

  test('under an id that nothing has', () => {
    const agenda = block(30, { a: ['panel', 10] })
    const id = proposed(agenda)?.id ?? ''
    expect(id).toMatch(/-discussion-1$/)
    expect(proposed(block(40, { a: ['panel', 10], [id]: 10 }))?.id).toBe(id.replace(/1$/, '2'))
    const [segment] = agenda.segments
    const called = { ...agenda, segments: segment ? [{ ...segment, id: 's'.repeat(80) }] : [] }
    expect(proposed(called)?.id).toBe(`${'s'.repeat(70)}-1`)
  })

  test('a block that is filled, or has nothing in it, is in order', () => {
    expect(budgetWarnings(block(20, { a: 10, b: 10 }))).toEqual([])
    expect(budgetWarnings(block(20, {}))).toEqual([])
  })
})

describe('what a plan itself does not keep', () => {
  const agenda = showOf('15:00 a 10 | b 20', { stop: '15:30' })
  const [first] = planOf(agenda).segments.values()
  const at = first?.start ?? instant(0)

  /** What is missed where the first block has to end, and the show to stop, so many minutes from the start. */
  function missed(own: number | null, stop: number | null) {
    const segments = agenda.segments.map((segment, n) => ({
      ...segment,
      mustEndBy: n === 0 && own !== null ? plus(at, own * MINUTE) : null,
    }))
    const hardStop = stop === null ? null : { at: plus(at, stop * MINUTE), movableTo: null }
    const changed = { ...agenda, segments, hardStop }
    return stopWarnings(changed, planOf(changed)).map((one) => [
      one.place.of,
      one.kind === 'stop-missed' ? one.by / MINUTE : null,
    ])
  }

  test('a stop of its own or of the show, by how much; what just keeps it is in order', () => {
    expect(missed(10, 30)).toEqual([])
    expect(missed(9, 29)).toEqual([
      ['segment', 1],
      ['show', 1],
    ])
    expect(missed(null, 12)).toEqual([['show', 18]])
    expect(missed(null, null)).toEqual([])
  })

  test('a first start that has passed, once it has', () => {
    expect(pastWarnings(agenda, null)).toEqual([])
    expect(pastWarnings(agenda, at)).toEqual([])
    expect(pastWarnings(agenda, plus(at, 1))).toMatchObject([{ kind: 'start-passed', at }])
  })
})

describe('somebody in two places at once', () => {
  /** Two blocks, the second from a time; who speaks in each of their items. */
  function twice(second: string, ...speakers: readonly string[][]) {
    const plain = smallShow({
      blocks: [
        { notBefore: '15:00', items: { a: 10, b: 10 } },
        { notBefore: second, items: { c: 10 } },
      ],
    })
    let n = 0
    const segments = plain.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((item) => ({
        ...item,
        speakers: (speakers[n++] ?? []).map((person) => ({ person, role: 'speaker' as const })),
      })),
    }))
    const agenda = { ...plain, segments }
    return personWarnings(agenda, planOf(agenda)).map((one) =>
      one.kind === 'person-twice' ? [one.person, one.other] : [],
    )
  }

  test('is told with the other item, and nobody else is', () => {
    expect(twice('15:15', ['ann'], ['bo', 'cy'], ['dee', 'bo'])).toEqual([['bo', 'b']])
  })

  test('is not, where one ends as the other begins', () => {
    expect(twice('15:20', [], ['bo'], ['bo'])).toEqual([])
    expect(twice('15:10', ['bo'], [], ['bo'])).toEqual([])
  })
})
