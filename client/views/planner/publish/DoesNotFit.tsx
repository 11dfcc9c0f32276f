import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { WarningKind } from '../../../../shared/timing/warnings/warning.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useTableWarnings } from '../editor/desk/useTableWarnings.ts'
import { useWarningWords } from '../editor/warnings/useWarningWords.ts'

/** The kinds of warnings that mean the agenda cannot run as it is planned; the others are about what is missing in it. */
const KINDS: readonly WarningKind[] = [
  'start-passed',
  'stop-missed',
  'over-budget',
  'overlap',
  'person-twice',
  'script-long',
]

/** Lists what does not fit in a draft before it is published; it can be published all the same. */
export function DoesNotFit({
  show,
  agenda,
}: {
  readonly show: ShowState
  readonly agenda: Agenda
}) {
  const { t } = useTranslation('planner')
  const words = useWarningWords(agenda, null)
  const warnings = useTableWarnings(agenda, show).filter(({ kind }) => KINDS.includes(kind))
  if (warnings.length === 0) return null
  return (
    <section className="publish-findings" data-testid="does-not-fit">
      <h3>{t('publish.unfit', { count: warnings.length })}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.key}>{words(warning).sentence}</li>
        ))}
      </ul>
    </section>
  )
}
