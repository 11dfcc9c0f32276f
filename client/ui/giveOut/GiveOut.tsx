import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Button } from '../controls/Button.tsx'
import { ScrollRegion } from '../controls/ScrollRegion.tsx'
import { copyTable } from '../links/copyTable.ts'
import { tableText } from '../links/linkTable.ts'
import { RoleDialog } from '../links/roles/RoleDialog.tsx'
import type { RoleActs } from '../links/roles/roleActs.ts'
import { useLinkWords } from '../links/useLinkTable.ts'
import type { SetContact } from './ContactField.tsx'
import { MailPane } from './MailPane.tsx'
import { firstChoice, type LinkHolder, type Occasion, toggled } from './person.ts'
import { ReceiverRow } from './ReceiverRow.tsx'
import { saveText } from './saveText.ts'
import './giveOut.css'

type GiveOutProps = {
  readonly occasion: Occasion
  readonly people: readonly LinkHolder[]
  readonly setContact: SetContact
  /** How what a link opens is changed from here. */
  readonly roles: RoleActs
  /** Those on the agenda whose links open more than is given out here, by name. */
  readonly beyond?: readonly string[]
  /** What stands at the head's end, such as the ways on from here. */
  readonly acts?: ReactNode
  /** Prints link cards of those chosen, where the page can. */
  readonly print?: ((links: readonly string[]) => void) | undefined
  /** Said above the list, such as that these links open on this machine only. */
  readonly notice?: ReactNode
}

/** What is done with all who are chosen. */
function Together({
  chosen,
  occasion,
  print,
}: Pick<GiveOutProps, 'occasion' | 'print'> & {
  readonly chosen: readonly LinkHolder[]
}) {
  const { t } = useTranslation('giveOut')
  const { reading } = useLanguage()
  const { table } = useLinkWords(homeZone(occasion))
  const [came, setCame] = useState<'copied' | 'by hand' | null>(null)
  const none = chosen.length === 0
  const copy = async () => setCame((await copyTable(table(chosen))) ? 'copied' : 'by hand')
  const save = async () => {
    // What writes CSV is fetched once somebody asks for it.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table(chosen)
    saveText(name, csvText(head, rows), 'text/csv')
  }
  const name = `${reading(occasion.title).text.slice(0, 60)}.csv`
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
            onClick={() => print(chosen.map(({ link }) => link))}
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

/** Everybody's link in one place: who has opened theirs, and a message ready for each who has not. */
export function GiveOut(props: GiveOutProps) {
  const { occasion, people, setContact, roles, acts, print, notice, beyond = [] } = props

  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { language, reading } = useLanguage()
  const [asked, ask] = useState<string | null>(null)
  const [choice, choose] = useState<ReadonlySet<string> | null>(null)
  const [shown, show] = useState<string | null>(null)
  const chosen = choice ?? firstChoice(people)
  const mailed = people.filter(({ link }) => chosen.has(link))
  const opened = people.filter((one) => one.opened !== null).length
  const all = mailed.length === people.length
  const about = people.find(({ link }) => link === asked)
  const at = Math.max(
    0,
    mailed.findIndex(({ link }) => link === shown),
  )
  return (
    <div className="give">
      <div className="give-top">
        <div>
          <h2>{t('title', { count: people.length })}</h2>
          <p className="second">{t('state', { opened, open: people.length - opened })}</p>
        </div>
        <span className="give-top-acts">{acts}</span>
      </div>
      {notice}
      <div className="give-columns">
        <ScrollRegion name={t('title', { count: people.length })} className="give-list">
          <p className="give-choice">
            <label>
              <input
                type="checkbox"
                checked={all}
                ref={(box) => {
                  if (box !== null) box.indeterminate = !all && mailed.length > 0
                }}
                onChange={() => choose(new Set(all ? [] : people.map(({ link }) => link)))}
              />
              <b>{t('chosen', { count: mailed.length })}</b>
            </label>
            <Together chosen={mailed} occasion={occasion} print={print} />
          </p>
          <ul>
            {people.map((one) => (
              <ReceiverRow
                key={one.link}
                of={one}
                occasion={occasion}
                chosen={chosen.has(one.link)}
                shown={mailed[at]?.link === one.link}
                toggle={() => choose(toggled(chosen, one.link))}
                show={() => {
                  if (!chosen.has(one.link)) choose(toggled(chosen, one.link))
                  show(one.link)
                }}
                setContact={setContact}
                roles={roles}
                change={() => ask(one.link)}
              />
            ))}
          </ul>
          {beyond.length === 0 ? null : (
            <p className="give-beyond second">
              {t('linkRoles:beyondList')} <b>{listText(beyond, language)}</b>
            </p>
          )}
        </ScrollRegion>
        <ScrollRegion name={t('message')} className="give-mail">
          <MailPane
            people={mailed}
            at={at}
            go={(to) => show(mailed[to]?.link ?? null)}
            occasion={occasion}
          />
        </ScrollRegion>
      </div>
      {about === undefined ? null : (
        <RoleDialog
          who={reading(about.name).text}
          held={about}
          named={about.named}
          acts={roles}
          onClose={() => ask(null)}
        />
      )}
    </div>
  )
}
