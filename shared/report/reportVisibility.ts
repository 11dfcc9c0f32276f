import type { ItemId, PersonId, SegmentId } from '../agenda/ids.ts'
import type { Texts } from '../agenda/texts.ts'
import { namingOf } from './naming/naming.ts'
import type { ReportBooth, ReportFacts } from './report.ts'

/** The rights of a reader of a report: names of people; who was absent or gave time (`inner`); remarks, and the roles that gave time. */
export type ReportVisibility = {
  readonly names: boolean
  readonly inner: boolean
  readonly remarks: boolean
  /** The agenda's ids, which contain names: only for people who work on the show. */
  readonly ids: boolean
}

/** The rights of each kind of reader; `named` and `nameless` are links to the report. */
export const REPORT_VISIBILITY = {
  moderator: { names: true, inner: true, remarks: true, ids: true },
  planner: { names: true, inner: false, remarks: true, ids: true },
  named: { names: true, inner: false, remarks: false, ids: false },
  nameless: { names: false, inner: false, remarks: false, ids: false },
} as const satisfies Record<string, ReportVisibility>

/** Returns a title; null if it names a person in any language. */
function visibleTitle(title: Texts | null, hasName: (text: string) => boolean): Texts | null {
  return title === null || Object.values(title).some(hasName) ? null : title
}

/** Returns a booth without names of people; without its own name, if that contains one. */
function boothWithoutNames(
  { booth, swaps, people }: ReportBooth,
  hasName: (text: string) => boolean,
): ReportBooth {
  return {
    booth: booth === null || hasName(booth) ? null : booth,
    swaps,
    people: people.map(({ worked }) => ({ person: null, name: null, worked })),
  }
}

function withoutNames(facts: ReportFacts): ReportFacts {
  const people = facts.people.map(({ name }) => name)
  const interpreters = facts.booths
    .flatMap((one) => one.people)
    .flatMap(({ name }) => (name === null ? [] : [{ und: name }]))
  const [hasName, hasAnyName] = [namingOf(people), namingOf([...people, ...interpreters])]
  return {
    ...facts,
    title: visibleTitle(facts.title, hasName),
    subtitle: visibleTitle(facts.subtitle, hasName),
    rows: facts.rows.map((row) => ({ ...row, title: visibleTitle(row.title, hasName) })),
    segments: facts.segments.map((one) => ({ ...one, title: visibleTitle(one.title, hasName) })),
    people: facts.people.map(({ person }) => ({ person, name: null, affiliation: null })),
    booths: facts.booths.map((booth) => boothWithoutNames(booth, hasAnyName)),
  }
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true })

/** Replaces ids by numbers in the order of the report. */
function withNumbers(facts: ReportFacts): ReportFacts {
  const items = new Map<ItemId, ItemId>(facts.rows.map(({ item }, n) => [item, `item-${n + 1}`]))
  const segments = new Map<SegmentId, SegmentId>(
    facts.segments.map(({ segment }, n) => [segment, `segment-${n + 1}`]),
  )
  const speakerIds = [...facts.rows.flatMap(({ speakers }) => speakers)]
  const inOrder = new Set<PersonId>([...speakerIds, ...facts.people.map(({ person }) => person)])
  const people = new Map([...inOrder].map((person, n) => [person, `person-${n + 1}`]))
  const item = (id: ItemId) => items.get(id) ?? 'item-0'
  const itemOrNull = (id: ItemId | null) => (id === null ? null : item(id))
  const segment = (id: SegmentId) => segments.get(id) ?? 'segment-0'
  const person = (id: PersonId) => people.get(id) ?? 'person-0'
  return {
    ...facts,
    rows: facts.rows.map((row) => ({
      ...row,
      item: item(row.item),
      segment: segment(row.segment),
      speakers: row.speakers.map(person),
    })),
    segments: facts.segments.map((one) => ({ ...one, segment: segment(one.segment) })),
    people: facts.people
      .map((one) => ({ ...one, person: person(one.person) }))
      .toSorted((a, b) => BY_NUMBER.compare(a.person, b.person)),
    waits: facts.waits.map((wait) => ({
      ...wait,
      after: itemOrNull(wait.after),
      before: itemOrNull(wait.before),
    })),
    pauses: facts.pauses.map((pause) => ({ ...pause, item: item(pause.item) })),
    grants: facts.grants.map((grant) => ({ ...grant, item: item(grant.item) })),
    booths: facts.booths.map((booth) => ({
      ...booth,
      people: booth.people.map((one) => ({ ...one, person: one.person && person(one.person) })),
    })),
    floor: facts.floor.map((turn) => ({
      ...turn,
      item: item(turn.item),
      person: person(turn.person),
    })),
  }
}

/** Returns the facts without the parts that a reader may not see. */
export function visibleFacts(facts: ReportFacts, visibility: ReportVisibility): ReportFacts {
  let visible = visibility.names ? facts : withoutNames(facts)
  if (!visibility.inner) {
    visible = {
      ...visible,
      rows: visible.rows.map((row) => ({ ...row, absent: null })),
      grants: visible.grants.map((grant) => ({ ...grant, person: null })),
      attendance: { ...visible.attendance, absent: null },
    }
  }
  if (!visibility.remarks) {
    visible = {
      ...visible,
      rows: visible.rows.map((row) => ({ ...row, remark: null })),
      grants: visible.grants.map((grant) => ({ ...grant, role: null })),
    }
  }
  return visibility.ids ? visible : withNumbers(visible)
}
