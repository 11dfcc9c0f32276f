import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { newItem } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { showOf } from '../../support/shows.ts'

/** Two segments of two items, between which things are moved. */
export const agenda = showOf('15:00 a 10, b 10 | 15:30 c 10, d 10')
const [FIRST, SECOND] = agenda.segments.map(({ id }) => id)

export const segmentId = (n: 1 | 2): string => present(n === 1 ? FIRST : SECOND)

export const show = () => given(agenda)

/** Items by segment, as `a b | c d`. */
const order = (of: Agenda | undefined): string =>
  (of?.segments ?? []).map(({ items }) => items.map(({ id }) => id).join(' ')).join(' | ')

export const drafted = ({ state }: Case) => order(state.draft?.agenda)
export const published = ({ state }: Case) => order(state.published?.agenda)
export const findings = ({ state }: Case) => state.draft?.findings ?? []

export const inserted = (id: string, segment: string, after: string | null): DraftChange => ({
  type: 'insertItem',
  to: { segment, after },
  item: newItem({ id, title: { en: id }, kind: 'talk', planned: 5 * MINUTE, speakers: [] }),
})
