import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { EndMark } from '../../../ui/agenda/EndMark.tsx'
import { TextSpan } from '../../../ui/agenda/TextSpan.tsx'
import { useWords } from '../context/useWords.ts'
import type { StillItem } from './figures.ts'
import { LatestCellOf } from './LatestCell.tsx'
import type { Remark } from './rows.ts'

/** Who chairs a segment; nothing where nobody does. */
export function Chair({ of }: { readonly of: TextInLanguage | null }) {
  const { t } = useWords()
  if (of === null) return null
  return (
    <span className="mod-chair cut">
      {t('common:chair')} <TextSpan of={of} />
    </span>
  )
}

/** What a row says of whom and what it is about. */
export type RowFacts = Pick<StillItem, 'alone' | 'absent' | 'who' | 'title' | 'chair' | 'ends'> & {
  /** To which clock time it is held; null where its minutes are all it has. */
  readonly heldTo: string | null
}

/** How it ends; where no column has room for that, to when it is held: its minutes are not how long it is on. */
function End({ ends, heldTo }: Pick<RowFacts, 'ends' | 'heldTo'>) {
  const { t } = useWords()
  return (
    <>
      <EndMark until={ends.until} does={ends.does} />
      {heldTo === null ? null : (
        <span className="mod-row-held">{t('table.held', { at: heldTo })} </span>
      )}
    </>
  )
}

/** Names first, then the title; a row without names has its title in their place. */
export function Who({ alone, absent, who, title, chair, ends, heldTo }: RowFacts) {
  const { t } = useWords()
  const [first, second, ...more] = who
  if (first === undefined)
    return (
      <>
        <End ends={ends} heldTo={heldTo} />
        <TextSpan of={title} className="mod-row-name" /> <Chair of={chair} />
      </>
    )
  const names = (
    <>
      <TextSpan of={first} />
      {second === undefined ? null : (
        <>
          {t('marks.and')}
          <TextSpan of={second} />
        </>
      )}
      {more.length === 0 ? null : ` +${more.length}`}
    </>
  )
  const away = absent ? <span className="mod-row-absent">{t('next.notHere')}</span> : null
  return alone ? (
    <>
      <End ends={ends} heldTo={heldTo} />
      <TextSpan of={title} className="mod-row-name" /> <span className="mod-row-with">{names}</span>{' '}
      {away} <Chair of={chair} />
    </>
  ) : (
    <>
      <End ends={ends} heldTo={heldTo} />
      <span className="mod-row-name">{names}</span> {away}{' '}
      <TextSpan of={title} className="title mod-row-title" />
    </>
  )
}

function RemarkCell({ remark }: { readonly remark: Remark }) {
  const { t } = useWords()
  const words = () => {
    switch (remark.kind) {
      case 'none':
        return ''
      case 'over':
        return t('table.over', { count: remark.minutes })
      case 'held':
      case 'goOn':
      case 'standby':
        return t(`table.${remark.kind}`, { at: remark.at })
      case 'dropped':
      case 'passed':
        return t(`table.${remark.kind}`)
    }
  }
  return (
    <td className="mod-remark" colSpan={2}>
      {words()}
    </td>
  )
}

/** Latest starts, as planned and with everything at its least; what came of a row where that is told instead. */
export function EndCells({
  line,
  selected,
}: {
  readonly line: StillItem
  readonly selected: boolean
}) {
  return line.remark.kind === 'none' ? (
    <>
      <LatestCellOf of="planned" cell={line.latest} tabStop={selected} />
      <LatestCellOf of="least" cell={line.latestLeast} tabStop={selected} />
    </>
  ) : (
    <RemarkCell remark={line.remark} />
  )
}
