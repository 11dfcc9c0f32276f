import { linesOf } from '../../../shared/agenda/csv/cells.ts'
import type { Agenda, Item, Person, Segment } from '../../../shared/agenda/model.ts'
import { type Plan, planOf } from '../../../shared/agenda/plan.ts'
import { read } from '../../../shared/agenda/read.ts'
import { budgetOf } from '../../../shared/agenda/slack.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { isoOf } from '../../../shared/time/iso.ts'

/** What a row is made from. */
export type Sheet = { readonly agenda: Agenda; readonly plan: Plan; readonly zone: string }

/** A column: its head, and what stands in it for a segment and for an item. */
type Column = {
  readonly head: string
  readonly segment: (segment: Segment, sheet: Sheet) => string
  readonly item: (item: Item, sheet: Sheet) => string
}

const nothing = () => ''

/** The sheet of an agenda. */
export function sheetOf(agenda: Agenda): Sheet {
  return { agenda, plan: planOf(agenda), zone: agenda.zones[0] ?? 'UTC' }
}

const minutes = (ms: number) => String(ms / MINUTE)

/** Who speaks, by the names that people read. */
function namesOf({ speakers }: Item, { people, languages }: Agenda): string {
  const byId = new Map(people.map((person) => [person.id, person]))
  const nameOf = (person: Person | undefined) =>
    person === undefined ? '' : read(person.name, languages[0] ?? 'en').text
  return speakers.map(({ person }) => nameOf(byId.get(person))).join('; ')
}

function columnOf(
  head: string,
  item: Column['item'],
  segment: Column['segment'] = nothing,
): Column {
  return { head, item, segment }
}

function plannedStart(start: number | undefined, zone: string): string {
  const at = start as Parameters<typeof clockText>[0] | undefined
  return at === undefined ? '' : `${dateIn(at, zone)} ${clockText(at, zone)}`
}

const FIRST: readonly Column[] = [
  columnOf(
    'row',
    () => 'item',
    () => 'segment',
  ),
  columnOf(
    'id',
    ({ id }) => id,
    ({ id }) => id,
  ),
  columnOf(
    'planned start',
    ({ id }, { plan, zone }) => plannedStart(plan.items.get(id)?.start, zone),
    ({ id }, { plan, zone }) => plannedStart(plan.segments.get(id)?.start, zone),
  ),
  columnOf('not before', nothing, ({ start }, { zone }) =>
    start.type === 'notBefore' ? isoOf(start.at, zone) : '',
  ),
  columnOf(
    'minutes',
    ({ planned }) => minutes(planned),
    (segment) => minutes(budgetOf(segment)),
  ),
  columnOf('budget', nothing, ({ budget }) => (budget === null ? 'sum' : 'given')),
  columnOf('must end by', nothing, ({ mustEndBy }, { zone }) =>
    mustEndBy === null ? '' : isoOf(mustEndBy, zone),
  ),
  columnOf('kind', ({ kind }) => kind),
  columnOf('least minutes', ({ slimming }) => (slimming === null ? '' : minutes(slimming.least))),
  columnOf('drop rank', ({ slimming }) => String(slimming?.dropRank ?? '')),
  columnOf('floor language', ({ language }) => language ?? ''),
  columnOf('speakers', (item, { agenda }) => namesOf(item, agenda)),
  columnOf('speaker ids', ({ speakers }) =>
    linesOf(speakers.map(({ person, role }) => `${person} (${role})`)),
  ),
]

const LAST: readonly Column[] = [
  columnOf('amber minutes', ({ thresholds }) => (thresholds ? minutes(thresholds.amber) : '')),
  columnOf('red minutes', ({ thresholds }) => (thresholds ? minutes(thresholds.red) : '')),
  columnOf('script', ({ briefing }) =>
    briefing?.script ? `${briefing.script.lang} ${briefing.script.length}` : '',
  ),
  columnOf('documents', ({ briefing }) =>
    linesOf((briefing?.documents ?? []).map(({ title, link }) => `${link} ${title}`)),
  ),
]

/** The column of one language of a text. */
function textColumns(lang: LanguageTag): readonly Column[] {
  const of = (texts: Texts | null | undefined) => texts?.[lang] ?? ''
  return [
    columnOf(
      `title ${lang}`,
      ({ title }) => of(title),
      ({ title }) => of(title),
    ),
    columnOf(`talking points ${lang}`, ({ talkingPoints }) =>
      talkingPoints.every((point) => of(point) === '') ? '' : linesOf(talkingPoints.map(of)),
    ),
    columnOf(`announce ${lang}`, ({ briefing }) => of(briefing?.announce)),
    columnOf(`notes ${lang}`, ({ briefing }) => of(briefing?.notes)),
  ]
}

/** Every language in which something on the sheet is written, those of the agenda first. */
function languagesOf({ languages, segments }: Agenda): readonly LanguageTag[] {
  const texts = segments.flatMap(({ title, items }) => [
    title,
    ...items.flatMap((item) => [
      ...[item.title, ...item.talkingPoints],
      ...[item.briefing?.announce ?? {}, item.briefing?.notes ?? {}],
    ]),
  ])
  return [...new Set([...languages, ...texts.flatMap((one) => Object.keys(one))])]
}

/** The columns of an agenda: what and when, titles and words in each language, the rest. */
export function columnsOf(agenda: Agenda): readonly Column[] {
  return [...FIRST, ...languagesOf(agenda).flatMap(textColumns), ...LAST]
}
