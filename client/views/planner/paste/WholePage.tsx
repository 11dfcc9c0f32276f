import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { differenceOf } from '../../../../shared/agenda/difference.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { useCity } from '../../../i18n/city.ts'
import { useTongue } from '../../../i18n/tongue.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { Title } from '../../../ui/agenda/Reading.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import { Fact, Pieces, Zones } from './Facts.tsx'
import { itemsHeld } from './model/draftHeld.ts'
import { spanOf } from './model/gotRows.ts'
import type { IntakeActs } from './useIntake.ts'
import { useTaking } from './useTaking.ts'
import { usePasteWords } from './words.ts'

const itemsOf = ({ segments }: Agenda) => segments.reduce((sum, { items }) => sum + items.length, 0)

/** What is on an exported agenda. */
function WholeFacts({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation('planner')
  const { day, list } = usePasteWords()
  const city = useCity()
  const tongue = useTongue()
  const [first] = [...planOf(agenda).segments.values()]
  const date = first === undefined ? null : dateIn(first.start, agenda.zones[0] ?? 'UTC')
  const span = spanOf({ ok: true, agenda, kept: 0 })
  const times = (span?.start ?? []).map(({ zone, text }, n) =>
    t('paste.fromTo', { start: text, end: span?.end[n]?.text ?? '', city: city(zone) }),
  )
  return (
    <dl className="paste-facts">
      <Fact name={t('paste.whole.name')}>
        <Title texts={agenda.title} />
      </Fact>
      {date === null ? null : <Fact name={t('paste.facts.date')}>{day(date)}</Fact>}
      <Fact name={t('paste.facts.times')}>
        <Pieces texts={times} />
      </Fact>
      <Fact name={t('paste.facts.zones')}>
        <Zones zones={agenda.zones} date={date} />
      </Fact>
      <Fact name={t('paste.facts.languages')}>{list(agenda.languages.map(tongue.name))}</Fact>
      <Fact name={t('paste.whole.people')}>{agenda.people.length}</Fact>
    </dl>
  )
}

/** What becomes of the draft when it is taken over. */
function useWholeNote(agenda: Agenda): string {
  const { t } = useTranslation('planner')
  const { sentences } = usePasteWords()
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const held = itemsHeld(draft)
  if (draft !== null && differenceOf(draft, agenda).length === 0) return t('paste.whole.same')
  return sentences([
    t('paste.whole.asItIs'),
    held === 0 ? null : t('paste.replaces', { count: held }),
  ])
}

/** An exported agenda that came back: what it is, and taking it over as it is. */
export function WholePage({
  agenda,
  acts,
  done,
}: {
  readonly agenda: Agenda
  readonly acts: IntakeActs
  readonly done: () => void
}) {
  const { t } = useTranslation('planner')
  const note = useWholeNote(agenda)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const taking = useTaking(() => {
    say(t('paste.taken'))
    acts.taken()
    done()
  })
  return (
    <main className="paste-entry">
      <div className="paste-head">
        <div>
          <h2 ref={head} tabIndex={-1}>
            {t('paste.whole.headline', { count: itemsOf(agenda) })}
          </h2>
          <p className="second">{note}</p>
        </div>
        <div className="paste-head-acts">
          <Button look="bare" onClick={done}>
            {t('paste.back')}
          </Button>
          <Button onClick={acts.again}>{t('paste.again')}</Button>
          <Button look="ink" disabled={taking.waits} onClick={() => taking.take(agenda)}>
            {t(taking.waits ? 'paste.taking' : 'paste.take')}
          </Button>
        </div>
      </div>
      <WholeFacts agenda={agenda} />
    </main>
  )
}
