import { useState } from 'react'
import { isNoHigher } from '../../../shared/access/linkVisibility.ts'
import { escapeFormula } from '../../../shared/agenda/csv/escape.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { same } from '../../../shared/agenda/same.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import button from '../controls/copyButton.module.css'
import { copyText } from '../controls/copyText.ts'
import { type ListedLink, useLinkWords } from '../links/useLinkWords.ts'
import css from './copyLinks.module.css'
import {
  type GivenLink,
  isDiffering,
  type LinkHolder,
  type Occasion,
  useOccasionNames,
} from './person.ts'

/** The links of shows: the holders of those that this screen hands out, and the others. */
type ListedLinks = {
  readonly occasions: readonly Occasion[]
  readonly people: readonly LinkHolder[]
  readonly withheld: readonly ListedLink[]
}

/** When somebody speaks, as one cell: each day once, then its times (`2023-06-21 15:07, 16:25`). */
function turnsCell(turns: readonly Turn[], zone: string): string {
  const days = [...new Set(turns.map(({ at }) => dateIn(at, zone)))]
  const each = days.map((day) => {
    const of = turns.filter(({ at }) => dateIn(at, zone) === day)
    return `${day} ${of.map(({ at }) => clockText(at, zone)).join(', ')}`
  })
  return each.join('; ')
}

/** Returns what makes a table of links: a row for each holder, with columns for each show; turns in a holder's own zone are a column if they differ for somebody. */
export function useLinkTable(
  occasions: readonly Occasion[],
): (holders: readonly LinkHolder[]) => Table {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  const city = useCity()
  const { who, roles } = useLinkWords()
  const { called } = useOccasionNames(occasions)
  const part = ({ segment }: Turn) => textIn(segment, tagOf(language)).text
  const ofDay = (occasion: Occasion, text: string) =>
    t('opens', { day: called(occasion), roles: text })
  const columnsOf = (holders: readonly LinkHolder[], occasion: Occasion) => {
    const zone = homeZone(occasion)
    const links = holders.map((of) => of.links.find((link) => link.occasion.show === occasion.show))
    const isElsewhere = links.some(
      (link) => link?.zone && turnsCell(link.turns, link.zone) !== turnsCell(link.turns, zone),
    )
    const own = (link: GivenLink | undefined) => {
      const theirs = link?.zone ?? zone
      return link?.turns.length ? `${turnsCell(link.turns, theirs)} ${city(theirs)}` : ''
    }
    const heads = [
      t('table.turns', { city: city(zone) }),
      ...(isElsewhere ? [t('table.own')] : []),
      t('table.segment'),
      t('table.link'),
    ]
    return {
      head: occasions.length === 1 ? heads : heads.map((text) => ofDay(occasion, text)),
      cells: links.map((link) => [
        turnsCell(link?.turns ?? [], zone),
        ...(isElsewhere ? [own(link)] : []),
        link?.turns.map(part).join(t('table.and')) ?? '',
        link?.address ?? '',
      ]),
    }
  }
  const rolesOf = (of: LinkHolder) =>
    isDiffering(of)
      ? of.links.map((link) => ofDay(link.occasion, roles(link))).join(t('opensNext'))
      : roles(of.links[0])
  return (holders) => {
    const columns = occasions.map((occasion) => columnsOf(holders, occasion))
    return {
      head: [t('table.name'), t('table.role'), ...columns.flatMap(({ head }) => head)],
      rows: holders.map((of, n) => [
        who(of.links[0]),
        rolesOf(of),
        ...columns.flatMap(({ cells }) => cells[n] ?? []),
      ]),
    }
  }
}

/** Copies a table both as a page and as text, or as text alone if the browser takes no more. */
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

/** The lowest role that hands out a link: moderators hand out all that open no more than theirs. */
const handedOutBy = ({ grant }: ListedLink) =>
  isNoHigher(grant.roles, ['moderator']) ? 'moderator' : 'owner'

/** States who hands out a link that this screen does not. */
export function HandedOutBy({ link }: { readonly link: ListedLink }) {
  const { t } = useTranslation('giveOut')
  return <span className="second">{t(`table.handedOutBy.${handedOutBy(link)}`)}</span>
}

/** Names the links that are not among those copied, with who hands them out. */
function NotCopied({ links }: { readonly links: readonly ListedLink[] }) {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  const { who, roles } = useLinkWords()
  const named = (link: ListedLink) => {
    const [name, opens] = [who(link), roles(link)]
    return name === opens ? name : t('table.nameRoles', { name, roles: opens })
  }
  return (['moderator', 'owner'] as const).map((by) => {
    const those = links.filter((link) => handedOutBy(link) === by).map(named)
    if (those.length === 0) return null
    return <p key={by}>{t(`table.notCopied.${by}`, { names: listText(those, language) })}</p>
  })
}

/** Copies a table for a spreadsheet; states how many rows, what is not among them, and that the list has changed since. If the browser blocks copying, it shows the table to be copied by hand. */
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
  const [press, setPress] = useState<{ readonly made: Table; readonly came: boolean } | null>(null)
  const count = press?.came ? press.made.rows.length : null
  const isSame = count !== null && same(press?.made, table())
  const copy = async () => {
    const made = table()
    setPress({ made, came: await copyTable(made) })
  }
  return (
    <>
      <Button size="small" disabled={isEmpty} data-testid={testId} onClick={() => void copy()}>
        {isSame ? t('table.copied', { count }) : label}
      </Button>
      {withheld.length > 0 && (isSame || press?.came === false) ? (
        <div role="status" className={`second ${button.below}`}>
          <NotCopied links={withheld} />
        </div>
      ) : null}
      {count === null || isSame ? null : (
        <span role="status" className="second">
          {t('table.changed', { count })}
        </span>
      )}
      {press?.came !== false ? null : (
        <label className={`${button.below} ${css.text}`}>
          <span>{t('table.byHand')}</span>
          <textarea
            readOnly
            rows={4}
            value={tableText(table())}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  )
}

/** Copies all links of a show that this screen hands out, and names those that somebody else does. */
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

/** A table to be copied: its head, then its rows, cell by cell. */
type Table = {
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** A text as one cell: on one line, and nothing that a spreadsheet would run. */
function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' ').trim())
}

/** The table as text with tabs, which every spreadsheet takes. */
export function tableText({ head, rows }: Table): string {
  return [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return cell(text).replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}

/** The same as a page, for what takes no tabs: a mail, a document. */
export function tableHtml({ head, rows }: Table): string {
  const line = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}
