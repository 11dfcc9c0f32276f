import { type FormEvent, useState } from 'react'
import type { AgendaFault } from '../../../../shared/agenda/checks.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { LANGUAGES, tagOf } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Faults } from '../../../ui/intake/Faults.tsx'
import layout from '../../../ui/layout/page.module.css'
import { ActLine } from '../ActLine.tsx'
import css from '../ownerForm.module.css'
import page from '../ownerPage.module.css'
import type { Act } from '../useOwner.ts'
import { LanguageFields, TimeFields, ZoneFields } from './MakeFields.tsx'
import { agendaOf, type FirstWords, lacksOf, type MakeForm } from './makeForm.ts'

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
  const said = LANGUAGES.map((lng) => [tagOf(lng), t('makeForm.segment', { lng })] as const)
  return { segment: Object.fromEntries(said) }
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
        <div className={css.end}>
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
    <label className={css.check}>
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <span>{t('makeForm.rehearsal')}</span>
    </label>
  )
}
