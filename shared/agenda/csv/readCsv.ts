import Papa from 'papaparse'
import { z } from 'zod'
import { type Instant, MINUTE } from '../../time/instant.ts'
import { instantOfIso } from '../../time/iso.ts'
import { type AgendaFault, agendaFaults } from '../checks.ts'
import { slimmingFor } from '../defaults.ts'
import type { Made } from '../file.ts'
import {
  type Agenda,
  type Briefing,
  Item,
  Kind,
  Segment,
  type Speaker,
  SpeakerRole,
} from '../model.ts'
import type { Texts } from '../texts.ts'
import { harmed, textsOf } from './cells.ts'

type Cells = Readonly<Record<string, string>>

const ms = (minutes: string) => Math.round(Number(minutes) * MINUTE)

/** A text of a row in every language that has a column for it; null where all are empty. */
function textsIn(cells: Cells, what: string): Texts | null {
  const found = Object.entries(cells).flatMap(([head, text]) =>
    head.startsWith(`${what} `) && text !== ''
      ? [[head.slice(what.length + 1), text] as const]
      : [],
  )
  return found.length === 0 ? null : Object.fromEntries(found)
}

function pointsIn(cells: Cells): readonly Texts[] {
  const byLanguage = Object.entries(textsIn(cells, 'talking points') ?? {}).map(
    ([lang, cell]) => [lang, textsOf(cell)] as const,
  )
  const count = Math.max(0, ...byLanguage.map(([, points]) => points.length))
  return Array.from({ length: count }, (_, n) =>
    Object.fromEntries(
      byLanguage.flatMap(([lang, points]) => (points[n] ? [[lang, points[n]] as const] : [])),
    ),
  )
}

function speakersIn(cells: Cells): readonly Speaker[] {
  return textsOf(cells['speaker ids'] ?? '').flatMap((line) => {
    const [, person, role] = /^(\S+) \((\w+)\)$/.exec(line) ?? []
    const known = SpeakerRole.safeParse(role)
    return person === undefined || !known.success ? [] : [{ person, role: known.data }]
  })
}

function briefingIn(cells: Cells): Briefing {
  const documents = textsOf(cells['documents'] ?? '').map((line) => {
    const [link = '', ...title] = line.split(' ')
    return { link, title: title.join(' ') }
  })
  const [lang = '', length = ''] = (cells['script'] ?? '').split(' ')
  return {
    notes: textsIn(cells, 'notes'),
    announce: textsIn(cells, 'announce'),
    ...(documents.length > 0 ? { documents } : {}),
    ...(length === '' ? {} : { script: { lang, length: Number(length) } }),
  }
}

function itemIn(cells: Cells): unknown {
  const kind = Kind.catch('other').parse(cells['kind'])
  const planned = ms(cells['minutes'] ?? '')
  const rank = cells['drop rank'] ?? ''
  const least = cells['least minutes'] ?? ''
  const usual = slimmingFor(kind, planned)
  const [amber = '', red = ''] = [cells['amber minutes'], cells['red minutes']]
  return {
    ...{ id: cells['id'], title: textsIn(cells, 'title'), kind, planned },
    ...{ speakers: speakersIn(cells), language: cells['floor language'] || null },
    talkingPoints: pointsIn(cells),
    thresholds: amber === '' || red === '' ? null : { amber: ms(amber), red: ms(red) },
    addedLive: false,
    slimming:
      least === '' ? usual : { least: ms(least), dropRank: rank === '' ? null : Number(rank) },
    briefing: briefingIn(cells),
  }
}

function momentIn(cell: string | undefined): Instant | null {
  return instantOfIso(cell ?? '')
}

function segmentIn(cells: Cells, items: readonly unknown[]): unknown {
  const at = momentIn(cells['not before'])
  return {
    ...{ id: cells['id'], title: textsIn(cells, 'title') },
    start: at === null ? { type: 'follows' } : { type: 'notBefore', at },
    budget: cells['budget'] === 'given' ? ms(cells['minutes'] ?? '') : null,
    mustEndBy: momentIn(cells['must end by']),
    items,
  }
}

/** The rows of such a file as maps from head to text. */
function rowsOf(text: string): readonly Cells[] {
  const body = text.replace(/^\uFEFF/, '')
  // Spreadsheets write the separator of their own country, and the first head tells which.
  const delimiter = /^"?row"?([,;\t])/.exec(body)?.[1] ?? ','
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: 'greedy' })
  const [heads = [], ...rows] = data
  return rows.map((row) =>
    Object.fromEntries(heads.map((head, n) => [head, harmed(row[n] ?? '')] as const)),
  )
}

/** Rows by segment: each with the rows of its items. */
function bySegment(rows: readonly Cells[]): readonly (readonly Cells[])[] {
  const starts = rows.flatMap((row, at) => (row['row'] === 'segment' ? [at] : []))
  return starts.map((from, n) => rows.slice(from, starts[n + 1] ?? rows.length))
}

/** The agenda `base` with the segments and items of a file that `csvOf` wrote, edited or not; or what is wrong with it, by row. */
export function agendaOfCsv(text: string, base: Agenda): Made {
  const faults: AgendaFault[] = []
  const rows = rowsOf(text)
  const segments = bySegment(rows).flatMap(([head = {}, ...items]) => {
    const parsed = Segment.extend({ items: z.array(Item) }).safeParse(
      segmentIn(head, items.map(itemIn)),
    )
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues)
      faults.push({ path: `row ${rows.indexOf(head) + 2}: ${path.join('.')}`, problem: message })
    return []
  })
  const agenda = { ...base, segments }
  const all = faults.length > 0 || segments.length === 0 ? faults : agendaFaults(agenda)
  if (segments.length === 0 && faults.length === 0)
    return { ok: false, faults: [{ path: 'row', problem: 'no row is a segment' }] }
  return all.length === 0 ? { ok: true, agenda } : { ok: false, faults: all }
}
