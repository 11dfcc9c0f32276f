import { useState } from 'react'
import {
  type AgendaFault,
  type AgendaResult,
  checkedAgenda,
} from '../../../../shared/agenda/checks.ts'
import { createFrom, newSegment, SHOW_ROWS } from '../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { WallClock } from '../../../../shared/agenda/wallClock.ts'
import { LANGUAGES, tagOf } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Field, TextField } from '../../../ui/controls/Field.tsx'
import { Faults } from '../../../ui/intake/Faults.tsx'
import { ContentLanguages } from '../../../ui/intake/LanguageChecks.tsx'
import { ZoneField } from '../../../ui/intake/ZoneField.tsx'
import layout from '../../../ui/layout/page.module.css'
import { ActForm, RehearsalCheck } from '../ownerControls.tsx'
import css from '../ownerForm.module.css'
import page from '../ownerView.module.css'
import type { Act } from '../useOwner.ts'

/** The form for an empty show: texts as typed, times as HH:MM; `stop` and `second` may be empty. */
export type MakeForm = {
  readonly languages: readonly LanguageTag[]
  readonly titles: Readonly<Record<LanguageTag, string>>
  readonly date: string
  readonly start: string
  readonly stop: string
  readonly home: string
  readonly second: string
  readonly rehearsal: boolean
}

/** A message about a required field that is empty. */
export type RequiredField = 'needTitle' | 'needDate' | 'needStart' | 'needLanguage'

/** Returns the titles that were filled in, in the chosen languages. */
export function titleOf({ languages, titles }: MakeForm): Texts {
  const filled = languages.map((tag) => [tag, (titles[tag] ?? '').trim()] as const)
  return Object.fromEntries(filled.filter(([, text]) => text !== ''))
}

/** Returns the required fields that are empty, in the order of the form. */
export function emptyRequiredFields(form: MakeForm): readonly RequiredField[] {
  const lacks: readonly (readonly [RequiredField, boolean])[] = [
    ['needLanguage', form.languages.length === 0],
    ['needTitle', Object.keys(titleOf(form)).length === 0],
    ['needDate', form.date === ''],
    ['needStart', form.start === ''],
  ]
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack)
}

/** Returns the texts in the languages of a show; if there are none, only the first text. */
function textsInLanguages(languages: readonly LanguageTag[], texts: Texts): Texts {
  const known = Object.entries(texts)
  const matching = known.filter(([tag]) => languages.includes(tag))
  return Object.fromEntries(matching.length === 0 ? known.slice(0, 1) : matching)
}

/** Converts a form to an agenda with one empty segment of this title; returns the faults if it cannot be one. */
export function agendaOf(form: MakeForm, segment: Texts): AgendaResult {
  const { languages, date, start, stop, home, second } = form
  const clock = new WallClock(date, home)
  const startAt = clock.onDay(0, start, 'segments.0.notBefore')
  const agenda = createFrom(SHOW_ROWS, {
    title: titleOf(form),
    languages: [...languages],
    zones: [home, ...(second === '' || second === home ? [] : [second])],
    segments: [
      newSegment({
        id: 'segment-1',
        title: textsInLanguages(languages, segment),
        start: { type: 'notBefore', at: startAt },
      }),
    ],
    // A stop that is not after the start is on the next day.
    ...(stop !== '' && {
      hardStop: { at: clock.onDay(stop <= start ? 1 : 0, stop, 'hardStop'), movableTo: null },
    }),
  })
  return checkedAgenda(agenda, clock.faults)
}

type FieldsProps = {
  readonly form: MakeForm
  readonly change: (part: Partial<MakeForm>) => void
  /** Returns the message for a required field; null if the field is filled in. */
  readonly errorOf: (field: RequiredField) => string | null
}

/** The languages of the content, and the title in each of them. */
function LanguageFields({ form: { languages, titles }, change, errorOf }: FieldsProps) {
  const { t, languageName } = useTranslation('owner')
  return (
    <>
      <Field label={t('makeForm.languages')} lack={errorOf('needLanguage')}>
        <ContentLanguages checked={languages} put={(checked) => change({ languages: checked })} />
      </Field>
      {languages.map((tag, n) => (
        <TextField
          key={tag}
          label={t('makeForm.titleIn', { language: languageName(tag) })}
          lack={n === languages.length - 1 ? errorOf('needTitle') : null}
          lang={tag}
          value={titles[tag] ?? ''}
          maxLength={300}
          change={(title) => change({ titles: { ...titles, [tag]: title } })}
        />
      ))}
    </>
  )
}

const TIMES = [
  { name: 'date', type: 'date', missing: 'needDate' },
  { name: 'start', type: 'time', missing: 'needStart' },
  { name: 'stop', type: 'time', missing: null },
] as const

function TimeFields({ form, change, errorOf }: FieldsProps) {
  const { t } = useTranslation('owner')
  return (
    <div className={css.row}>
      {TIMES.map(({ name, type, missing }) => (
        <TextField
          key={name}
          label={t(`makeForm.${name}`)}
          lack={missing && errorOf(missing)}
          hint={missing === null ? t('makeForm.stopHint') : null}
          type={type}
          value={form[name]}
          change={(value) => change({ [name]: value })}
        />
      ))}
    </div>
  )
}

const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone

function ZoneFields({ form, change }: Omit<FieldsProps, 'errorOf'>) {
  const { t } = useTranslation('owner')
  const { home, second, date } = form
  return (
    <div className={css.row}>
      {(['home', 'second'] as const).map((name) => (
        <Field key={name} label={t(`makeForm.${name}`)}>
          <ZoneField
            label={t(`makeForm.${name}`)}
            zone={form[name]}
            choose={(zone) => change({ [name]: zone })}
            likely={name === 'home' ? [home, HERE] : [HERE]}
            date={date === '' ? null : date}
          />
          {name === 'home' || second === '' ? null : (
            <Button size="small" look="bare" onClick={() => change({ second: '' })}>
              {t('makeForm.noSecond')}
            </Button>
          )}
        </Field>
      ))}
    </div>
  )
}

const INITIAL: MakeForm = {
  languages: ['en', 'zh-Hans'],
  titles: {},
  date: '',
  start: '',
  stop: '',
  home: HERE,
  second: '',
  rehearsal: false,
}

/** The form for a show with an empty table; its values stay if something is wrong. */
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
  const [form, setForm] = useState(INITIAL)
  const [isSubmitted, setSubmitted] = useState(false)
  const [faults, setFaults] = useState<readonly AgendaFault[]>([])
  const lacks = emptyRequiredFields(form)
  const errorOf = (one: RequiredField) =>
    isSubmitted && lacks.includes(one) ? t(`makeForm.${one}`) : null
  const change = (part: Partial<MakeForm>) => setForm((before) => ({ ...before, ...part }))
  const submit = () => {
    setSubmitted(true)
    if (lacks.length > 0) return
    const title = LANGUAGES.map((lng) => [tagOf(lng), t('makeForm.segment', { lng })] as const)
    const result = agendaOf(form, Object.fromEntries(title))
    setFaults(result.ok ? [] : result.faults)
    if (result.ok) make(result.agenda, form.rehearsal)
  }
  return (
    <main className={`column ${layout.page} ${page.page}`} aria-labelledby="owner-make">
      <div className={`acts ${layout.head}`}>
        <div>
          <h2 id="owner-make">{t('makeForm.title')}</h2>
          <p className="second">{t('makeForm.what')}</p>
        </div>
        <Button look="bare" onClick={back}>
          {t('makeForm.toPaste')}
        </Button>
      </div>
      <ActForm act={act} label={t('makeForm.make')} submit={submit}>
        <LanguageFields form={form} change={change} errorOf={errorOf} />
        <TimeFields form={form} change={change} errorOf={errorOf} />
        <ZoneFields form={form} change={change} />
        <RehearsalCheck on={form.rehearsal} set={(rehearsal) => change({ rehearsal })} />
        <Faults faults={faults} />
      </ActForm>
    </main>
  )
}
