import { useId, useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { ReportGrant } from '../../../shared/report/report.ts'
import { REMARK_LIMIT } from '../../../shared/run/remark.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Part } from './parts.tsx'
import css from './reportView.module.css'
import { formatLength, type ReportProps, type ReportWords } from './useReportWords.ts'

type RemarkInput = { readonly item: ItemId; readonly text: string }

function RemarkForm({
  words,
  input,
  setInput,
  save,
}: ReportProps & {
  readonly input: RemarkInput
  readonly setInput: (input: RemarkInput) => void
  readonly save: () => void
}) {
  const { t } = words
  const id = useId()
  return (
    <form
      className="stack tight second"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor={`${id}-item`}>{t('remarks.item')}</label>
      <select
        id={`${id}-item`}
        value={input.item}
        onChange={({ target }) => setInput({ ...input, item: target.value })}
      >
        {words.report.facts.rows.map((row) => (
          <option key={row.item} value={row.item}>
            {[...new Set([words.rowName(row).text, words.title(row).text])].join(t('common:and'))}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-text`}>{t('remarks.text')}</label>
      <textarea
        id={`${id}-text`}
        rows={2}
        maxLength={REMARK_LIMIT}
        value={input.text}
        placeholder={t('remarks.placeholder')}
        onChange={({ target }) => setInput({ ...input, text: target.value })}
      />
      <Button type="submit" disabled={input.text.trim() === ''}>
        {t('remarks.save')}
      </Button>
    </form>
  )
}

function Remarks({ words }: ReportProps) {
  const { t, lang, report } = words
  const live = useLive()
  const { rows } = report.facts
  const [input, setInput] = useState<RemarkInput>({ item: rows[0]?.item ?? '', text: '' })
  const remarked = rows.filter(({ remark }) => remark !== null)
  const set = (item: ItemId, text: string | null) => {
    const was = words.rowOf(item)?.remark ?? null
    const remark = text === null ? null : { text: text.trim(), lang }
    live.give({ type: 'remark', item, remark, was })
  }
  return (
    <Part id="remarks" title={t('remarks.title')} hint={t('remarks.inner')} className={css.remarks}>
      <ul>
        {remarked.map((row) => (
          <li key={row.item}>
            <span className="quiet">{words.rowName(row).text}</span>
            <p lang={row.remark?.lang}>{row.remark?.text}</p>
            <span>
              <Button
                size="small"
                look="bare"
                onClick={() => setInput({ item: row.item, text: row.remark?.text ?? '' })}
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
      {remarked.length === 0 ? <p className="quiet">{t('remarks.none')}</p> : null}
      <RemarkForm
        words={words}
        input={input}
        setInput={setInput}
        save={() => {
          set(input.item, input.text)
          setInput({ ...input, text: '' })
        }}
      />
    </Part>
  )
}

type Line = {
  readonly at: Instant
  readonly text: string
  /** How long it took; null if the text states it. */
  readonly length: string | null
}

function Lines({
  name,
  lines,
  words: { t, time },
}: ReportProps & {
  readonly name: 'grants' | 'pauses' | 'floor'
  readonly lines: readonly Line[]
}) {
  return (
    <Part id={name} title={t(`${name}.title`)}>
      {lines.length === 0 ? <p className="quiet">{t(`${name}.none`)}</p> : null}
      <ol>
        {[...lines.entries()].map(([n, { at, text, length }]) => (
          <li key={n} className="spread loose">
            <time className="quiet">{time(at)}</time>
            <span className="grow">{text}</span>
            {length === null ? null : <b>{length}</b>}
          </li>
        ))}
      </ol>
    </Part>
  )
}

function grantLine(grant: ReportGrant, { t, person, item }: ReportWords): Line {
  const { by, at, role } = grant
  const giver = role && t(`common:role.${role}`)
  const who = grant.person === null ? giver : person(grant.person).text
  const minutes = t('grants.minutes', { figure: lengthFigure(Math.abs(by)) })
  const names = { minutes, item: item(grant.item) }
  const text =
    who === null
      ? t(by > 0 ? 'grants.given' : 'grants.taken', names)
      : t(by > 0 ? 'grants.gave' : 'grants.took', { who, ...names })
  return { at, text, length: null }
}

function pauseLines({ t, item, report }: ReportWords): readonly Line[] {
  const { pauses, closed, waits } = report.facts
  const line = (text: string, { from, to }: { from: Instant; to: Instant }) => ({
    at: from,
    text,
    length: formatLength(to - from),
  })
  const waitText = ({ after, before }: (typeof waits)[number]) =>
    after === null ? t('pauses.waitBefore') : t('pauses.wait', { item: item(before) })
  return [
    ...pauses.map((pause) => line(t('pauses.pause', { item: item(pause.item) }), pause)),
    ...closed.map((span) => line(t('pauses.closed'), span)),
    // Shorter waits are only the moment between two presses.
    ...waits.filter(({ from, to }) => to - from >= 1_000).map((wait) => line(waitText(wait), wait)),
  ].toSorted((a, b) => a.at - b.at)
}

/** The events beside the items: time given, pauses and waits, floor turns, and the remarks if `remarks`. */
export function EventLists({ words, remarks }: ReportProps & { readonly remarks: boolean }) {
  const { t, report, person, item } = words
  const { grants, floor } = report.facts
  const lists = {
    grants: grants.map((grant) => grantLine(grant, words)),
    pauses: pauseLines(words),
    floor: floor.map((turn) => ({
      at: turn.at,
      text: t('floor.turn', { who: person(turn.person).text, item: item(turn.item) }),
      length: formatLength(turn.used),
    })),
  }
  return (
    <div className={css.three}>
      {(['grants', 'pauses', 'floor'] as const).map((name) => (
        <div key={name}>
          <Lines name={name} lines={lists[name]} words={words} />
          {name === 'floor' && remarks ? <Remarks words={words} /> : null}
        </div>
      ))}
    </div>
  )
}
