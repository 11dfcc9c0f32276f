import type { Agenda } from '../../shared/agenda/model.ts'
import { nativeOf } from '../../shared/agenda/native.ts'
import { csvOf } from './csv/csv.ts'

/** A plan as the text of a file: the agenda itself, or the table of its segments and items. */
export function fileOf(agenda: Agenda, as: 'json' | 'csv'): string {
  return as === 'csv' ? csvOf(agenda) : `${JSON.stringify(nativeOf(agenda), null, 2)}\n`
}
