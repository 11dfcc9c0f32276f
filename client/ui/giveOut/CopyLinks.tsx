import { useState } from 'react'
import { isNoHigher } from '../../../shared/access/linkVisibility.ts'
import { escapeFormula, rowHtml } from '../../../shared/agenda/csv/escape.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { same } from '../../../shared/agenda/same.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import button from '../controls/copyButton.module.css'
import { copyText } from '../controls/copyText.ts'
import { type ListedLink, useLinkWords } from '../links/useLinkWords.ts'
import {
  type GivenLink,
  isDiffering,
  type LinkHolder,
  type Occasion,
  useOccasionNames,
} from './person.ts'

/** The links of shows: the holders of links that this screen hands out, and the links that others hand out. */
type ListedLinks = {
  readonly occasions: readonly Occasion[]
  readonly people: readonly LinkHolder[]
  readonly withheld: readonly ListedLink[]
}

/** Formats a person's turns as one cell: each day once, then its times (`2023-06-21 15:07, 16:25`). */
function turnsCell(turns: readonly Turn[], zone: string): string {
  const days = [...new Set(turns.map(({ at }) => dateIn(at, zone)))]
  const dayTexts = days.map((day) => {
    const dayTurns = turns.filter(({ at }) => dateIn(at, zone) === day)
    return `${day} ${dayTurns.map(({ at }) => clockText(at, zone)).join(', ')}`
  })
  return dayTexts.join('; ')
}

/** Returns a function that makes a table of links: a row for each holder, with columns for each show. Turns in the holder's own zone are a column if they differ for any holder. */
export function useLinkTable(
  occasions: readonly Occasion[],
): (holders: readonly LinkHolder[]) => Table {
  const { t, lang, city } = useTranslation('giveOut')
  const { who, roles } = useLinkWords()
  const { called } = useOccasionNames(occasions)
  const segmentTitle = ({ segment }: Turn) => textIn(segment, lang).text
  const withDay = (occasion: Occasion, text: string) =>
    t('opens', { day: called(occasion), roles: text })
  const columnsOf = (holders: readonly LinkHolder[], occasion: Occasion) => {
    const zone = homeZone(occasion)
    const links = holders.map(({ links }) =>
      links.find((link) => link.occasion.show === occasion.show),
    )
    const isElsewhere = links.some(
      (link) => link?.zone && turnsCell(link.turns, link.zone) !== turnsCell(link.turns, zone),
    )
    const ownTurns = (link: GivenLink | undefined) => {
      const ownZone = link?.zone ?? zone
      return link?.turns.length ? `${turnsCell(link.turns, ownZone)} ${city(ownZone)}` : ''
    }
    const heads = [
      t('table.turns', { city: city(zone) }),
      ...(isElsewhere ? [t('table.own')] : []),
      t('table.segment'),
      t('table.link'),
    ]
    return {
      head: occasions.length === 1 ? heads : heads.map((text) => withDay(occasion, text)),
      cells: links.map((link) => [
        turnsCell(link?.turns ?? [], zone),
        ...(isElsewhere ? [ownTurns(link)] : []),
        link?.turns.map(segmentTitle).join(t('common:and')) ?? '',
        link?.address ?? '',
      ]),
    }
  }
  const rolesOf = (holder: LinkHolder) =>
    isDiffering(holder)
      ? holder.links.map((link) => withDay(link.occasion, roles(link))).join(t('opensNext'))
      : roles(holder.links[0])
  return (holders) => {
    const columns = occasions.map((occasion) => columnsOf(holders, occasion))
    return {
      head: [t('table.name'), t('table.role'), ...columns.flatMap(({ head }) => head)],
      rows: holders.map((holder, index) => [
        who(holder.links[0]),
        rolesOf(holder),
        ...columns.flatMap(({ cells }) => cells[index] ?? []),
      ]),
    }
  }
}

/** Copies a table as HTML and as text, or as text alone if the browser does not support both. */
async function copyTable(table: Table): Promise<boolean> {
  const text = tableText(table)
  try {
    const parts = { 'text/plain': text, 'text/html': tableHtml(table) }
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return copyText(text)
  }
}

/** The lowest role that hands out a link: moderators hand out all links that open no more than their own. */
const handedOutBy = ({ grant }: ListedLink) =>
  isNoHigher(grant.roles, ['moderator']) ? 'moderator' : 'owner'

/** States who hands out a link that this screen does not hand out. */
export function HandedOutBy({ link }: { readonly link: ListedLink }) {
  const { t } = useTranslation('giveOut')
  return <span className="second">{t(`table.handedOutBy.${handedOutBy(link)}`)}</span>
}

/** Lists the links that were not copied, by the role that hands them out. */
function NotCopied({ links }: { readonly links: readonly ListedLink[] }) {
  const { t, language } = useTranslation('giveOut')
  const { who, roles } = useLinkWords()
  const nameWithRoles = (link: ListedLink) => {
    const [name, opens] = [who(link), roles(link)]
    return name === opens ? name : t('table.nameRoles', { name, roles: opens })
  }
  return (['moderator', 'owner'] as const).map((role) => {
    const names = links.filter((link) => handedOutBy(link) === role).map(nameWithRoles)
    if (names.length === 0) return null
    return <p key={role}>{t(`table.notCopied.${role}`, { names: listText(names, language) })}</p>
  })
}

/** Copies a table for a spreadsheet; states the number of rows, the links that are missing, and whether the list has changed since. If the browser blocks copying, a field shows the table. */
export function CopyTable({
  table,
  isEmpty,
  label,
  withheld = [],
  testId,
}: {
  readonly table: () => Table
  readonly isEmpty: boolean
  readonly label: string
  /** Links that somebody else hands out. */
  readonly withheld?: readonly ListedLink[]
  readonly testId?: string
}) {
  const { t } = useTranslation('giveOut')
  const [press, setPress] = useState<{ readonly table: Table; readonly ok: boolean } | null>(null)
  const count = press?.ok ? press.table.rows.length : null
  const isSame = count !== null && same(press?.table, table())
  const copy = async () => {
    const copied = table()
    setPress({ table: copied, ok: await copyTable(copied) })
  }
  return (
    <>
      <Button size="small" disabled={isEmpty} data-testid={testId} onClick={() => void copy()}>
        {isSame ? t('table.copied', { count }) : label}
      </Button>
      {withheld.length > 0 && (isSame || press?.ok === false) ? (
        <div role="status" className={`second stack tight ${button.below}`}>
          <NotCopied links={withheld} />
        </div>
      ) : null}
      {count === null || isSame ? null : (
        <span role="status" className="second">
          {t('table.changed', { count })}
        </span>
      )}
      {press?.ok !== false ? null : (
        <label className={`stack tight ${button.below}`}>
          <span>{t('table.byHand')}</span>
          <textarea
            readOnly
            rows={4}
            wrap="off"
            value={tableText(table())}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  )
}

/** Copies all links of a show that this screen hands out, and lists the links that others hand out. */
export function CopyLinks({ occasions, people, withheld }: ListedLinks) {
  const { t } = useTranslation('giveOut')
  const table = useLinkTable(occasions)
  return (
    <CopyTable
      table={() => table(people)}
      isEmpty={people.length === 0}
      label={t('table.copyAll')}
      withheld={withheld}
      testId="copy-links"
    />
  )
}

/** A table to copy. */
type Table = {
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** Returns a text as a cell: on one line, and without a formula that a spreadsheet would run. */
function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' ').trim())
}

/** Formats a table as text with tabs, which every spreadsheet accepts. */
export function tableText({ head, rows }: Table): string {
  return [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
}

/** Formats a table as HTML, for mails and documents. */
export function tableHtml({ head, rows }: Table): string {
  const body = rows.map((row) => rowHtml(row.map(cell))).join('')
  return `<table><thead>${rowHtml(head.map(cell), 'th')}</thead><tbody>${body}</tbody></table>`
}
