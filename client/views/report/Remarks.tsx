import { type FormEvent, useId, useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { REMARK_LIMIT } from '../../../shared/run/remark.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { ReportData } from './reportData.ts'
import css from './reportView.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

type Writing = { readonly item: ItemId; readonly text: string }

function RemarkForm({
  report,
  words,
  writing,
  write,
  save,
}: {
  readonly report: ReportData
  readonly words: ReportWords
  readonly writing: Writing
  readonly write: (writing: Writing) => void
  readonly save: () => void
}) {
  const { t } = words
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor={`${id}-item`}>{t('remarks.item')}</label>
      <select
        id={`${id}-item`}
        value={writing.item}
        onChange={({ target }) => write({ ...writing, item: target.value })}
      >
        {report.facts.rows.map((row) => (
          <option key={row.item} value={row.item}>
            {[words.rowName(row).text, words.title(row).text]
              .filter((text, n, all) => all.indexOf(text) === n)
              .join(t('comma'))}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-text`}>{t('remarks.text')}</label>
      <textarea
        id={`${id}-text`}
        rows={2}
        maxLength={REMARK_LIMIT}
        value={writing.text}
        placeholder={t('remarks.placeholder')}
        onChange={({ target }) => write({ ...writing, text: target.value })}
      />
      <Button type="submit" disabled={writing.text.trim() === ''}>
        {t('remarks.save')}
      </Button>
    </form>
  )
}

/** What was noted of items, and a field to note more. */
export function Remarks({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const { t, lang } = words
  const live = useLive()
  const { rows } = report.facts
  const [writing, write] = useState<Writing>({ item: rows[0]?.item ?? '', text: '' })
  const noted = rows.filter(({ remark }) => remark !== null)
  const set = (item: ItemId, text: string | null) => {
    const was = rows.find((row) => row.item === item)?.remark ?? null
    const remark = text === null ? null : { text: text.trim(), lang }
    live.give({ type: 'remark', item, remark, was })
  }
  return (
    <section className={css.remarks} aria-labelledby="rp-remarks">
      <h2 id="rp-remarks">
        {t('remarks.title')} <small>{t('remarks.inner')}</small>
      </h2>
      <ul>
        {noted.map((row) => (
          <li key={row.item}>
            <span className="quiet">{words.rowName(row).text}</span>
            <p lang={row.remark?.lang}>{row.remark?.text}</p>
            <span>
              <Button
                size="small"
                look="bare"
                onClick={() => write({ item: row.item, text: row.remark?.text ?? '' })}
              >
                {t('remarks.change')}
              </Button>
              <Button size="small" look="bare" onClick={() => set(row.item, null)}>
                {t('remarks.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {noted.length === 0 ? <p className="quiet">{t('remarks.none')}</p> : null}
      <RemarkForm
        report={report}
        words={words}
        writing={writing}
        write={write}
        save={() => {
          set(writing.item, writing.text)
          write({ ...writing, text: '' })
        }}
      />
    </section>
  )
}
