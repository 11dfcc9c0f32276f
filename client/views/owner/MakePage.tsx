import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { ActLine } from './ActLine.tsx'
import { FileField } from './FileField.tsx'
import { LanguageFields, TimeFields, ZoneFields } from './MakeFields.tsx'
import { agendaOf, type FirstWords, lacksOf, type MakeForm } from './makeForm.ts'
import { useMaking } from './useMaking.ts'
import { useAct } from './useOwner.ts'
import { Wrong } from './Wrong.tsx'
import './make.css'

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
    file: null,
  }
}

function useFirstWords(): FirstWords {
  const { t } = useTranslation('owner')
  const segment = {
    en: t('makeForm.segment', { lng: 'en' }),
    'zh-Hans': t('makeForm.segment', { lng: 'zh' }),
  }
  return { segment }
}

/** Makes a show: from an agenda file, or with nothing in it yet; whatever is wrong, the form keeps what it holds. */
export function MakePage({ made }: { readonly made: (show: ShowId) => void }) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const make = useMaking(act, 'makeShow')
  const words = useFirstWords()
  const [form, setForm] = useState(firstForm)
  const [tried, setTried] = useState(false)
  const [faults, setFaults] = useState<readonly AgendaFault[]>([])
  const lacks = tried ? lacksOf(form) : []
  const change = (part: Partial<MakeForm>) => setForm((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacksOf(form).length > 0) return
    const result = agendaOf(form, words)
    setFaults(result.ok ? [] : result.faults)
    if (!result.ok) return
    const show = await make(result.agenda.title, {
      agenda: result.agenda,
      rehearsal: form.rehearsal,
    })
    if (show !== null) made(show)
  }
  return (
    <section className="owner-page owner-make" aria-labelledby="owner-make">
      <div className="owner-head">
        <div>
          <h1 id="owner-make">{t('makeForm.title')}</h1>
          <p className="second">{t('makeForm.what')}</p>
        </div>
      </div>
      <form className="owner-form" noValidate={true} onSubmit={(event) => void submit(event)}>
        <FileField form={form} setForm={setForm} />
        <LanguageFields form={form} change={change} lacks={lacks} />
        <TimeFields form={form} change={change} lacks={lacks} />
        <ZoneFields form={form} change={change} />
        <label className="owner-check">
          <input
            type="checkbox"
            checked={form.rehearsal}
            onChange={(event) => change({ rehearsal: event.target.checked })}
          />
          <span>{t('makeForm.rehearsal')}</span>
        </label>
        <Wrong title={t('makeForm.wrong')} faults={faults} />
        <ActLine act={act} />
        <div className="owner-form-end">
          <Button type="submit" look="ink" disabled={act.busy}>
            {t('makeForm.make')}
          </Button>
        </div>
      </form>
    </section>
  )
}
