import { useTranslation } from 'react-i18next'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { clockText } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { Proposals } from '../links/roles/Proposals.tsx'
import type { RoleActs } from '../links/roles/roleActs.ts'
import { useLinkWords } from '../links/useLinkTable.ts'
import { ContactField, type SetContact } from './ContactField.tsx'
import { zonesFor } from './mail.ts'
import type { LinkHolder, Occasion } from './person.ts'
import './receiverRow.css'

/** When somebody speaks first, on their own clock and the home's, or those of the show's first two zones. */
function Turn({ of, zones }: { readonly of: LinkHolder; readonly zones: readonly string[] }) {
  const { t } = useTranslation('giveOut')
  const city = useCity()
  const { turn } = of
  if (turn === null) return <span className="quiet">{t('noTurn')}</span>
  return zonesFor(of, { zones }, turn.at)
    .slice(0, 2)
    .map((zone, n) => (
      <span key={zone} className={n === 0 ? undefined : 'second'}>
        {n === 0 ? null : ' / '}
        {n === 0 ? <b>{clockText(turn.at, zone)}</b> : clockText(turn.at, zone)}{' '}
        <span className="second">{city(zone)}</span>
      </span>
    ))
}

/** Whether the link was opened, and when and on what the last time. */
function OpenedWords({ of: { opened }, home }: { readonly of: LinkHolder; readonly home: string }) {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  if (opened === null) return <b>{t('notOpened')}</b>
  const form = { hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'short' } as const
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-Hans' : 'en-GB', {
    ...form,
    timeZone: home,
    hourCycle: 'h23',
  }).format(opened.last)
  return <span className="second">{t(`opened.${opened.on}`, { at })}</span>
}

/** One person: whether they are chosen, when they speak, how they are reached, whether they opened their link; pressed, their message is shown. */
export function ReceiverRow({
  of,
  occasion: { zones },
  chosen,
  shown,
  toggle,
  show,
  setContact,
  roles,
  change,
}: {
  readonly of: LinkHolder
  readonly occasion: Occasion
  readonly chosen: boolean
  readonly shown: boolean
  readonly toggle: () => void
  readonly show: () => void
  readonly setContact: SetContact
  /** How what their link opens is changed. */
  readonly roles: RoleActs
  /** Asks for everything that their link opens. */
  readonly change: () => void
}) {
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { reading } = useLanguage()
  const words = useLinkWords(homeZone({ zones }))
  const who = reading(of.name).text
  const opens = words.roles(of)
  return (
    <li className="give-row" data-shown={shown} data-testid="give-row">
      <input type="checkbox" aria-label={t('choose', { who })} checked={chosen} onChange={toggle} />
      <button type="button" className="give-who" aria-pressed={shown} onClick={show}>
        <b>
          <AgendaText texts={of.name} />
        </b>
        <span className="second">
          {of.turn === null ? null : <AgendaText texts={of.turn.segment} />}
        </span>
      </button>
      <span className="give-turn">
        <Turn of={of} zones={zones} />
      </span>
      <ContactField of={of} who={who} set={setContact} />
      <span className="give-opened">
        <OpenedWords of={of} home={homeZone({ zones })} />
        <button
          type="button"
          className="give-roles"
          aria-label={t('linkRoles:change', { who, roles: opens })}
          onClick={change}
        >
          {opens}
        </button>
      </span>
      <Proposals who={who} held={of} named={of.named} acts={roles} />
    </li>
  )
}
