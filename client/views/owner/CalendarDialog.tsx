import { useState } from 'react'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Field } from '../../ui/controls/Field.tsx'
import { CopyLink } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { ActLine, SureDialog } from './ownerControls.tsx'
import form from './ownerForm.module.css'
import { type Act, useAct } from './useOwner.ts'

type CalendarRole = 'calendar' | 'seriesCalendar'

/** The address of one calendar, to copy or withdraw; a button that makes it if there is none. */
function Address({
  show,
  act,
  kind,
  person,
  label,
  what,
  withdraw,
}: {
  readonly show: OwnedShow
  readonly act: Act
  readonly kind: CalendarRole
  readonly person: OwnedPerson | null
  readonly label: string
  readonly what: string
  readonly withdraw: (link: OwnedLink) => void
}) {
  const { t } = useTranslation('owner')
  const { addressOf } = useLinkAddress()
  const grant: Grant = { roles: [kind], person: person?.id ?? null, booth: null }
  const link = show.calendars.find(
    (one) => !one.revoked && one.grant.person === grant.person && one.grant.roles.includes(kind),
  )
  const address = link && addressOf(link.path)
  return (
    <div className={form.form}>
      <Field label={label} hint={what}>
        {address === undefined
          ? null
          : (inputProps) => <input {...inputProps} readOnly={true} value={address} />}
      </Field>
      <p className="acts">
        {link === undefined || address === undefined ? (
          <Button
            disabled={act.busy || show.archived}
            onClick={() => void act.give(show.show, { type: 'makeLink', grant })}
          >
            {t('calendar.make')} <span className="unseen">{label}</span>
          </Button>
        ) : (
          <>
            <CopyLink address={address} who={label} />
            <Button size="small" look="bare" onClick={() => withdraw(link)}>
              {t('withdraw')} <span className="unseen">{label}</span>
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

/** The dialog with the calendar of a person, or with those of a show and its series. */
export function CalendarDialog({
  show,
  person,
  onClose,
}: {
  readonly show: OwnedShow
  /** Null: the whole show. */
  readonly person: OwnedPerson | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('owner')
  const { reading } = useLanguage()
  const act = useAct()
  const [withdrawn, withdraw] = useState<OwnedLink | null>(null)
  const who = person === null ? null : reading(person.name).text
  const parts = { show, act, withdraw }
  if (withdrawn !== null)
    return (
      <SureDialog
        act={act}
        title={t('calendar.sure')}
        what={t('calendar.sureWhat')}
        yes={t('withdraw')}
        submit={() =>
          void act
            .give(show.show, { type: 'revokeLink', link: withdrawn.link })
            .then((isDone) => isDone && onClose())
        }
        onClose={() => withdraw(null)}
      />
    )
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={who === null ? t('calendar.title') : t('calendar.of', { who })}
    >
      <div className={form.form}>
        <p>{t('calendar.how')}</p>
        <Address
          {...parts}
          kind="calendar"
          person={person}
          label={who === null ? t('calendar.show') : t('calendar.person', { who })}
          what={t(who === null ? 'calendar.showWhat' : 'calendar.personWhat')}
        />
        {who !== null || show.series === null ? null : (
          <Address
            {...parts}
            kind="seriesCalendar"
            person={null}
            label={t('calendar.series')}
            what={t('calendar.seriesWhat')}
          />
        )}
        <ActLine act={act} />
      </div>
    </Dialog>
  )
}
