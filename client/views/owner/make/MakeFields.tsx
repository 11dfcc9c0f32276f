import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { LanguageChecks } from '../../../ui/intake/LanguageChecks.tsx'
import { ZoneField } from '../../../ui/intake/ZoneField.tsx'
import { Field, type Tied } from '../Field.tsx'
import css from '../ownerForm.module.css'
import type { Lack, MakeForm } from './makeForm.ts'

type FieldsProps = {
  readonly form: MakeForm
  readonly change: (part: Partial<MakeForm>) => void
  readonly lacks: readonly Lack[]
}

/** What has to be filled in here, in words; null where nothing is lacking. */
function useLack(lacks: readonly Lack[]): (of: Lack) => string | null {
  const { t } = useTranslation('owner')
  return (of) => (lacks.includes(of) ? t(`makeForm.${of}`) : null)
}

/** The languages of the content, and the title in each of them. */
export function LanguageFields({ form, change, lacks }: FieldsProps) {
  const { t } = useTranslation('owner')
  const tongue = useLanguageNames()
  const lack = useLack(lacks)
  const noLanguage = lack('needLanguage')
  const { languages, titles } = form
  return (
    <>
      <div className={css.field}>
        <span aria-hidden={true}>{t('makeForm.languages')}</span>
        <LanguageChecks languages={languages} set={(some) => change({ languages: some })} />
        {noLanguage === null ? null : (
          <small className={css.lack} role="alert">
            {noLanguage}
          </small>
        )}
      </div>
      {languages.map((tag, n) => (
        <Field
          key={tag}
          label={t('makeForm.titleIn', { language: tongue.name(tag) })}
          lack={n === languages.length - 1 ? lack('needTitle') : null}
        >
          {(tied) => (
            <input
              {...tied}
              lang={tag}
              value={titles[tag] ?? ''}
              maxLength={300}
              onChange={(event) => change({ titles: { ...titles, [tag]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

/** When it is: the date, the start, the hard stop. */
export function TimeFields({ form, change, lacks }: FieldsProps) {
  const { t } = useTranslation('owner')
  const lack = useLack(lacks)
  const input = (name: 'date' | 'start' | 'stop') => (tied: Tied) => (
    <input
      {...tied}
      type={name === 'date' ? 'date' : 'time'}
      value={form[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  )
  return (
    <div className={css.row}>
      <Field label={t('makeForm.date')} lack={lack('needDate')}>
        {input('date')}
      </Field>
      <Field label={t('makeForm.start')} lack={lack('needStart')}>
        {input('start')}
      </Field>
      <Field label={t('makeForm.stop')} hint={t('makeForm.stopHint')}>
        {input('stop')}
      </Field>
    </div>
  )
}

/** Whose clocks it goes by: the home zone, and a second one beside it. */
export function ZoneFields({ form, change }: Omit<FieldsProps, 'lacks'>) {
  const { t } = useTranslation('owner')
  const { home, second, date } = form
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const on = date === '' ? null : date
  return (
    <div className={css.row}>
      <div className={css.field}>
        <span aria-hidden="true">{t('makeForm.home')}</span>
        <ZoneField
          label={t('makeForm.home')}
          zone={home}
          choose={(zone) => change({ home: zone })}
          likely={[home, here]}
          date={on}
        />
      </div>
      <div className={css.field}>
        <span aria-hidden="true">{t('makeForm.second')}</span>
        <ZoneField
          label={t('makeForm.second')}
          zone={second}
          choose={(zone) => change({ second: zone })}
          likely={[here]}
          date={on}
        />
        {second === '' ? null : (
          <Button size="small" look="bare" onClick={() => change({ second: '' })}>
            {t('makeForm.noSecond')}
          </Button>
        )}
      </div>
    </div>
  )
}
