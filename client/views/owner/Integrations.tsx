import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { SCOPES, type Scope, scopesInOrder } from '../../../shared/run/scopes.ts'
import { HOUR, type Instant, instant } from '../../../shared/time/instant.ts'
import { dateAfter, wallInstants } from '../../../shared/time/zones.ts'
import { listText } from '../../i18n/listText.ts'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../../ui/agenda/zoneTimes.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { CopyButton } from '../../ui/controls/CopyButton.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check, Choice, TextField } from '../../ui/controls/Field.tsx'
import { withToggled } from '../../ui/giveOut/person.ts'
import { todayIn } from '../../ui/intake/PastDate.tsx'
import css from './integrations.module.css'
import { ActForm, Panel, type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import type { ShowProps } from './series.ts'
import { useAct } from './useOwner.ts'
import { useMoment } from './words.ts'

/** The page that describes the HTTP API. */
const API = '/api/v1/'

/** One integration: its scopes, its end, its last use, and its token. */
function Row({
  show,
  link,
  withdraw,
}: {
  readonly show: OwnedShow
  readonly link: OwnedLink
  readonly withdraw: () => void
}) {
  const { t, language } = useTranslation(['integrations', 'owner'])
  const moment = useMoment(show)
  const { grant, path, open, opened } = link
  const { name = '', scopes = [], expires } = grant
  const scopeNames = scopes.map((scope) => t(`scope.${scope}`))
  const day = (at: Instant) => dayText(at, homeZone(show), language)
  const isExpired = expires !== undefined && expires <= Date.now()
  const Until = isExpired ? 'b' : 'span'
  const use = opened === null ? t('unused') : t('used', { at: moment(opened.last) })
  return (
    <li className={css.row}>
      <div>
        <b>{name}</b>
        <small className="second">{listText(scopeNames, language)}</small>
      </div>
      <small className="second">
        {expires === undefined ? null : (
          <Until>{t(isExpired ? 'expired' : 'until', { at: day(instant(expires - 1)) })}</Until>
        )}
        <span>{open > 0 ? t('connected') : use}</span>
      </small>
      <span className="acts">
        <CopyButton text={path.split('#')[1] ?? path} label={t('copy')} about={name} />
        <Button size="small" look="bare" onClick={withdraw}>
          {t('owner:withdraw')} <span className="unseen">{name}</span>
        </Button>
      </span>
    </li>
  )
}

/** The programs that read or run a show: their tokens, which the owner makes and withdraws. */
export function Integrations({ show }: ShowProps) {
  const { t } = useTranslation(['integrations', 'owner'])
  const [isMaking, setMaking] = useState(false)
  const [withdrawn, withdraw] = useState<OwnedLink | null>(null)
  const links = show.integrations.filter(({ revoked }) => !revoked)
  return (
    <Panel
      title={t('title')}
      what={
        <>
          {t('what')}
          <Space />
          <a href={API} className="whole" target="_blank" rel="noreferrer">
            {t('api')}
          </a>
        </>
      }
      button={
        <Button size="small" disabled={show.archived} onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      }
    >
      {links.length === 0 ? null : (
        <ul className="hairs breakable">
          {links.map((link) => (
            <Row key={link.link} show={show} link={link} withdraw={() => withdraw(link)} />
          ))}
        </ul>
      )}
      {isMaking ? <NewIntegrationDialog show={show} onClose={() => setMaking(false)} /> : null}
      {withdrawn === null ? null : (
        <SureDialog
          title={t('sure', { name: withdrawn.grant.name ?? '' })}
          what={t('sureWhat')}
          yes={t('owner:withdraw')}
          give={(act) => act.give(show.show, { type: 'revokeLink', link: withdrawn.link })}
          onClose={() => withdraw(null)}
        />
      )}
    </Panel>
  )
}

const DAY = 24 * HOUR

/** How long a token works, in ms; null: until a date. */
const ENDS = { day: DAY, month: 30 * DAY, year: 365 * DAY, date: null } as const

type End = keyof typeof ENDS

const ENDS_LISTED = ['day', 'month', 'year', 'date'] as const satisfies readonly End[]

type IntegrationForm = {
  readonly name: string
  readonly scopes: ReadonlySet<Scope>
  readonly end: End
  /** The last day, if a date is chosen. */
  readonly date: string
}

/** Returns when a token stops working, in server time: after the chosen length, or at the end of the chosen day in this zone. */
function expiryOf({ end, date }: IntegrationForm, zone: string): Instant | null {
  const length = ENDS[end]
  if (length !== null) return instant(Date.now() + length)
  return date === '' ? null : (wallInstants(dateAfter(date, 1), '00:00', zone)[0] ?? null)
}

/** Returns the command of a complete form; null if something is missing. */
function commandOf(form: IntegrationForm, zone: string): CommandOf<'makeLink'> | null {
  const name = form.name.trim()
  const expires = expiryOf(form, zone)
  if (name === '' || form.scopes.size === 0 || expires === null) return null
  const scopes = scopesInOrder([...form.scopes])
  const grant = { roles: ['integration' as const], person: null, booth: null }
  return { type: 'makeLink', grant: { ...grant, name, scopes, expires } }
}

/** The dialog that makes a token for a program. */
function NewIntegrationDialog({ show, onClose }: ShowDialogProps) {
  const { t } = useTranslation('integrations')
  const act = useAct()
  const [form, setForm] = useState<IntegrationForm>({
    name: '',
    scopes: new Set(),
    end: 'month',
    date: '',
  })
  const change = (part: Partial<IntegrationForm>) => setForm({ ...form, ...part })
  const zone = homeZone(show)
  const command = commandOf(form, zone)
  const submit = async () => {
    if (command !== null && (await act.give(show.show, command))) onClose()
  }
  return (
    <Dialog onClose={onClose} title={t('make')}>
      <ActForm act={act} label={t('form.make')} disabled={command === null} submit={submit}>
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          value={form.name}
          maxLength={40}
          change={(name) => change({ name })}
        />
        <fieldset className="stack">
          <legend className="t0">{t('form.scopes')}</legend>
          {SCOPES.map((scope) => (
            <Check
              key={scope}
              checked={form.scopes.has(scope)}
              set={() => change({ scopes: withToggled(form.scopes, scope) })}
            >
              <span>
                {t(`scope.${scope}`)}
                <small className="second">{t(`does.${scope}`)}</small>
              </span>
            </Check>
          ))}
        </fieldset>
        <Choice
          label={t('form.ends')}
          value={form.end}
          options={ENDS_LISTED.map((end) => [end, t(`form.end.${end}`)])}
          choose={(end) => change({ end })}
        />
        {form.end === 'date' ? (
          <TextField
            label={t('form.last')}
            type="date"
            min={todayIn(zone)}
            value={form.date}
            change={(date) => change({ date })}
          />
        ) : null}
      </ActForm>
    </Dialog>
  )
}
