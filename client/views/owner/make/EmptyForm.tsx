import { type FormEvent, useState } from 'react'
import type { AgendaFault } from '../../../../shared/agenda/checks.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { LANGUAGES, tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Faults } from '../../../ui/intake/Faults.tsx'
import { LanguageChecks } from '../../../ui/intake/LanguageChecks.tsx'
import { ZoneField } from '../../../ui/intake/ZoneField.tsx'
import layout from '../../../ui/layout/page.module.css'
import { ActLine, Field, type Tied } from '../ownerControls.tsx'
import css from '../ownerForm.module.css'
import page from '../ownerPage.module.css'
import type { Act } from '../useOwner.ts'
import { agendaOf, type FirstWords, type Lack, lacksOf, type MakeForm } from './makeForm.ts'

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
function LanguageFields({ form, change, lacks }: FieldsProps) {
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
function TimeFields({ form, change, lacks }: FieldsProps) {
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
function ZoneFields({ form, change }: Omit<FieldsProps, 'lacks'>) {
  const { t } = useTranslation('owner')
  const { home, second, date } = form
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const on = date === '' ? null : date
  return (
    <div className={css.row}>
      {(['home', 'second'] as const).map((name) => (
        <div key={name} className={css.field}>
          <span aria-hidden="true">{t(`makeForm.${name}`)}</span>
          <ZoneField
            label={t(`makeForm.${name}`)}
            zone={form[name]}
            choose={(zone) => change({ [name]: zone })}
            likely={name === 'home' ? [home, here] : [here]}
            date={on}
          />
          {name === 'home' || second === '' ? null : (
            <Button size="small" look="bare" onClick={() => change({ second: '' })}>
              {t('makeForm.noSecond')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}

function firstForm(): MakeForm {
  return {
    languages: ['en', 'zh-Hans'],
    titles: {},
    date: '',
    start: '',
    stop: '',
    home: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    second: '',
    rehearsal: false,
  }
}

function useFirstWords(): FirstWords {
  const { t } = useTranslation('owner')
  const words = LANGUAGES.map((lng) => [tagOf(lng), t('makeForm.segment', { lng })] as const)
  return { segment: Object.fromEntries(words) }
}

/** Makes a show with nothing in it yet; whatever is wrong, the form keeps what it holds. */
export function EmptyForm({
  act,
  make,
  back,
}: {
  readonly act: Act
  readonly make: (agenda: Agenda, rehearsal: boolean) => void
  readonly back: () => void
}) {
  const { t } = useTranslation('owner')
  const words = useFirstWords()
  const [form, setForm] = useState(firstForm)
  const [tried, setTried] = useState(false)
  const [faults, setFaults] = useState<readonly AgendaFault[]>([])
  const lacks = tried ? lacksOf(form) : []
  const change = (part: Partial<MakeForm>) => setForm((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacksOf(form).length > 0) return
    const result = agendaOf(form, words)
    setFaults(result.ok ? [] : result.faults)
    if (result.ok) make(result.agenda, form.rehearsal)
  }
  return (
    <main className={`${layout.page} ${page.page}`} aria-labelledby="owner-make">
      <div className={layout.head}>
        <div>
          <h2 id="owner-make">{t('makeForm.title')}</h2>
          <p className="second">{t('makeForm.what')}</p>
        </div>
        <Button look="bare" onClick={back}>
          {t('makeForm.toPaste')}
        </Button>
      </div>
      <form className={css.form} noValidate={true} onSubmit={submit}>
        <LanguageFields form={form} change={change} lacks={lacks} />
        <TimeFields form={form} change={change} lacks={lacks} />
        <ZoneFields form={form} change={change} />
        <RehearsalCheck on={form.rehearsal} set={(rehearsal) => change({ rehearsal })} />
        <Faults faults={faults} />
        <ActLine act={act} />
        <div className={`acts ${css.end}`}>
          <Button type="submit" look="ink" disabled={act.busy}>
            {t('makeForm.make')}
          </Button>
        </div>
      </form>
    </main>
  )
}

/** Whether a show is a rehearsal. */
export function RehearsalCheck({
  on,
  set,
}: {
  readonly on: boolean
  readonly set: (on: boolean) => void
}) {
  const { t } = useTranslation('owner')
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <span>{t('makeForm.rehearsal')}</span>
    </label>
  )
}
