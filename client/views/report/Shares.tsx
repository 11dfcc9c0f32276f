import type { ReactNode } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { percents, type Share } from '../../../shared/report/shares.ts'
import { REQUESTS } from '../../../shared/run/request.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import { Bar, type FigureLine, FigureTable, Part } from './parts.tsx'
import view from './reportView.module.css'
import { formatLength, type ReportProps, type ReportWords } from './useReportWords.ts'

/** Returns a line of counts; the first is bold. */
function countLine(name: string, first: ReactNode, ...others: ReactNode[]): FigureLine {
  return { key: name, name, figures: [<b key={name}>{first}</b>, ...others] }
}

function cueLines({ report, t }: ReportWords): readonly FigureLine[] {
  const { cards, words, times, signals } = report.facts.cues
  const signalText = (cue: (typeof signals)[number]['words']) => {
    if (cue === 'free') return t('counts.free')
    return cue === 'minutes' ? t('counts.cards') : t(`common:cue.${cue}`)
  }
  const lines = [
    { name: t('counts.cards'), counts: cards },
    { name: t('counts.words'), counts: words },
    ...(times.sent === 0 ? [] : [{ name: t('counts.times'), counts: times }]),
    ...signals.map((counts) => ({
      name: t('counts.signal', { words: signalText(counts.words) }),
      counts,
    })),
  ]
  return lines.map(({ name, counts: { sent, seen } }) => countLine(name, sent, sent - seen))
}

/** The numbers of cues and signals, sent and not seen, and of requests, made and granted. */
function Counts({ words }: ReportProps) {
  const { t, report } = words
  const { requests, floor } = report.facts
  const time = formatLength(floor.reduce((sum, { used }) => sum + used, 0))
  const heads = (
    ...names: readonly ('cues' | 'sent' | 'unseen' | 'requests' | 'asked' | 'given')[]
  ) => names.map((id) => ({ id, head: t(`counts.${id}`) }))
  return (
    <>
      <FigureTable heads={heads('cues', 'sent', 'unseen')} lines={cueLines(words)} />
      <FigureTable
        heads={heads('requests', 'asked', 'given')}
        lines={REQUESTS.map((kind) => {
          const { asked, given } = requests[kind]
          return countLine(t(`counts.kinds.${kind}`, { time }), asked, given)
        })}
      />
    </>
  )
}

/** The booths: how often each swapped, and how long each person interpreted. */
function Booths({ words: { report, t, person: nameOf } }: ReportProps) {
  return report.facts.booths.map(({ booth, swaps, people }, place) => {
    const name = booth ?? t('booths.nameless', { n: place + 1 })
    const lines = people.map(({ person, name: own, worked }, n) => {
      const personName = person === null ? null : nameOf(person)
      const called = personName?.text ?? own ?? t('booths.interpreter', { n: n + 1 })
      const lang = personName === null ? {} : { lang: personName.lang }
      return { ...countLine(called, formatLength(worked)), ...lang, key: `${n} ${called}` }
    })
    const title = (
      <>
        {t('booths.booth', { booth: name })} <small>{t('booths.swaps', { count: swaps })}</small>
      </>
    )
    const heads = [
      { id: 'booth', head: title },
      { id: 'on', head: t('booths.on') },
    ]
    return <FigureTable key={name} heads={heads} lines={lines} />
  })
}

type Line = {
  readonly key: string
  readonly name: TextInLanguage
  readonly share: Omit<Share<unknown>, 'whose'>
}

/** Two bars: the planned time above, the used time below with its overrun hatched. */
function Bars({ share: { planned, used }, most }: Pick<Line, 'share'> & { readonly most: number }) {
  const place = (length: number) => (100 * length) / most
  return (
    <svg width="5.5em" aria-hidden="true">
      <Bar from={0} to={place(planned)} fill="plan" top={22} height={16} />
      <Bar from={0} to={place(Math.min(planned, used))} fill="plain" top={46} height={24} />
      {used > planned ? (
        <Bar from={place(planned)} to={place(used)} fill="over" top={46} height={24} />
      ) : null}
    </svg>
  )
}

/** Times by person, organisation or language: planned, used, and the share of all. */
function ShareTable({
  by,
  lines,
  words: { t },
}: ReportProps & {
  readonly by: 'people' | 'organisations' | 'languages'
  readonly lines: readonly Line[]
}) {
  const most = Math.max(1, ...lines.flatMap(({ share }) => [share.planned, share.used]))
  const percentages = percents(lines.map(({ share }) => share.used))
  const quiet = (text: string) => <span className="quiet">{text}</span>
  const heads = (['who', 'planned', 'used', 'share'] as const).map((id) => ({
    id,
    head: t(`shares.${id}`),
  }))
  return (
    <Part
      id={by}
      title={t(`shares.${by}`)}
      hint={t(by === 'languages' ? 'shares.hintLanguages' : 'shares.hint')}
    >
      {lines.length === 0 ? (
        <p className="quiet">{t('shares.nobody')}</p>
      ) : (
        <FigureTable
          isPlain={true}
          heads={[...heads, { id: 'bars', head: null }]}
          lines={lines.map(({ key, name, share }, n) => ({
            key,
            lang: name.lang,
            name: (
              <>
                <span title={name.text}>{name.text}</span>{' '}
                {share.floor === 0 ? null : (
                  <small>{t('shares.floor', { time: formatLength(share.floor) })}</small>
                )}
              </>
            ),
            isNone: share.used + share.floor === 0,
            figures: [
              quiet(lengthFigure(share.planned)),
              <b key="used" className={share.used + share.floor === 0 ? 'plain' : undefined}>
                {formatLength(share.used)}
              </b>,
              quiet(t('shares.percent', { n: percentages[n] ?? 0 })),
              <Bars key="bars" share={share} most={most} />,
            ],
          }))}
        />
      )}
    </Part>
  )
}

/** The shares of time by person, organisation and language, the counts of cues and requests, and the booths. */
export function Shares({ words }: ReportProps) {
  const { languageName } = useTranslation()
  const { t, lang, report } = words
  const { people, organisations, languages } = report.sums.shares
  const isDivided = report.facts.rows.some(({ speakers }) => speakers.length > 1)
  const screenText = (text: string): TextInLanguage => ({ text, lang, missing: false })
  function linesOf<Whose>(shares: readonly Share<Whose>[], name: (whose: Whose) => TextInLanguage) {
    return shares.map(({ whose, ...share }) => ({
      key: JSON.stringify(whose),
      name: name(whose),
      share,
    }))
  }
  return (
    <div className={view.three}>
      <div>
        <ShareTable by="people" lines={linesOf(people, words.person)} words={words} />
        {isDivided ? <p className="quiet">{t('shares.divided')}</p> : null}
      </div>
      {organisations.length === 0 ? null : (
        <ShareTable by="organisations" lines={linesOf(organisations, words.text)} words={words} />
      )}
      <div>
        {/* A single language has all of the time. */}
        {languages.length < 2 ? null : (
          <ShareTable
            by="languages"
            lines={linesOf(languages, (tag) =>
              screenText(tag === null ? t('shares.none') : languageName(tag)),
            )}
            words={words}
          />
        )}
        <Counts words={words} />
        <Booths words={words} />
      </div>
    </div>
  )
}
