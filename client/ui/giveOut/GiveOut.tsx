import { type ReactNode, useRef, useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../controls/ScrollRegion.tsx'
import { type AskedLinks, RoleDialog } from '../links/roles/RoleDialog.tsx'
import type { RoleActs, TheirLinks } from '../links/roles/roleActs.ts'
import { inOrder, type ListedLink } from '../links/useLinkTable.ts'
import type { SetContact } from './ContactField.tsx'
import { MailPane } from './MailPane.tsx'
import {
  firstChoice,
  type GivenLink,
  type LinkHolder,
  type Occasion,
  opened,
  toggled,
} from './person.ts'
import { ReceiverRow, WithheldRow } from './ReceiverRow.tsx'
import { Together } from './Together.tsx'
import { useOccasionWords } from './useOccasionWords.ts'
import './giveOut.css'

type GiveOutProps = {
  /** The show, or several that belong together. */
  readonly occasions: readonly [Occasion, ...Occasion[]]
  readonly people: readonly LinkHolder[]
  readonly setContact: SetContact
  /** How what the links of a show open is changed from here. */
  readonly roles: (show: ShowId) => RoleActs
  /** The links of people that somebody else gives out. */
  readonly withheld?: readonly ListedLink[]
  /** What stands at the head's end, such as the ways on from here. */
  readonly acts?: ReactNode
  /** Prints link cards of those chosen, where the page can. */
  readonly print?: ((links: readonly GivenLink[]) => void) | undefined
  /** Said above the list, such as that these links open on this machine only. */
  readonly notice?: ReactNode
  /** Whether to send the messages is the first thing to do here; beside a running show it is not. */
  readonly first?: boolean
}

/** How many links go to how many people; of one show each has one. */
function useHeadline({ occasions, people }: Pick<GiveOutProps, 'occasions' | 'people'>): string {
  const { t } = useTranslation('giveOut')
  const links = t('title', { count: people.flatMap((one) => one.links).length })
  return occasions.length === 1 ? links : t('people', { links, count: people.length })
}

/** What each of somebody's links opens, told by its day where they have several. */
function useTheirLinks({
  occasions,
  roles,
}: Pick<GiveOutProps, 'occasions' | 'roles'>): (of: LinkHolder) => TheirLinks {
  const { called } = useOccasionWords(occasions)
  return ({ links: [first, ...others] }) => {
    const opened = (link: GivenLink) => ({
      held: link,
      named: link.named,
      acts: roles(link.occasion.show),
      day: called(link.occasion),
    })
    return [opened(first), ...others.map(opened)]
  }
}

/** The head of the page: how many links, and how many were opened. */
function GiveTop({
  headline,
  occasions,
  people,
  acts,
}: Pick<GiveOutProps, 'occasions' | 'people' | 'acts'> & { readonly headline: string }) {
  const { t } = useTranslation('giveOut')
  const came = people.filter((one) => opened(one) !== null).length
  const state = { opened: came, open: people.length - came }
  return (
    <div className="give-top">
      <div>
        <h2>{headline}</h2>
        <p className="second">{t(occasions.length === 1 ? 'state' : 'stateAll', state)}</p>
      </div>
      <span className="give-top-acts">{acts}</span>
    </div>
  )
}

/** What somebody's links open, where it is asked for: how it is, and the dialog in which it is changed. */
function useAskedRoles(people: readonly LinkHolder[], theirs: (of: LinkHolder) => TheirLinks) {
  const { reading } = useLanguage()
  const [asked, ask] = useState<{ readonly key: string; readonly of: AskedLinks } | null>(null)
  const about = people.find(({ key }) => key === asked?.key)
  const asking =
    about === undefined || asked === null ? null : (
      <RoleDialog
        who={reading(about.name).text}
        of={theirs(about)}
        first={asked.of}
        onClose={() => ask(null)}
      />
    )
  return { ask, asking }
}

/** How many are chosen, all at once or none, and what is done with them together. */
function Choice({
  people,
  mailed,
  choose,
  ...together
}: Omit<Parameters<typeof Together>[0], 'chosen'> & {
  readonly people: readonly LinkHolder[]
  readonly mailed: readonly LinkHolder[]
  readonly choose: (keys: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation('giveOut')
  const all = mailed.length === people.length
  return (
    <p className="give-choice">
      <label>
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box !== null) box.indeterminate = !all && mailed.length > 0
          }}
          onChange={() => choose(new Set(all ? [] : people.map(({ key }) => key)))}
        />
        <b>{t('chosen', { count: mailed.length })}</b>
      </label>
      <Together chosen={mailed} {...together} />
    </p>
  )
}

/** Lists people in the order of their turns, also those whose link somebody else gives out. */
function rowsOf(
  people: readonly LinkHolder[],
  withheld: readonly ListedLink[],
): readonly (LinkHolder | ListedLink)[] {
  if (withheld.length === 0) return people
  return inOrder([...people.map((of) => ({ ...of, turns: of.links[0].turns })), ...withheld])
}

/** Brings the messages into sight, with the keyboard, where they stand below the list and not beside it. */
function showMail(pane: HTMLElement | null): void {
  const list = pane?.previousElementSibling
  if (!pane || !list) return
  if (pane.getBoundingClientRect().left > list.getBoundingClientRect().left) return
  pane.focus({ preventScroll: true })
  pane.scrollIntoView?.({ block: 'start' })
}

/** Everybody's links in one place: who has opened theirs, and a message ready for each who has not. */
export function GiveOut(props: GiveOutProps) {
  const {
    occasions,
    people,
    setContact,
    roles,
    acts,
    print,
    notice,
    first = true,
    withheld = [],
  } = props
  const { t } = useTranslation('giveOut')
  const [choice, choose] = useState<ReadonlySet<string> | null>(null)
  const [shown, show] = useState<string | null>(null)
  const pane = useRef<HTMLElement>(null)
  const chosen = choice ?? firstChoice(people)
  const mailed = people.filter(({ key }) => chosen.has(key))
  const at = Math.max(
    0,
    mailed.findIndex(({ key }) => key === shown),
  )
  const headline = useHeadline({ occasions, people })
  const theirs = useTheirLinks({ occasions, roles })
  const { ask, asking } = useAskedRoles(people, theirs)
  return (
    <div className="give" data-several={occasions.length > 1 ? '' : undefined}>
      <GiveTop headline={headline} occasions={occasions} people={people} acts={acts} />
      {notice}
      <div className="give-columns">
        <ScrollRegion name={headline} className="give-list">
          <Choice
            people={people}
            mailed={mailed}
            choose={choose}
            occasions={occasions}
            print={print}
            toMail={() => showMail(pane.current)}
          />
          <ul>
            {rowsOf(people, withheld).map((one) =>
              'grant' in one ? (
                <WithheldRow key={one.link} link={one} occasion={occasions[0]} />
              ) : (
                <ReceiverRow
                  key={one.key}
                  of={one}
                  several={occasions.length > 1}
                  chosen={chosen.has(one.key)}
                  shown={mailed[at]?.key === one.key}
                  toggle={() => choose(toggled(chosen, one.key))}
                  show={() => {
                    if (!chosen.has(one.key)) choose(toggled(chosen, one.key))
                    show(one.key)
                    showMail(pane.current)
                  }}
                  setContact={setContact}
                  roles={theirs(one)}
                  change={(of) => ask({ key: one.key, of })}
                />
              ),
            )}
          </ul>
        </ScrollRegion>
        <ScrollRegion name={t('message')} className="give-mail" ref={pane}>
          <MailPane
            first={first}
            people={mailed}
            at={at}
            go={(to) => show(mailed[to]?.key ?? null)}
          />
        </ScrollRegion>
      </div>
      {asking}
    </div>
  )
}
