import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import type { AgendaResult } from '../../../shared/agenda/checks.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { contactsByPerson } from '../../../shared/agenda/reading/contactsByPerson.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import { same } from '../../../shared/agenda/same.ts'
import { INTAKE_BYTES, type IntakeAnswer } from '../../../shared/protocol/http/intake.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStoredValue, writeStored } from '../../live/deviceStorage.ts'
import { readSource, type SentSource } from '../../live/readSource.ts'
import type { KeyBinding } from '../controls/keys.tsx'
import { showToast } from '../controls/Toasts.tsx'
import { openQuestions } from './model/agendaRows.ts'
import {
  agendaToImport,
  correctionCount,
  newReview,
  optionsOf,
  type Review,
} from './model/review.ts'
import { todayIn } from './PastDate.tsx'

/** A failed reading: its code, the server's text, and the place in the source if it helps. */
export type ReadError = { readonly code: string; readonly line: string; readonly where?: string }

/** The state of the import pages; `at` is the current step. */
type Intake = {
  readonly clip: Clip
  /** The name of the file that was read; null if the field was read. */
  readonly file: string | null
  readonly trouble: ReadError | null
  readonly at: 'field' | 'reading' | 'read' | 'whole'
  readonly review: Review | null
  /** The states of the review before each change, the newest last. */
  readonly past: readonly Review[]
  /** An exported agenda, which is imported unchanged. */
  readonly whole: Agenda | null
}

/** The state before typing and after an import. */
export const NEW_INTAKE: Intake = {
  clip: { text: '', html: null },
  file: null,
  trouble: null,
  at: 'field',
  review: null,
  past: [],
  whole: null,
}

/** Returns the changes after typing: the new text, without the HTML of an earlier paste. */
export function changesAfterTyping(text: string): Partial<Intake> {
  return { clip: { text, html: null }, trouble: null }
}

/** Returns the changes after the server's answer; after an error, the text stays in the field. */
export function changesAfterAnswer(
  now: Pick<Intake, 'review' | 'past'>,
  answer: IntakeAnswer,
  today: string,
): Partial<Intake> {
  if (!answer.ok) return { at: 'field', trouble: answer }
  const review = newReview(answer.reading, now.review ?? undefined, today)
  return { at: 'read', ...changesAfterStep(now, review) }
}

/** Returns the one fact, of one agenda, in which two reviews differ; null if they differ in other things or in several. */
function typedFact(before: Review | undefined, after: Review): string | null {
  if (before?.answers !== after.answers || before.corrections !== after.corrections) return null
  const facts = (of: Review) => Object.entries(of.options[after.agenda] ?? {})
  const keys = new Set([...facts(before), ...facts(after)].map(([key]) => key))
  const valueIn = (of: Review, fact: string) => facts(of).find(([key]) => key === fact)?.[1]
  const changed = [...keys].filter((key) => !same(valueIn(before, key), valueIn(after, key)))
  return changed.length === 1 ? `${after.agenda} ${changed[0]}` : null
}

/** Returns the changes after a step of a person, which can be undone; the letters of one typed fact are one step. */
function changesAfterStep(
  { review: before, past }: Pick<Intake, 'review' | 'past'>,
  review: Review,
): Partial<Intake> {
  if (before === null || same({ ...before, agenda: review.agenda }, review)) return { review }
  const fact = typedFact(before, review)
  const isTyping = fact !== null && fact === typedFact(past.at(-1), before)
  return { review, past: isTyping ? past : [...past, before] }
}

/** Returns how many corrections a new reading lost. */
function lostCount(before: Review | null, after: Review | null): number {
  return before === null || after === null ? 0 : correctionCount(before) - correctionCount(after)
}

/** The content of the field: the text, and its HTML if that has tables or lists. */
export type Clip = { readonly text: string; readonly html: string | null }

/** The data of a clipboard or a drag, by media type. */
type MediaData = { getData(type: string): string }

/** Returns the text of a clipboard, and its HTML if that has tables or lists, which the text would lose. */
export function clipOf(data: MediaData): Clip {
  const html = data.getData('text/html')
  const hasStructure = /<(table|ul|ol)[\s>]/i.test(html)
  return { text: data.getData('text/plain'), html: hasStructure ? html : null }
}

/** Converts a clip to the source that is sent. */
export function sourceOfClip({ text, html }: Clip): SentSource {
  return html === null
    ? { content: text, type: 'text/plain; charset=utf-8', name: null }
    : { content: html, type: 'text/html; charset=utf-8', name: null }
}

/** Returns the shown text without a line, as a source; the other lines keep their numbers. Null for a file or a web page, which have more than lines. */
export function sourceWithout(
  { clip, file, review }: Pick<Intake, 'clip' | 'file' | 'review'>,
  line: number,
): SentSource | null {
  if (review === null || file !== null || clip.html !== null) return null
  const lines = review.reading.source.map((text, at) => (at + 1 === line ? '' : text))
  return sourceOfClip({ text: lines.join('\n'), html: null })
}

/** The file types that can be chosen. */
export const FILE_TYPES = '.txt,.md,.html,.htm,.docx,.xlsx,.pdf,.eml,.csv,.tsv,.json,.ics,.xml'

/** Converts a file to the source that is sent. */
function sourceOfFile(file: File): SentSource {
  return { content: file, type: file.type || 'application/octet-stream', name: file.name }
}

const StoredClip = z.object({ text: z.string(), html: z.string().nullable() })

const keyOf = (place: string) => `rostrum.pasted.${place}`

/** Returns the stored text of a place (a show, or a new one) in this tab; survives a reload. */
function storedClip(place: string): Clip {
  const found = StoredClip.safeParse(readStoredValue(keyOf(place), 'sessionStorage'))
  return found.success ? found.data : NEW_INTAKE.clip
}

/** The longest text that is stored, in characters: quick to write at every key press. */
const MAX_STORED_LENGTH = 500_000

/** Stores a clip; removes the stored one if it is empty or too long. */
function storeClip(place: string, clip: Clip): void {
  const length = clip.text.length + (clip.html ?? '').length
  const canStore = length > 0 && length <= MAX_STORED_LENGTH
  writeStored(keyOf(place), canStore ? JSON.stringify(clip) : null, 'sessionStorage')
}

/** Matches the first line of an exported table, with any separator of a spreadsheet. */
const EXPORTED_TABLE = /^\uFEFF?"?row"?[,;\t]"?id"?[,;\t]/

/** Returns the text of a source that may be an export; null if it is too large or no text. */
async function textOf({ content, name }: SentSource): Promise<string | null> {
  if (typeof content === 'string') return content
  const isText = content.size <= INTAKE_BYTES && /\.(json|csv|tsv|txt)$/i.test(name ?? '')
  return isText ? content.text() : null
}

/** Returns an exported agenda, or `draft` with an exported table, or the faults; null if not exported. */
async function exportedIn(source: SentSource, draft: Agenda | null): Promise<AgendaResult | null> {
  const text = await textOf(source)
  if (text === null) return null
  const whole = parseAgendaFile(text)
  if (whole !== null || draft === null || !EXPORTED_TABLE.test(text)) return whole
  const { agendaOfCsv } = await import('../../../shared/agenda/csv/readCsv.ts')
  return agendaOfCsv(text, draft)
}

/** The state of the import pages and their actions. */
export type IntakeActs = ReturnType<typeof useIntake>

/**
 * Returns the text and its reading until the import, and their actions. The text is stored under
 * `place`. One source is read at a time. An exported table replaces the items of `draft`, if any.
 */
export function useIntake(place: string, draft: () => Agenda | null) {
  const { t } = useTranslation('intake')
  const [intake, setIntake] = useState<Intake>(() => ({ ...NEW_INTAKE, clip: storedClip(place) }))
  const change = (part: Partial<Intake>) => setIntake((now) => ({ ...now, ...part }))
  const { clip } = intake
  useEffect(() => storeClip(place, clip), [place, clip])
  const request = useRef<AbortController | null>(null)
  useEffect(() => () => request.current?.abort(), [])
  /** Reads a source; the page stays at `at` until the answer. */
  const send = async (source: SentSource, at: Intake['at'] = 'reading') => {
    request.current?.abort()
    const controller = new AbortController()
    request.current = controller
    change({ at, file: source.name, trouble: null })
    const exported = await exportedIn(source, draft())
    if (controller.signal.aborted) return
    if (exported?.ok === true) return change({ at: 'whole', whole: exported.agenda })
    if (exported?.ok === false) {
      const where = exported.faults.map(({ path, problem }) => `${path}: ${problem}`).join('; ')
      return change({ at: 'field', trouble: { code: 'agenda-file', line: '', where } })
    }
    const key = window.location.hash.slice(1)
    const options = { date: null, zone: null }
    const answer = await readSource(key, source, options, controller.signal)
    if (controller.signal.aborted) return
    const changes = changesAfterAnswer(intake, answer, todayIn())
    change(changes)
    const lost = lostCount(intake.review, changes.review ?? null)
    if (lost > 0) showToast(t('lost', { count: lost }))
  }
  const sendClip = (clip: Clip) => {
    if (clip.text.trim() === '' && clip.html === null) return
    void send(sourceOfClip(clip))
  }
  return {
    intake,
    type: (text: string) => change(changesAfterTyping(text)),
    /** Replaces the whole field by pasted content, and reads it. */
    paste: (clip: Clip) => {
      change({ clip, trouble: null })
      sendClip(clip)
    },
    plain: () => change({ clip: { ...clip, html: null } }),
    read: () => sendClip(intake.clip),
    readFile: (file: File) => void send(sourceOfFile(file)),
    stop: () => {
      request.current?.abort()
      change({ at: 'field' })
    },
    again: () => change({ at: 'field' }),
    /** Shows the last reading again. */
    resume: () => intake.review !== null && change({ at: 'read', trouble: null }),
    /** Removes the text and its reading after the import. */
    taken: () => setIntake(NEW_INTAKE),
    change: (review: Review) => setIntake((now) => ({ ...now, ...changesAfterStep(now, review) })),
    /** Reads the shown text again without a line; null if that is not possible. */
    readWithout:
      sourceWithout(intake, 1) === null
        ? null
        : (line: number) => {
            const source = sourceWithout(intake, line)
            if (source !== null) void send(source, 'read')
          },
    undo: () => {
      const review = intake.past.at(-1)
      if (review !== undefined) change({ review, past: intake.past.slice(0, -1), at: 'read' })
    },
  }
}

/** Returns the key bindings that read the field and undo the last change of the reading. */
export function useIntakeKeys({ intake, read, undo }: IntakeActs): readonly KeyBinding[] {
  const { t } = useTranslation('intake')
  const { at, past } = intake
  const isField = at === 'field'
  return [
    { cap: 'Ctrl Enter', label: t('keys.read'), run: read, enabled: isField, whileTyping: true },
    { cap: 'Ctrl Z', label: t('undo'), run: undo, enabled: at === 'read' && past.length > 0 },
  ]
}

/** An agenda to import, with the contacts of its people by id; an agenda contains no contacts. */
export type ImportedAgenda = {
  readonly agenda: Agenda
  readonly contacts: Readonly<Record<string, string>>
}

/** The target of an import: the agendas to compare with, and the functions that end it. */
export type ImportTarget = {
  /** The draft, then the published agenda; empty for a new show. */
  readonly existing: readonly Agenda[]
  /** Whether every agenda becomes a show; else only the shown agenda is imported. */
  readonly each: boolean
  /** Whether an import is running. */
  readonly isBusy: boolean
  readonly take: (taken: readonly ImportedAgenda[]) => void
  /** Closes the pages without an import. */
  readonly leave: () => void
}

/** Returns the number of items that an import replaces; 0 for the one empty item of a new show. */
export function itemsInDraft(draft: Agenda | null): number {
  if (draft === null) return 0
  const count = flatItems(draft).length
  return count <= 1 && draft.people.length === 0 ? 0 : count
}

/** Returns the agendas to import, or the index of the first one that is not ready (`lacking`). */
export function agendasToImport(
  { existing, each }: Pick<ImportTarget, 'existing' | 'each'>,
  review: Review,
) {
  const agendas: ImportedAgenda[] = []
  // The shown agenda is checked first, so that its questions come first.
  for (const agenda of new Set([review.agenda, ...(each ? review.reading.agendas.keys() : [])])) {
    const read = agendaToImport({ ...review, agenda })
    const adopted = draftFromReading(read, optionsOf({ ...review, agenda }), existing)
    const isPast = openQuestions({ ...review, agenda }, existing).includes('past')
    if (!adopted.ok || isPast) return { lacking: agenda, made: [] }
    agendas[agenda] = { agenda: adopted.agenda, contacts: contactsByPerson(read, adopted.agenda) }
  }
  return { lacking: null, made: agendas.filter((one) => one !== undefined) }
}
