import type { LinkId, PersonId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf, planSpan } from '../../shared/agenda/plan.ts'
import { Texts } from '../../shared/agenda/texts.ts'
import { RecordedActs } from '../../shared/protocol/auditTrail.ts'
import { Opened } from '../../shared/protocol/opened.ts'
import { ReportLog } from '../../shared/report/facts.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { isJsonRecord, isPersonRecord } from '../../shared/run/erasure/storedPeople.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { escapeHtml } from '../api/apiPage.ts'
import type { Config } from '../config/config.ts'
import { jsonIn, parseJson } from '../parseText.ts'
import { textsWith } from '../store/erase.ts'
import type { SideRow, Store } from '../store/port.ts'
import { webhookRowsOf } from '../webhooks/webhookRows.ts'
import { findTargets, type PersonArgument, personArgument, type Target } from './erase.ts'
import { splitCamelCase } from './log/names.ts'
import { describeLog } from './log.ts'
import { readShow, withStore } from './withStore.ts'

/** The person to export, in one show or all, and the form of the file. */
export type PersonExportOptions = PersonArgument & { readonly form: 'json' | 'html' }

/** Reads the words after `export` that name a person; throws a `ConfigError` unless they also name one show or all. */
export function personExportOptions(words: readonly string[]): PersonExportOptions {
  const { rest, ...named } = personArgument('export', words)
  const others = rest.filter((word) => word !== '--html' && word !== '--json')
  return { ...named, form: rest.includes('--html') ? 'html' : 'json', rest: others }
}

/** Prints everything that shows have about a person, as JSON or as a page for printing. The server may be running. */
export function exportPerson(
  config: Config,
  options: PersonExportOptions,
  print: (text: string) => void,
): Promise<void> {
  return withStore(config, async (store) => {
    const shows: unknown[] = []
    for (const target of await findTargets(store, options, config))
      shows.push(await readShow(target.show, personIn(store, target)))
    const data = { person: options.person, exported: timeText(Date.now()), shows }
    print(options.form === 'json' ? `${JSON.stringify(data, null, 2)}\n` : pageOf(data))
  })
}

/** Returns everything that a show has about a person: what is stored about them, what they did, and where others name them. */
async function personIn(store: Store, { show, person, preview }: Target) {
  const { id, names } = person
  const log = await store.eventsAfter(show, 0)
  const { entries, state } = describeLog(log)
  const side = await store.sideRows(show, 'all')
  const links = state.links.filter(({ grant }) => grant.person === id)
  const ids = new Set(links.map((link) => link.id))
  const agendas = [state.published, state.draft].flatMap((side) => side?.agenda ?? [])
  const [agenda] = agendas
  const facts = reportFacts(log)
  const lines = entries.map(({ envelope: { actor, at, event }, what }) => {
    return { by: actor, event, line: `${timeText(at)} ${what}` }
  })
  return {
    show,
    ...(agenda && { title: agenda.title, start: timeText(planSpan(agenda).start) }),
    isRehearsal: state.rehearsal,
    names: [...names.keys()],
    entries: distinct(
      [...log.map(({ event }) => event), agendas].flatMap((one) => entriesIn(one, id)),
    ),
    items: distinct(agendas.flatMap((one) => itemsOf(one, facts, id))),
    attendance: state.attendance[id] ?? null,
    contact: side.find((row) => row.kind === 'contact' && row.id === id)?.value ?? null,
    links: links.map(({ id: link, grant, revoked }) => {
      return { link, roles: grant.roles, isWithdrawn: revoked, ...openedOf(side, link) }
    }),
    actsOfThePerson: lines
      .filter(({ by }) => ids.has(by))
      // A whole agenda is of everyone on it.
      .map(({ line, event }) => ({ line, ...(!('agenda' in event) && { event }) })),
    actsOfOthersAboutThem: lines
      .filter(({ by, event }) => !ids.has(by) && contains(event, id))
      .map(({ line }) => line),
    accesses: accessesOf(side, ids, id),
    messagesToWebhooks: messagesTo(side, [...names.keys()]),
    textsThatNameThem: preview.mentions.map(({ before }) => before),
  }
}

const timeText = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Returns a list without its repetitions. */
function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** Returns the entries of a person in the agendas and changes of an event. */
function entriesIn(value: unknown, id: PersonId): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => entriesIn(one, id))
  if (!isJsonRecord(value)) return []
  if (isPersonRecord(value)) return value['id'] === id ? [value] : []
  return Object.values(value).flatMap((one) => entriesIn(one, id))
}

/** Whether a value has a text as one of its values, at any depth. */
function contains(value: unknown, text: string): boolean {
  if (Array.isArray(value)) return value.some((one) => contains(one, text))
  return isJsonRecord(value) ? contains(Object.values(value), text) : value === text
}

/** Returns the parts of an agenda that a person has: planned times, and how long they spoke in a show that ended. */
function itemsOf(agenda: Agenda, facts: ReportFacts | null, person: PersonId) {
  const { items: spans } = planOf(agenda)
  return agenda.segments.flatMap(({ chair, title, items }) => [
    ...(chair === person ? [{ title, role: 'chair' }] : []),
    ...items.flatMap((item) => {
      const role = item.speakers.find((one) => one.person === person)?.role
      if (role === undefined) return []
      const row = facts?.rows.find((one) => one.item === item.id)
      const spoke = row?.spoke[row.speakers.indexOf(person)]
      return [
        {
          ...{ title: item.title, role, planned: timeText(spans.get(item.id)?.start ?? 0) },
          ...(spoke !== undefined && { secondsSpoken: Math.round(spoke / SECOND) }),
        },
      ]
    }),
  ])
}

/** Returns the stored messages to webhooks that name a person, with the texts that do. */
function messagesTo(side: readonly SideRow[], names: readonly string[]) {
  return webhookRowsOf(side).deliveries.flatMap(({ event, at, due, body }) => {
    const texts = distinct(names.flatMap((name) => textsWith([jsonIn(body)], name)))
    return texts.length === 0 ? [] : [{ event, at: timeText(at), waits: due !== null, texts }]
  })
}

function openedOf(side: readonly SideRow[], link: LinkId) {
  const row = side.find(({ kind, id }) => kind === 'opened' && id === link)
  if (row?.value == null) return {}
  const { first, last, on } = parseJson(Opened, row.value)
  return { firstOpened: timeText(first), lastOpened: timeText(last), device: on }
}

/** Returns the entries of the access record about the links of a person. */
function accessesOf(side: readonly SideRow[], links: ReadonlySet<string>, person: PersonId) {
  return side.flatMap(({ kind, value }) => {
    if (kind !== 'audit' || value === null) return []
    const { first, last, ...entry } = parseJson(RecordedActs, value)
    const times = { first: timeText(first), last: timeText(last) }
    if (links.has(entry.link ?? '')) return [{ ...times, ...entry }]
    // Where others acted from is their own data.
    return entry.person === person ? [{ ...times, act: entry.act, count: entry.count }] : []
  })
}

function reportFacts(log: readonly Envelope[]): ReportFacts | null {
  const report = new ReportLog()
  for (const envelope of log) report.take(envelope)
  return report.facts()
}

/** Returns a value as HTML: records become tables, and a text in several languages one line. */
function htmlOf(value: unknown): string {
  const texts = Texts.safeParse(value)
  if (texts.success) return escapeHtml(Object.values(texts.data).join(' / '))
  if (Array.isArray(value) && value.length > 0)
    return `<ul>${value.map((one) => `<li>${htmlOf(one)}</li>`).join('')}</ul>`
  if (isJsonRecord(value)) {
    const rows = Object.entries(value).map(
      ([name, one]) => `<dt>${escapeHtml(splitCamelCase(name))}</dt><dd>${htmlOf(one)}</dd>`,
    )
    return `<dl>${rows.join('')}</dl>`
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null || Array.isArray(value) ? '–' : escapeHtml(String(value))
}

const PAGE_STYLE = `body{font:10pt/1.45 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}
dl{display:grid;grid-template-columns:minmax(8em,auto) 1fr;gap:.2em 1.2em;margin:0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}dt:first-letter{text-transform:uppercase}
ul{list-style:none;margin:0;padding:0}li+li{margin-top:.3em}li:has(dl)+li:has(dl){border-top:1px solid #bbb;padding-top:.5em;margin-top:.5em}
@media print{dt,dd{break-inside:avoid-page}}`

/** Returns a page for printing, which needs no server. */
function pageOf(data: { readonly person: string }): string {
  const title = `Stored data: ${escapeHtml(data.person)}`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${PAGE_STYLE}</style><h1>${title}</h1>${htmlOf(data)}</html>\n`
}
