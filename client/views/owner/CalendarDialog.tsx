import { useState } from 'react'
import type { OwnedLink, OwnedPerson } from '../../../shared/protocol/down/shows.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { languageChoices } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Choice, Field } from '../../ui/controls/Field.tsx'
import { CopyLink } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { ActLine, type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import form from './ownerForm.module.css'
import { useAct } from './useOwner.ts'

/** The dialog with the calendar of a person, or with those of a show and its series: addresses to copy or withdraw, and buttons that make them. */
export function CalendarDialog({
  show,
  person,
  onClose,
}: ShowDialogProps & {
  /** Null: the whole show. */
  readonly person: OwnedPerson | null
}) {
  const { t, reading, languageName } = useTranslation('owner')
  const { addressOf } = useLinkAddress()
  const act = useAct()
  const [withdrawn, withdraw] = useState<OwnedLink | null>(null)
  const [lang, setLang] = useState('')
  const languages = languageChoices(show.languages, languageName)
  const who = person === null ? null : reading(person.name).text
  const of = person?.id ?? null
  const calendarIn = (kind: 'calendar' | 'seriesCalendar', label: string, what: string) => {
    const link = show.calendars.find(
      (one) => !one.revoked && one.grant.person === of && one.grant.roles.includes(kind),
    )
    const address = link && `${addressOf(link.path)}${lang === '' ? '' : `?lang=${lang}`}`
    const grant: Grant = { roles: [kind], person: of, booth: null }
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
  if (withdrawn !== null)
    return (
      <SureDialog
        title={t('calendar.sure')}
        what={t('calendar.sureWhat')}
        yes={t('withdraw')}
        give={(given) => given.give(show.show, { type: 'revokeLink', link: withdrawn.link })}
        onClose={() => withdraw(null)}
      />
    )
  return (
    <Dialog
      onClose={onClose}
      title={who === null ? t('calendar.title') : t('calendar.of', { who })}
    >
      <div className={form.form}>
        <p>{t('calendar.how')}</p>
        <Choice
          label={t('calendar.lang')}
          value={lang}
          options={[['', t('calendar.usualLang')], ...languages]}
          choose={setLang}
        />
        {who === null
          ? calendarIn('calendar', t('calendar.show'), t('calendar.showWhat'))
          : calendarIn('calendar', t('calendar.person', { who }), t('calendar.personWhat'))}
        {who !== null || show.series === null
          ? null
          : calendarIn('seriesCalendar', t('calendar.series'), t('calendar.seriesWhat'))}
        <ActLine act={act} />
      </div>
    </Dialog>
  )
}
