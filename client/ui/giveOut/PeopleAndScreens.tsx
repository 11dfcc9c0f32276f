import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import layout from '../layout/page.module.css'
import { usePrinting } from '../linkCards/LinkCard.tsx'
import { type AskedLinks, RoleDialog } from '../links/roles/RoleBoxes.tsx'
import type { RoleActs, TheirLinks } from '../links/roles/roleActs.ts'
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
  toggled,
  useOccasionNames,
} from './person.ts'

export type PeopleAndScreensProps = {
  /** The show, or several of a series. */
  readonly occasions: readonly [Occasion, ...Occasion[]]
  readonly people: readonly LinkHolder[]
  readonly setContact: SetContact
  /** How the roles of a show's links are changed from here. */
  readonly roles: (show: ShowId) => RoleActs
  /** Links that somebody else hands out. */
  readonly withheld?: readonly ListedLink[]
  /** The head of the page; null if a dialog has it. */
  readonly title?: ReactNode
  readonly acts?: ReactNode
  /** The menu of one row. */
  readonly entries?: Entries
  /** Above the list, such as the address of the links. */
  readonly notice?: ReactNode
  /** Beside *Copy all links*. */
  readonly make?: ReactNode
  /** Below the list. */
  readonly foot?: ReactNode
  /** Whether sending the messages comes first here; beside a live show it does not. */
  readonly first?: boolean
}

/** The dialog of the roles of somebody's links, how it is opened, and the links of a holder for it, with the day if there are several. */
function useRoleDialog({
  people,
  occasions,
  roles,
}: Pick<PeopleAndScreensProps, 'people' | 'occasions' | 'roles'>) {
  const { reading } = useLanguage()
  const { called } = useOccasionNames(occasions)
  const [asked, ask] = useState<{ readonly key: string; readonly of: AskedLinks } | null>(null)
  const shown = (link: GivenLink) => ({
    granted: link,
    named: link.named,
    acts: roles(link.occasion.show),
    day: called(link.occasion),
  })
  const theirs = ({ links: [first, ...others] }: LinkHolder): TheirLinks => [
    shown(first),
    ...others.map(shown),
  ]
  const about = people.find(({ key }) => key === asked?.key)
  const dialog = about && (
    <RoleDialog
      who={reading(about.name).text}
      of={theirs(about)}
      first={asked?.of ?? 'all'}
      onClose={() => ask(null)}
    />
  )
  return { theirs, ask, dialog }
}

/** The head of the list: how many have opened their link, which links can be handed out here, and all of them copied. */
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
    <div className={css.listHead}>
      <div>
        {title ? <h2>{t('title')}</h2> : null}
        <p className="second">
          {t(isOne ? 'state' : 'stateAll', openedCounts(people))}{' '}
          {t(withheld.length === 0 ? 'handsOutAll' : 'handsOutSome', all)}
        </p>
      </div>
      <span className={layout.acts}>
        {isOne ? <CopyLinks occasions={occasions} people={people} withheld={withheld} /> : null}
        {make}
      </span>
    </div>
  )
}

/** How many are chosen, all or none at once, and the actions for the chosen. */
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
  const all = chosen.length === people.length
  const none = chosen.length === 0
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
    <p className={css.choice}>
      <label>
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box !== null) box.indeterminate = !all && !none
          }}
          onChange={() => choose(new Set(all ? [] : people.map(({ key }) => key)))}
        />
        <b>{t('chosen', { count: chosen.length })}</b>
      </label>
      <span className={layout.acts}>
        {acts.map(({ label, ...act }) => (
          <Button key={label} size="small" disabled={none} {...act}>
            {t(label)}
          </Button>
        ))}
        <CopyTable table={table} isEmpty={none} label={t('copyTable')} />
      </span>
    </p>
  )
}

/** Moves the keyboard to the messages and scrolls there, if they are below the list and not beside it. */
function showMessages(pane: HTMLElement | null): void {
  const list = pane?.previousElementSibling
  if (!pane || !list) return
  if (pane.getBoundingClientRect().left > list.getBoundingClientRect().left) return
  pane.focus({ preventScroll: true })
  pane.scrollIntoView?.({ block: 'start' })
}

/** Gives the messages the keyboard when they become the next step by a press whose button is gone. */
function useFocusAsNextStep(pane: { readonly current: HTMLElement | null }, isNext: boolean) {
  const before = useRef(isNext)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (isNext && !before.current && isLost) pane.current?.focus({ preventScroll: true })
    before.current = isNext
  }, [pane, isNext])
}

/** People and screens, also those whose link somebody else hands out, people in the order of their turns. */
function Rows({
  people,
  withheld = [],
  occasions: [occasion],
  row,
}: Pick<PeopleAndScreensProps, 'people' | 'withheld' | 'occasions'> & {
  readonly row: (of: LinkHolder) => ReactNode
}) {
  const { t } = useTranslation('giveOut')
  const rows = inOrder([
    ...people.map((of) => ({ ...of.links[0], row: row(of) })),
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
        <h3>{name}</h3>
        <ul>{ofGroup.map(({ row }) => row)}</ul>
      </section>
    )
  })
}

/** The links of a show in one list: of people, booths and all other screens, each with its last use and a message. */
export function PeopleAndScreens(props: PeopleAndScreensProps) {
  const { occasions, people, setContact } = props
  const { title, acts, entries, notice, foot, first = true } = props
  const { t } = useTranslation('giveOut')
  const [choice, choose] = useState<ReadonlySet<string> | null>(null)
  const [shown, show] = useState<string | null>(null)
  const pane = useRef<HTMLElement>(null)
  const { print, sheets } = usePrinting()
  const chosen = choice ?? firstChoice(people)
  const mailed = people.filter(({ key }) => chosen.has(key))
  const at = Math.max(
    0,
    mailed.findIndex(({ key }) => key === shown),
  )
  useFocusAsNextStep(pane, first)
  const { theirs, ask, dialog } = useRoleDialog(props)
  const open = (key: string) => {
    if (!chosen.has(key)) choose(toggled(chosen, key))
    show(key)
    showMessages(pane.current)
  }
  const row = (one: LinkHolder) => (
    <HolderRow
      key={one.key}
      of={one}
      several={occasions.length > 1}
      chosen={chosen.has(one.key)}
      shown={mailed[at]?.key === one.key}
      toggle={() => choose(toggled(chosen, one.key))}
      show={() => open(one.key)}
      setContact={setContact}
      roles={theirs(one)}
      change={(of) => ask({ key: one.key, of })}
      entries={entries}
    />
  )
  return (
    <div className={`${layout.page} ${css.page}`}>
      {title === null ? null : (
        <div className={layout.head}>
          {title ?? <h2>{t('title')}</h2>}
          <span className={layout.acts}>{acts}</span>
        </div>
      )}
      {notice}
      <div className={css.columns}>
        <section className={css.list} aria-label={t('title')}>
          <ListHead {...props} />
          <Choice
            people={people}
            chosen={mailed}
            choose={choose}
            occasions={occasions}
            print={(links) => print(links.map(cardOf))}
            toMessages={() => showMessages(pane.current)}
          />
          <Rows {...props} row={row} />
          {foot === undefined ? null : <div className={css.foot}>{foot}</div>}
        </section>
        <section className={css.message} aria-label={t('message')} ref={pane} tabIndex={-1}>
          <PageParts>
            <MessagePane
              first={first}
              people={mailed}
              at={at}
              go={(to) => show(mailed[to]?.key ?? null)}
            />
          </PageParts>
        </section>
      </div>
      {dialog}
      {sheets}
    </div>
  )
}
