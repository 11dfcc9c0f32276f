import { expect, it } from 'vitest'
import { mergeRows, splitItem } from '../../../../../client/views/planner/editor/acts/rowEdits.ts'
import { editItem } from '../../../../../shared/agenda/edits.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { instant } from '../../../../../shared/time/instant.ts'
import { founding } from '../../../../support/shows.ts'
import { afterAct, counting, items } from '../outline.ts'

it('the end of an item goes with its second part, and comes back with the two made one', () => {
  const ends = { atEnd: 'goOn', until: instant(1_687_332_000_000) } as const
  const show = editItem(founding(), 'talk-yan', ends)
  const split = afterAct(show, splitItem(show, items('talk-yan'), counting()))
  const [a, b] = ['talk-yan', 'new-1'].map((id) => findItem(split, id)?.item)
  expect(a).not.toHaveProperty('atEnd')
  expect(a).not.toHaveProperty('until')
  expect(b).toMatchObject(ends)
  const merged = afterAct(split, mergeRows(split, items('talk-yan', 'new-1')))
  expect(findItem(merged, 'talk-yan')?.item).toMatchObject(ends)
})
