import { dateIn } from '../time/format.ts'
import type { Agenda } from './model.ts'

/** Returns the home zone of a show, its first zone; UTC if there is none. */
export function homeZone(show: { readonly zones: readonly string[] } | null | undefined): string {
  return show?.zones[0] ?? 'UTC'
}

/** Returns the day on which an agenda begins, in its home zone; empty if its start is not fixed. */
export function dayOf({ segments: [first], zones: [zone] }: Agenda): string {
  return first?.start.type === 'notBefore' && zone !== undefined ? dateIn(first.start.at, zone) : ''
}
