import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useWords } from '../context/useWords.ts'
import type { StillLine } from './figures.ts'

function LatestHead({ fact }: { readonly fact: string | undefined }) {
  const { t } = useWords()
  return (
    <span className="mod-latest-head">
      <Term id="latestStart" fact={fact}>
        {t('table.latest')}
      </Term>
      <span className="mod-latest-both">
        <span>{t('table.latestPlanned')}</span>
        <span>{t('table.latestLeast')}</span>
      </span>
    </span>
  )
}

/** Shows the agenda as a picture. */
function TimelineButton({ open }: { readonly open: () => void }) {
  const { t } = useTranslation('timeline')
  return (
    <Button look="bare" size="small" className="mod-tl-open" shortcut="Shift T" onClick={open}>
      {t('title')}
    </Button>
  )
}

/** What the columns hold. */
export function TableHead({
  away,
  stops,
  latest,
  openTimeline,
}: {
  /** The cities of the other zones that have a column. */
  readonly away: readonly string[]
  readonly stops: boolean
  readonly latest: string | undefined
  readonly openTimeline: () => void
}) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th className="mod-cell-mark">
          <span className="unseen">{t('table.mark')}</span>
        </th>
        <th className="mod-planned">{t('table.planned')}</th>
        <th className="mod-expected">{t('table.expected')}</th>
        {away.map((city) => (
          <th key={city} className="mod-away">
            {city}
          </th>
        ))}
        <th className="mod-who">
          <span className="unseen">{t('table.who')}</span>
          <TimelineButton open={openTimeline} />
        </th>
        <th className="mod-language">
          <span className="unseen">{t('table.language')}</span>
        </th>
        <th className="mod-minutes">{t('table.minutes')}</th>
        <th className="mod-latest" colSpan={2}>
          {stops ? null : <span className="unseen">{t('table.mark')}</span>}
          <LatestHead fact={latest} />
        </th>
      </tr>
    </thead>
  )
}

/** On a small screen: the list begins behind what is next, which is told above; the whole of it on a press. */
export function Head({
  lines,
  leading,
  whole,
  unfold,
  openTimeline,
}: {
  readonly lines: readonly StillLine[]
  readonly leading: number
  readonly whole: boolean
  readonly unfold: (whole: boolean) => void
  readonly openTimeline: () => void
}) {
  const { t } = useWords()
  const count = lines.filter(({ type }) => type === 'item').length
  const then = leading < lines.length ? t('table.after') : t('table.afterNothing')
  return (
    <div className="mod-agenda-head" data-testid="agenda-head">
      <h2>{whole ? t('table.label') : then}</h2>
      <TimelineButton open={openTimeline} />
      <Button look="bare" size="small" aria-expanded={whole} onClick={() => unfold(!whole)}>
        {whole ? t('table.afterOnly') : t('table.all', { count })}
      </Button>
    </div>
  )
}
