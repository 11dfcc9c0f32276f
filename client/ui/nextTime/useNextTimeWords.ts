import type { Proposal } from '../../../shared/report/nextTime.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { lengthFigure } from '../agenda/useLength.ts'

/** Returns functions that format a proposal for the next show: the new lengths, and the reason. Used and planned lengths have one form, so that they can be compared. */
export function useNextTimeWords() {
  const { t } = useTranslation(['nextTime', 'common'])
  return {
    plan: ({ kind, lengths }: Proposal) =>
      t('plan', {
        kind: t(`common:kind.${kind}`),
        lengths: lengths
          .map(({ from, to }, n) =>
            t(n === 0 ? 'length.first' : 'length.other', {
              from: lengthFigure(from),
              to: lengthFigure(to),
            }),
          )
          .join(t('common:comma')),
      }),
    evidence: ({ kind, turns, planned, used, percent, most }: Proposal) => {
      const isOver = used > planned
      const evidence = t(isOver ? 'over' : 'under', {
        turns: t(`turns.${kind}`, { n: turns }),
        used: digits(spentSeconds(used)),
        planned: digits(spentSeconds(planned)),
        percent: Math.abs(percent),
      })
      // If most turns differ less from the plan than all together, the text states both.
      if (Math.abs(most) >= Math.abs(percent)) return evidence
      return t(isOver ? 'mostOver' : 'mostUnder', { evidence, percent: Math.abs(most) })
    },
  }
}
