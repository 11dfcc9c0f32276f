import { describe, expect, test } from 'vitest'
import type { Agenda, Item, Segment } from '../../../shared/agenda/model.ts'
import { lengthenedBy, type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { slackOf } from '../../../shared/agenda/slack.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { minutesOf } from '../../support/ranShow.ts'
import { founding, showOf } from '../../support/shows.ts'

/** New lengths of a kind, in minutes. */
function of(
  kind: NewLengths['kind'],
  ...lengths: readonly (readonly [number, number])[]
): NewLengths {
  return { kind, lengths: lengths.map(([from, to]) => ({ from: from * MINUTE, to: to * MINUTE })) }
}

function block(agenda: Agenda, n = 0): Segment {
  const segment = agenda.segments[n]
  if (segment === undefined) throw new Error(`no segment ${n}`)
  return segment
}

function item(agenda: Agenda, id: string): Item {
  const found = agenda.segments.flatMap(({ items }) => items).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}

/** Its least in minutes. */
const leastOf = (agenda: Agenda, id: string) => (item(agenda, id).slimming?.least ?? -1) / MINUTE

describe('R14b: an agenda with new lengths', () => {
  test('has them for items of the kind and the length, each once, and all else as it was', () => {
    const agenda = showOf('15:00 a 10, b 11, case c 10, d 20 | 16:30 by 16:50 e 10', {
      stop: '17:00',
    })
    const made = withNewLengths(agenda, [of('talk', [10, 11], [11, 12]), of('qa', [10, 8])])
    expect(minutesOf(made)).toEqual({ a: 11, b: 12, c: 10, d: 20, e: 11 })
    const { start, mustEndBy } = block(made, 1)
    expect([start, mustEndBy]).toEqual([block(agenda, 1).start, block(agenda, 1).mustEndBy])
    expect(made.hardStop).toEqual(agenda.hardStop)
    expect(lengthenedBy(agenda, [of('talk', [10, 11], [20, 17])])).toBe(-1 * MINUTE)
    expect(withNewLengths(agenda, [])).toEqual(agenda)
  })

  test('leaves what lasts until a clock time', () => {
    const agenda = showOf('15:00 a 10, held 10 until 15:30')
    expect(minutesOf(withNewLengths(agenda, [of('talk', [10, 12])]))).toEqual({ a: 12, held: 10 })
  })

  test('P3: keeps who is protected protected, and any least below the length', () => {
    const plain = showOf('15:00 talk 10, qa qa 20, panel panel 30')
    const [first] = plain.segments
    const items = first?.items.map((one) =>
      one.id === 'panel' ? { ...one, slimming: { least: 25 * MINUTE, dropRank: 3 } } : one,
    )
    const agenda = { ...plain, segments: [{ ...block(plain), items: items ?? [] }] }
    const longer = withNewLengths(agenda, [of('talk', [10, 12]), of('panel', [30, 33])])
    expect([leastOf(longer, 'talk'), leastOf(longer, 'panel')]).toEqual([12, 25])
    const shorter = withNewLengths(agenda, [of('panel', [30, 24]), of('qa', [20, 14])])
    // Half of it, as nobody said otherwise.
    expect([leastOf(shorter, 'panel'), leastOf(shorter, 'qa')]).toEqual([24, 7])
    expect(item(shorter, 'panel').slimming?.dropRank).toBe(3)
  })

  test('P2: a given budget grows and shrinks with its items, so that its slack stays', () => {
    const talks = (agenda: Agenda) => block(agenda, 2)
    for (const to of [12, 8]) {
      const made = withNewLengths(founding(), [of('talk', [10, to])])
      expect(slackOf(talks(made))).toBe(slackOf(talks(founding())))
      expect(talks(made).budget).toBe((70 + 3 * (to - 10)) * MINUTE)
    }
    const tight = showOf('15:00 for 5 a 10, b 10')
    expect(block(withNewLengths(tight, [of('talk', [10, 7])])).budget).toBe(0)
    const summed = showOf('15:00 a 10')
    expect(block(withNewLengths(summed, [of('talk', [10, 12])])).budget).toBeNull()
  })
})
