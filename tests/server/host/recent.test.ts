import { describe, expect, test } from 'vitest'
import { RecentEvents } from '../../../server/host/channels.ts'
import { blank } from '../../../shared/run/evolve.ts'
import { instant } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'

const before = blank('a-show')
const event = { type: 'showArchived', v: 1 } as const

/** Events of these seqs, as they were appended. */
function appended(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, n) => ({
    before,
    recorded: { seq: from + n, at: instant(0), event },
    envelope: envelope(from + n, { event }),
  }))
}

const seqs = (recent: RecentEvents, after: number, head: number) =>
  recent.after(after, head)?.map(({ recorded }) => recorded.seq) ?? null

describe('the newest events at hand', () => {
  test('are those behind the seq that a screen has', () => {
    const recent = new RecentEvents()
    recent.add(appended(5, 8))
    expect(seqs(recent, 6, 8)).toEqual([7, 8])
    expect(seqs(recent, 4, 8)).toEqual([5, 6, 7, 8])
    expect(seqs(recent, 8, 8)).toEqual([])
  })

  test('are not to be had where the first that is missing is gone, or the seq is none of ours', () => {
    const recent = new RecentEvents()
    recent.add(appended(5, 8))
    expect(seqs(recent, 3, 8)).toBeNull()
    expect(seqs(recent, 9, 8)).toBeNull()
    expect(seqs(new RecentEvents(), 7, 8)).toBeNull()
  })

  test('are the newest three hundred', () => {
    const recent = new RecentEvents()
    recent.add(appended(1, 200))
    recent.add(appended(201, 301))
    expect(seqs(recent, 0, 301)).toBeNull()
    expect(seqs(recent, 1, 301)).toHaveLength(300)
  })
})
