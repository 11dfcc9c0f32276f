import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { contactsByPerson } from '../../../shared/agenda/reading/contactsByPerson.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import type { AgendaResult } from '../../../shared/agenda/undatedAgenda.ts'
import { INTAKE_BYTES, type IntakeAnswer } from '../../../shared/protocol/http/intake.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStoredValue, writeStored } from '../../live/deviceStorage.ts'
import { readSource, type SentSource } from '../../live/readSource.ts'
import type { KeyBinding } from '../controls/keys.ts'
import { openQuestions } from './model/missing.ts'
import { agendaToImport, newReview, optionsOf, type Review } from './model/review.ts'
import { todayIn } from './PastDate.tsx'

/** Why there is no reading: the reason by name, the server's own line, and where in the source it is where that helps. */
export type Trouble = { readonly code: string; readonly line: string; readonly where?: string }

/** The paste page: what stands in the field, and where it is on its way to a reading. */
type Intake = {
  readonly clip: Clip
  /** The file that was read, by its name; null: what stands in the field. */
  readonly file: string | null
  readonly trouble: Trouble | null
  readonly at: 'field' | 'reading' | 'read' | 'whole'
  readonly review: Review | null
  /** An exported agenda, which comes back as it is. */
  readonly whole: Agenda | null
}

/** Before anything is typed, and once all is taken over. */
export const NEW_INTAKE: Intake = {
  clip: { text: '', html: null },
  file: null,
  trouble: null,
  at: 'field',
  review: null,
  whole: null,
}

/** Returns what changes when a text is typed: it is no longer the page that was pasted. */
export function typed(text: string): Partial<Intake> {
  return { clip: { text, html: null }, trouble: null }
}

/** Returns what changes with the server's answer; whatever went wrong, the text stays in the field. */
export function answered({ review }: Intake, answer: IntakeAnswer, today: string): Partial<Intake> {
  return answer.ok
    ? { at: 'read', review: newReview(answer.reading, review ?? undefined, today) }
    : { at: 'field', trouble: answer }
}

/** What was put into the field: the text to show there, and the page it came from where that has more. */
export type Clip = { readonly text: string; readonly html: string | null }

/** What a clipboard or a drag holds, by media type. */
type Held = { getData(type: string): string }

/** Whether a page has an order that its text would lose. */
function hasOrder(html: string): boolean {
  return /<(table|ul|ol)[\s>]/i.test(html)
}

/** What is taken of a clipboard: its page where there is a table or a list in it, else its text. */
export function clipOf(held: Held): Clip {
  const html = held.getData('text/html')
  return { text: held.getData('text/plain'), html: hasOrder(html) ? html : null }
}

/** A clip as it is sent. */
export function sourceOfClip({ text, html }: Clip): SentSource {
  return html === null
    ? { content: text, type: 'text/plain; charset=utf-8', name: null }
    : { content: html, type: 'text/html; charset=utf-8', name: null }
}

/** The files that can be chosen. */
export const FILE_TYPES = '.txt,.md,.html,.htm,.docx,.csv,.tsv,.json'

/** A file as it is sent; its bytes say what it is. */
function sourceOfFile(file: File): SentSource {
  return { content: file, type: file.type || 'application/octet-stream', name: file.name }
}

const StoredClip = z.object({ text: z.string(), html: z.string().nullable() })

const keyOf = (place: string) => `rostrum.pasted.${place}`

/** What was last typed or pasted in this tab for a place (a show, or one to be made) and not taken over; it outlives a reload. */
function storedClip(place: string): Clip {
  const found = StoredClip.safeParse(readStoredValue(keyOf(place), 'sessionStorage'))
  return found.success ? found.data : NEW_INTAKE.clip
}

/** The longest text that is stored, in characters: far longer than anybody types, and quick to write at every key. */
const LONGEST = 500_000

/** Keeps it, or forgets it where nothing is left. */
function storeClip(place: string, clip: Clip): void {
  const length = clip.text.length + (clip.html ?? '').length
  const isKept = length > 0 && length <= LONGEST
  writeStored(keyOf(place), isKept ? JSON.stringify(clip) : null, 'sessionStorage')
}

/** How a table begins that was exported, whichever separator a spreadsheet saved it with. */
const TABLE = /^\uFEFF?"?row"?[,;\t]"?id"?[,;\t]/

/** What is larger is the server's to refuse. */
async function textOf({ content, name }: SentSource): Promise<string | null> {
  if (typeof content === 'string') return content
  const may = content.size <= INTAKE_BYTES && /\.(json|csv|tsv|txt)$/i.test(name ?? '')
  return may ? content.text() : null
}

/** The agenda of a source that was exported: a whole one, or `draft` with the segments and items of a table; or what is wrong with it. Null where it is anything else, which has to be read. */
async function exportedIn(source: SentSource, draft: Agenda | null): Promise<AgendaResult | null> {
  const text = await textOf(source)
  if (text === null) return null
  const whole = parseAgendaFile(text)
  if (whole !== null || draft === null || !TABLE.test(text)) return whole
  const { agendaOfCsv } = await import('../../../shared/agenda/csv/readCsv.ts')
  return agendaOfCsv(text, draft)
}

/** A text on its way to a reading, and what can be done with it. */
export type IntakeActs = ReturnType<typeof useIntake>

/** The key of who looks at this page: what their link has behind the `#`. */
function ownKey(): string {
  return window.location.hash.replace(/^#/, '')
}

/**
 * Keeps the text and its reading until they are taken over, the text under a name of its own (`place`); one source is
 * read at a time. An exported table goes over the draft that there is, if any.
 */
export function useIntake(place: string, draft: () => Agenda | null) {
  const [intake, setIntake] = useState<Intake>(() => ({ ...NEW_INTAKE, clip: storedClip(place) }))
  const change = (part: Partial<Intake>) => setIntake((now) => ({ ...now, ...part }))
  const { clip } = intake
  useEffect(() => storeClip(place, clip), [place, clip])
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const send = async (source: SentSource) => {
    asking.current?.abort()
    const mine = new AbortController()
    asking.current = mine
    change({ at: 'reading', file: source.name, trouble: null })
    const made = await exportedIn(source, draft())
    if (asking.current !== mine || mine.signal.aborted) return
    if (made?.ok === true) return change({ at: 'whole', whole: made.agenda })
    if (made?.ok === false) {
      const where = made.faults.map(({ path, problem }) => `${path}: ${problem}`).join('; ')
      return change({ at: 'field', trouble: { code: 'agenda-file', line: '', where } })
    }
    const options = { date: null, zone: null }
    const answer = await readSource(ownKey(), source, options, mine.signal)
    if (asking.current === mine && !mine.signal.aborted)
      setIntake((now) => ({ ...now, ...answered(now, answer, todayIn()) }))
  }
  const sendClip = (clip: Clip) => {
    if (clip.text.trim() === '' && clip.html === null) return
    void send(sourceOfClip(clip))
  }
  return {
    intake,
    type: (text: string) => change(typed(text)),
    /** Takes what was pasted over the whole field, and has it read. */
    paste: (clip: Clip) => {
      change({ clip, trouble: null })
      sendClip(clip)
    },
    plain: () => change({ clip: { ...clip, html: null } }),
    read: () => sendClip(intake.clip),
    readFile: (file: File) => void send(sourceOfFile(file)),
    stop: () => {
      asking.current?.abort()
      change({ at: 'field' })
    },
    again: () => change({ at: 'field' }),
    /** Goes back to what was read before. */
    resume: () => intake.review !== null && change({ at: 'read', trouble: null }),
    /** It is in the draft: nothing of it has to be stored. */
    taken: () => setIntake(NEW_INTAKE),
    change: (review: Review) => change({ review }),
  }
}

/** The key that has read what stands in the field. */
export function useReadKey({ intake, read }: IntakeActs): KeyBinding {
  const { t } = useTranslation('intake')
  const label = t('keys.read')
  return { cap: 'Ctrl Enter', label, run: read, on: intake.at === 'field', whileTyping: true }
}

/** An agenda that was read, with how its people are reached, which is in no agenda. */
export type Taken = { readonly agenda: Agenda; readonly contacts: Readonly<Record<string, string>> }

/** Where a reading goes: what it is compared with there, and how it is taken over. */
export type Taker = {
  /** The draft, then the published agenda; empty if a show is made. */
  readonly existing: readonly Agenda[]
  /** Whether each of several agendas is taken, as a show of its own; else only the one that is shown. */
  readonly each: boolean
  /** Whether it is on its way. */
  readonly isBusy: boolean
  readonly take: (taken: readonly Taken[]) => void
  /** Leaves without taking anything. */
  readonly leave: () => void
}

/** How many items a draft holds that would be replaced; 0 for the one empty item that a new show begins with. */
export function itemsInDraft(draft: Agenda | null): number {
  if (draft === null) return 0
  const count = flatItems(draft).length
  return count <= 1 && draft.people.length === 0 ? 0 : count
}

/** Returns what `taker` takes of a reading, the agenda that is shown or each; or the first (by its index) that cannot be taken yet. */
export function takenBy({ existing, each }: Pick<Taker, 'existing' | 'each'>, review: Review) {
  const made: Taken[] = []
  // The show on screen is named first.
  for (const agenda of new Set([review.agenda, ...(each ? review.reading.agendas.keys() : [])])) {
    const read = agendaToImport({ ...review, agenda })
    const adopted = draftFromReading(read, optionsOf({ ...review, agenda }), existing)
    const isPast = openQuestions({ ...review, agenda }, existing).includes('past')
    if (!adopted.ok || isPast) return { lacking: agenda, made: [] }
    made[agenda] = { agenda: adopted.agenda, contacts: contactsByPerson(read, adopted.agenda) }
  }
  return { lacking: null, made: made.filter((one) => one !== undefined) }
}
