import { cutContacts } from '../../../../shared/agenda/reading/contacts.ts'
import type {
  ReadFinding,
  ReadPlace,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'

/** What a line that was not understood goes on with: the line before it, and what that is part of. */
export type Joining = { readonly to: number; readonly place: ReadPlace | null }

/** A line as it may be kept: nobody's address is in it. */
export function keptText(source: readonly string[], line: number): string {
  return cutContacts(source[line - 1] ?? '').text.trim()
}

/** Whether a text reads as the rest of the line before it. */
function goesOn(before: string, text: string): boolean {
  if (/^[\p{Ll},;)–-]/u.test(text) || /[,;–-]$/.test(before)) return true
  return before.length > 60 && !/[.!?:。！？：”"]$/.test(before)
}

/** The line that a line which was not understood may be joined to: a note or an item right before it that it goes on with; null where none is. */
export function joiningOf(
  { source, ledger = [] }: SourceReading,
  finding: ReadFinding,
): Joining | null {
  const { line, code } = finding
  if (line === null || code !== 'not-understood') return null
  const before = ledger.findLast(({ from, became }) => from < line && became !== 'blank')
  if (before === undefined || (before.became !== 'note' && before.became !== 'item')) return null
  const to = Math.min(before.to, line - 1)
  if (!goesOn(keptText(source, to), keptText(source, line))) return null
  return { to, place: before.places?.at(-1) ?? null }
}
