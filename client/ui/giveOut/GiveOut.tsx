import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button.tsx'
import { ScrollRegion } from '../controls/ScrollRegion.tsx'
import { copyTable } from '../links/copyTable.ts'
import { tableText } from '../links/linkTable.ts'
import type { SetContact } from './ContactField.tsx'
import { MailPane } from './MailPane.tsx'
import {
  firstChoice,
  type GivenLink,
  type LinkHolder,
  lastOpened,
  type Occasion,
  toggled,
} from './person.ts'
import { ReceiverRow } from './ReceiverRow.tsx'
import { saveText } from './saveText.ts'
import { useOccasionWords } from './useOccasionWords.ts'
import { usePeopleTable } from './usePeopleTable.ts'
import './giveOut.css'

type GiveOutProps = {
  /** The show, or several that belong together. */
  readonly occasions: readonly [Occasion, ...Occasion[]]
  readonly people: readonly LinkHolder[]
  readonly setContact: SetContact
  /** What stands at the head's end, such as the ways on from here. */
  readonly acts?: ReactNode
  /** Prints link cards of those chosen, where the page can. */
  readonly print?: ((links: readonly GivenLink[]) => void) | undefined
  /** Said above the list, such as that these links open on this machine only. */
  readonly notice?: ReactNode
}

/** What is done with all who are chosen. */
function Together({
  chosen,
  occasions,
  print,
}: Pick<GiveOutProps, 'occasions' | 'print'> & {
  readonly chosen: readonly LinkHolder[]
}) {
  const { t } = useTranslation('giveOut')
  const { title } = useOccasionWords(occasions)
  const table = usePeopleTable(occasions)
  const [came, setCame] = useState<'copied' | 'by hand' | null>(null)
  const none = chosen.length === 0
  const copy = async () => setCame((await copyTable(table(chosen))) ? 'copied' : 'by hand')
  const save = async () => {
    // What writes CSV is fetched once somebody asks for it.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table(chosen)
    saveText(name, csvText(head, rows), 'text/csv')
  }
  const name = `${title.slice(0, 60)}.csv`
  return (
    <>
      <span className="give-together">
        <Button size="small" disabled={none} onClick={() => void copy()}>
          {t(came === 'copied' ? 'copied' : 'copyTable')}
        </Button>
        {print === undefined ? null : (
          <Button
            size="small"
            disabled={none}
            onClick={() => print(chosen.flatMap(({ links }) => links))}
          >
            {t('print')}
          </Button>
        )}
        <Button size="small" disabled={none} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </span>
      {came === 'by hand' ? (
        <label className="ui-links-by-hand">
          <span>{t('byHand')}</span>
          <textarea
            readOnly
            rows={4}
            value={tableText(table(chosen))}
            onFocus={(event) => event.target.select()}
          />
        </label>
      ) : null}
    </>
  )
}

/** How many links go to how many people; of one show each has one. */
function useHeadline({ occasions, people }: Pick<GiveOutProps, 'occasions' | 'people'>): string {
  const { t } = useTranslation('giveOut')
  const links = t('title', { count: people.flatMap((one) => one.links).length })
  return occasions.length === 1 ? links : t('people', { links, count: people.length })
}

/** Everybody's links in one place: who has opened theirs, and a message ready for each who has not. */
export function GiveOut({ occasions, people, setContact, acts, print, notice }: GiveOutProps) {
  const { t } = useTranslation('giveOut')
  const [choice, choose] = useState<ReadonlySet<string> | null>(null)
  const [shown, show] = useState<string | null>(null)
  const chosen = choice ?? firstChoice(people)
  const mailed = people.filter(({ key }) => chosen.has(key))
  const opened = people.filter((one) => lastOpened(one) !== null).length
  const all = mailed.length === people.length
  const at = Math.max(
    0,
    mailed.findIndex(({ key }) => key === shown),
  )
  const headline = useHeadline({ occasions, people })
  const state = { opened, open: people.length - opened }
  return (
    <div className="give" data-several={occasions.length > 1 ? '' : undefined}>
      <div className="give-top">
        <div>
          <h2>{headline}</h2>
          <p className="second">{t(occasions.length === 1 ? 'state' : 'stateAll', state)}</p>
        </div>
        <span className="give-top-acts">{acts}</span>
      </div>
      {notice}
      <div className="give-columns">
        <ScrollRegion name={headline} className="give-list">
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
            <Together chosen={mailed} occasions={occasions} print={print} />
          </p>
          <ul>
            {people.map((one) => (
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
                }}
                setContact={setContact}
              />
            ))}
          </ul>
        </ScrollRegion>
        <ScrollRegion name={t('message')} className="give-mail">
          <MailPane people={mailed} at={at} go={(to) => show(mailed[to]?.key ?? null)} />
        </ScrollRegion>
      </div>
    </div>
  )
}
