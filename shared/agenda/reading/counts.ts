import type { SourceReading } from './reading.ts'

/** How many notes came of a source, each a run of lines, and how many of its lines were not understood or not wholly. */
export type ReadCounts = { readonly notes: number; readonly notUnderstood: number }

/** Counts what a reading says of its lines. */
export function readCounts({ ledger = [], findings }: SourceReading): ReadCounts {
  const unread = findings.filter(({ level, line }) => level === 'not-understood' && line !== null)
  return {
    notes: ledger.filter(({ became }) => became === 'note').length,
    notUnderstood: new Set(unread.map(({ line }) => line)).size,
  }
}
