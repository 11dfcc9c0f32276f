import { type FormEvent, useId, useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { ReportGrant } from '../../../shared/report/report.ts'
import { REMARK_LIMIT } from '../../../shared/run/remark.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { ReportData } from '../../ui/report/useReport.ts'
import { formatLength } from './reportData.ts'
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
function Remarks({ report }: { readonly report: ReportData }) {
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

type Line = {
  readonly key: string
  readonly at: Instant
  readonly text: string
  /** How long it took; null where the text states it. */
  readonly length: string | null
}

function Lines({
  name,
  lines,
  words,
}: {
  readonly name: 'grants' | 'pauses' | 'floor'
  readonly lines: readonly Line[]
  readonly words: ReportWords
}) {
  const id = `rp-${name}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.t(`${name}.title`)}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{words.t(`${name}.none`)}</p>
      ) : (
        <ol className={css.lines}>
          {lines.map(({ key, at, text, length }) => (
            <li key={key}>
              <time>{words.time(at)}</time>
              <span>{text}</span>
              {length === null ? null : <b>{length}</b>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function grantLine(grant: ReportGrant, n: number, { t, person, item }: ReportWords): Line {
  const { by, at, role } = grant
  const giver = role && t(`common:role.${role}`)
  const who = grant.person === null ? giver : person(grant.person).text
  const minutes = t('grants.minutes', { figure: lengthFigure(Math.abs(by)) })
  const facts = { minutes, item: item(grant.item).text }
  const text =
    who === null
      ? t(by > 0 ? 'grants.given' : 'grants.taken', facts)
      : t(by > 0 ? 'grants.gave' : 'grants.took', { who, ...facts })
  return { key: `${at} ${n}`, at, text, length: null }
}

function pauseLines({ facts }: ReportData, { t, item }: ReportWords): readonly Line[] {
  const line = (text: string, { from, to }: { from: Instant; to: Instant }) => ({
    key: `${from} ${text}`,
    at: from,
    text,
    length: formatLength(to - from),
  })
  return [
    ...facts.pauses.map((pause) => line(t('pauses.pause', { item: item(pause.item).text }), pause)),
    ...facts.closed.map((closed) => line(t('pauses.closed'), closed)),
    ...facts.waits
      // Shorter ones are the moment between two presses.
      .filter(({ from, to }) => to - from >= 1_000)
      .map((wait) =>
        line(
          wait.after === null
            ? t('pauses.waitBefore')
            : t('pauses.wait', { item: item(wait.before).text }),
          wait,
        ),
      ),
  ].toSorted((a, b) => a.at - b.at)
}

/** What happened beside the items: time given, pauses and waiting, who else had the floor, and what was noted where that is shown. */
export function EventLists({
  report,
  remarks,
}: {
  readonly report: ReportData
  readonly remarks: boolean
}) {
  const words = useReportWords(report)
  const { t } = words
  const { grants, floor } = report.facts
  const floorLine = ({ at, person, item, used }: (typeof floor)[number], n: number): Line => ({
    key: `${at} ${n}`,
    at,
    text: t('floor.turn', { who: words.person(person).text, item: words.item(item).text }),
    length: formatLength(used),
  })
  const lists = {
    grants: grants.map((grant, n) => grantLine(grant, n, words)),
    pauses: pauseLines(report, words),
    floor: floor.map(floorLine),
  }
  return (
    <div className={css.three}>
      {(['grants', 'pauses', 'floor'] as const).map((name) => (
        <div key={name}>
          <Lines name={name} lines={lists[name]} words={words} />
          {name === 'floor' && remarks ? <Remarks report={report} /> : null}
        </div>
      ))}
    </div>
  )
}
