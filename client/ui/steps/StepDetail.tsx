import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import type { TakingBack } from './takingBack.ts'
import { useCannotWords, useEndingWords, useTimeWords, useToldWords } from './useStepWords.ts'

function Line({
  label,
  strong,
  words,
}: {
  readonly label: string
  readonly strong?: boolean
  readonly words: readonly string[]
}) {
  if (words.every((one) => one === '')) return null
  return (
    <div data-strong={strong}>
      <dt>{label}</dt>
      {words.map((one) => (
        <dd key={one}>{one}</dd>
      ))}
    </div>
  )
}

/** What taking the picked step back comes to, and the button that does; or why it cannot be. */
export function StepDetail({
  back,
  take,
}: {
  readonly back: TakingBack
  readonly take: () => void
}) {
  const { t } = useTranslation('steps')
  const { goes, stays } = useToldWords()
  const time = useTimeWords()
  const words = useEndingWords()
  const cannot = useCannotWords()
  if (!back.ok) {
    // Its row says so already.
    if (back.why === 'taken-back') return null
    return <p className="ui-step-cannot">{cannot(back)}</p>
  }
  const grows = back.times.some((one) => one.grows)
  return (
    <div className="ui-step-detail">
      <dl>
        <Line label={t('goes')} words={[goes(back.going)]} />
        <Line label={t('stays')} words={[stays(back.stays)]} />
        <Line label={t(grows ? 'grows' : 'time')} strong words={back.times.map(time)} />
        <Line label={t('after')} words={[words(back.ending)]} />
      </dl>
      <p className="ui-step-take">
        <Button shortcut="U" onClick={take} data-testid="take-back">
          {t('take')}
        </Button>
        <b>{t('again')}</b>
      </p>
    </div>
  )
}
