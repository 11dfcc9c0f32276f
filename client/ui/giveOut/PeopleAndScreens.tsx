import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import layout from '../layout/page.module.css'
import { usePrinting } from '../linkCards/LinkCard.tsx'
import { type ChosenLinks, RoleDialog } from '../links/roles/RoleBoxes.tsx'
import type { PersonLinks, RoleActs } from '../links/roles/roleActs.ts'
import { inOrder, type ListedLink } from '../links/useLinkWords.ts'
import { CopyLinks, CopyTable, useLinkTable } from './CopyLinks.tsx'
import { type Entries, HolderRow, WithheldRow } from './HolderRow.tsx'
import type { SetContact } from './holderCells.tsx'
import { MessagePane } from './MessagePane.tsx'
import css from './peopleAndScreens.module.css'
import {
  cardOf,
  firstChoice,
  type GivenLink,
  type LinkHolder,
  type Occasion,
  openedCounts,
  useOccasionNames,
  withToggled,
} from './person.ts'

export type PeopleAndScreensProps = {
  /** The show, or several of a series. */
  readonly occasions: readonly [Occasion, ...Occasion[]]
  readonly people: readonly LinkHolder[]
  readonly setContact: SetContact
  /** Returns the functions that change the roles of a show's links. */
  readonly roles: (show: ShowId) => RoleActs
  /** Links that somebody else hands out. */
  readonly withheld?: readonly ListedLink[]
  /** The heading of the page; null if a dialog shows it. */
  readonly title?: ReactNode
  readonly acts?: ReactNode
  /** The menu of one row. */
  readonly entries?: Entries
  /** The content above the list, such as the address of the links. */
  readonly notice?: ReactNode
  /** Controls beside *Copy all links*. */
  readonly make?: ReactNode
  /** The content below the list. */
  readonly foot?: ReactNode
  /** Whether sending the messages is the main action here; not beside a live show. */
  readonly first?: boolean
}

/** Returns the dialog for the roles of a holder's links, a function that opens it, and a function that returns the links of a holder with their days. */
function useRoleDialog({
  people,
  occasions,
  roles,
}: Pick<PeopleAndScreensProps, 'people' | 'occasions' | 'roles'>) {
  const { reading } = useTranslation()
  const { called } = useOccasionNames(occasions)
  const [edited, edit] = useState<{ readonly key: string; readonly which: ChosenLinks } | null>(
    null,
  )
  const withActs = (link: GivenLink) => ({
    granted: link,
    named: link.named,
    acts: roles(link.occasion.show),
    day: called(link.occasion),
  })
  const linksOf = ({ links: [first, ...others] }: LinkHolder): PersonLinks => [
    withActs(first),
    ...others.map(withActs),
  ]
  const holder = people.find(({ key }) => key === edited?.key)
  const dialog = holder && (
    <RoleDialog
      who={reading(holder.name).text}
      links={linksOf(holder)}
      first={edited?.which ?? 'all'}
      onClose={() => edit(null)}
    />
  )
  return { linksOf, edit, dialog }
}

/** The head of the list: how many people have opened their link, how many links this screen hands out, and a button that copies them. */
function ListHead({
  occasions,
  people,
  withheld = [],
  title,
  make,
}: Pick<PeopleAndScreensProps, 'occasions' | 'people' | 'withheld' | 'title' | 'make'>) {
  const { t } = useTranslation('giveOut')
  const all = { count: people.length, all: people.length + withheld.length }
  const isOne = occasions.length === 1
  return (
    <div className={`acts spread ${css.listHead}`}>
      <div>
        {title ? <h2 className="t2">{t('title')}</h2> : null}
        <p className="second">
          {t(isOne ? 'state' : 'stateAll', openedCounts(people))}
          <Space />
          {t(withheld.length === 0 ? 'handsOutAll' : 'handsOutSome', all)}
        </p>
      </div>
      <span className="acts">
        {isOne ? <CopyLinks occasions={occasions} people={people} withheld={withheld} /> : null}
        {make}
      </span>
    </div>
  )
}

/** The number of chosen people, a checkbox for all, and the actions for the chosen people. */
function Choice({
  people,
  chosen,
  choose,
  occasions,
  print,
  toMessages,
}: Pick<PeopleAndScreensProps, 'people' | 'occasions'> & {
  readonly chosen: readonly LinkHolder[]
  readonly choose: (keys: ReadonlySet<string>) => void
  readonly print: (links: readonly GivenLink[]) => void
  /** Goes to the messages, if they are out of sight. */
  readonly toMessages: () => void
}) {
  const { t } = useTranslation('giveOut')
  const { title } = useOccasionNames(occasions)
  const tableOf = useLinkTable(occasions)
  const isAll = chosen.length === people.length
  const isNone = chosen.length === 0
  const table = () => tableOf(chosen)
  const save = async () => {
    // The code that writes CSV is loaded on demand.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table()
    const file = new Blob([csvText(head, rows)], { type: 'text/csv' })
    saveFile(file, `${title.slice(0, 60)}.csv`)
  }
  const acts = [
    { label: 'messages', className: css.toMessages, onClick: toMessages },
    { label: 'print', onClick: () => print(chosen.flatMap(({ links }) => links)) },
    { label: 'csv', onClick: () => void save() },
  ] as const
  return (
    <p className={`acts spread ${css.choice}`}>
      <label className="check">
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = !isAll && !isNone
          }}
          onChange={() => choose(new Set(isAll ? [] : people.map(({ key }) => key)))}
        />
        <b>{t('chosen', { count: chosen.length })}</b>
      </label>
      <span className="acts">
        {acts.map(({ label, ...act }) => (
          <Button key={label} size="small" disabled={isNone} {...act}>
            {t(label)}
          </Button>
        ))}
        <CopyTable table={table} isEmpty={isNone} label={t('copyTable')} />
      </span>
    </p>
  )
}

/** Focuses the messages and scrolls to them, if they are below the list and not beside it. */
function showMessages(pane: HTMLElement | null): void {
  const list = pane?.previousElementSibling
  if (!pane || !list) return
  if (pane.getBoundingClientRect().left > list.getBoundingClientRect().left) return
  pane.focus({ preventScroll: true })
  pane.scrollIntoView?.({ block: 'start' })
}

/** Focuses the messages when they become the next step and the pressed button has disappeared. */
function useFocusAsNextStep(pane: { readonly current: HTMLElement | null }, isNext: boolean) {
  const before = useRef(isNext)
  useEffect(() => {
    const isFocusLost = document.activeElement === document.body
    if (isNext && !before.current && isFocusLost) pane.current?.focus({ preventScroll: true })
    before.current = isNext
  }, [pane, isNext])
}

/** The rows of people, in the order of their turns, and of screens; also of links that somebody else hands out. */
function Rows({
  people,
  withheld = [],
  occasions: [occasion],
  row,
}: Pick<PeopleAndScreensProps, 'people' | 'withheld' | 'occasions'> & {
  readonly row: (holder: LinkHolder) => ReactNode
}) {
  const { t } = useTranslation('giveOut')
  const rows = inOrder([
    ...people.map((holder) => ({ ...holder.links[0], row: row(holder) })),
    ...withheld.map((link) => ({
      ...link,
      row: <WithheldRow key={link.link} link={link} occasion={occasion} />,
    })),
  ])
  return (['people', 'screens'] as const).map((group) => {
    const ofGroup = rows.filter(({ grant }) => (grant.person === null) === (group === 'screens'))
    const name = t(group, { count: ofGroup.length })
    if (ofGroup.length === 0) return null
    return (
      <section key={group} aria-label={name}>
        <h3 className="label">{name}</h3>
        <ul className="hairs">{ofGroup.map(({ row }) => row)}</ul>
      </section>
    )
  })
}

/** The links of a show in one list (people, booths and all other screens), each with its last use and a message. */
export function PeopleAndScreens(props: PeopleAndScreensProps) {
  const { occasions, people, setContact } = props
  const { title, acts, entries, notice, foot, first = true } = props
  const { t } = useTranslation('giveOut')
  const [choice, choose] = useState<ReadonlySet<string> | null>(null)
  const [shownKey, setShownKey] = useState<string | null>(null)
  const pane = useRef<HTMLElement>(null)
  const { print, sheets } = usePrinting()
  const chosen = choice ?? firstChoice(people)
  const recipients = people.filter(({ key }) => chosen.has(key))
  const shownAt = recipients.findIndex(({ key }) => key === shownKey)
  const at = Math.max(0, shownAt)
  useFocusAsNextStep(pane, first)
  const { linksOf, edit, dialog } = useRoleDialog(props)
  const open = (key: string) => {
    if (!chosen.has(key)) choose(withToggled(chosen, key))
    setShownKey(key)
    showMessages(pane.current)
  }
  const row = (one: LinkHolder) => (
    <HolderRow
      key={one.key}
      of={one}
      several={occasions.length > 1}
      chosen={chosen.has(one.key)}
      shown={recipients[at]?.key === one.key}
      toggle={() => choose(withToggled(chosen, one.key))}
      show={() => open(one.key)}
      setContact={setContact}
      roles={linksOf(one)}
      change={(which) => edit({ key: one.key, which })}
      entries={entries}
    />
  )
  return (
    <div className={`column ${layout.page} ${css.page}`}>
      {title === null ? null : (
        <div className={`acts ${layout.head}`}>
          {title ?? <h2>{t('title')}</h2>}
          <span className="acts">{acts}</span>
        </div>
      )}
      {notice}
      <div className={css.columns}>
        <section className={css.list} aria-label={t('title')}>
          <ListHead {...props} />
          <Choice
            people={people}
            chosen={recipients}
            choose={choose}
            occasions={occasions}
            print={(links) => print(links.map(cardOf))}
            toMessages={() => showMessages(pane.current)}
          />
          <Rows {...props} row={row} />
          {foot === undefined ? null : <div className={`stack loose ${css.foot}`}>{foot}</div>}
        </section>
        <section className={css.message} aria-label={t('message')} ref={pane} tabIndex={-1}>
          <PageParts>
            <MessagePane
              first={first}
              people={recipients}
              at={at}
              go={(to) => setShownKey(recipients[to]?.key ?? null)}
            />
          </PageParts>
        </section>
      </div>
      {dialog}
      {sheets}
    </div>
  )
}
