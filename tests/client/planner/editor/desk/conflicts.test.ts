import { describe, expect, it } from 'vitest'
import {
  contestedIn,
  resolutionOf,
  withSentChanges,
} from '../../../../../client/views/planner/editor/state/pendingEdits.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { founding } from '../../../../support/shows.ts'

const length = (id: string, value: number, was: number): DraftChange => ({
  type: 'setValue',
  of: 'item',
  id,
  field: 'planned',
  value,
  was,
})

const both = {
  id: 'c',
  why: 'stale' as const,
  changes: [length('talk-yan', 720_000, 1), length('talk-bai', 720_000, 600_000)],
}

it('what was refused because somebody was quicker is contested only where the field holds something else', () => {
  expect(contestedIn(founding(), both)).toMatchObject([{ mine: 720_000, theirs: 900_000 }])
})

it('what was refused because somebody was quicker is given again against what is there, or without what is theirs', () => {
  expect(resolutionOf(founding(), both, 'mine')).toEqual([
    length('talk-yan', 720_000, 900_000),
    length('talk-bai', 720_000, 600_000),
  ])
  expect(resolutionOf(founding(), both, 'theirs')).toEqual([length('talk-bai', 720_000, 600_000)])
})

describe('what was given', () => {
  const given = [{ id: 'a', changes: [length('talk-yan', 720_000, 900_000)] }]

  it('is seen before it is answered; what cannot be done is left out', () => {
    const shown = withSentChanges(founding(), [...given, { id: 'b', changes: [length('x', 1, 2)] }])
    expect(shown.segments[2]?.items[2]?.planned).toBe(720_000)
    expect(withSentChanges(shown, given)).toBe(shown)
  })
})
