import type { ReactNode } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../ui/agenda/TextSpan.tsx'
import type { Placed } from './model/pages.ts'
import type { PrintSource } from './model/source.ts'
import type { CardSheet, TableSheet } from './sheets/sheetOf.tsx'
import { usePaperWords } from './usePaperWords.ts'

/** What every page of a sheet says: what it is of, which version, and as of when. */
export type Stamp = {
  readonly source: PrintSource
  readonly lang: LanguageTag
  readonly now: Instant | null
}

/** A page of rows: over them what the sheet is and which version, under them whose and which page. */
export function TablePage({
  sheet,
  keys,
  stamp: { source, lang, now },
  first,
  number,
}: {
  readonly sheet: TableSheet
  readonly keys: ReadonlySet<string>
  readonly stamp: Stamp
  readonly first: boolean
  readonly number: { readonly n: number; readonly of: number }
}) {
  const { t } = useTranslation('planner')
  const words = usePaperWords(source.agenda)
  return (
    <div className="pr-page" data-sheet={sheet.name}>
      <p className="pr-head">
        <b>{t(`print.on.${sheet.name}`)}</b>
        <span>{words.version(source, now)}</span>
      </p>
      <div className="pr-body">
        {first ? sheet.opening : null}
        <table className="pr-table">
          <thead>{sheet.columns}</thead>
          <tbody>
            {sheet.rows.map(({ key, group, heads, alone, node }) =>
              keys.has(key) ? (
                <tr
                  key={key}
                  data-piece={key}
                  data-first={key === group || undefined}
                  data-heads={heads || undefined}
                  data-alone={alone || undefined}
                >
                  {node}
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </div>
      <p className="pr-foot">
        <TextSpan of={textIn(source.agenda.title, lang)} className="title cut" />
        <span>{t('print.on.page', number)}</span>
      </p>
    </div>
  )
}

function CardFrame({ placed, children }: { placed: Placed | null; children: ReactNode }) {
  return (
    <article className="pr-card" data-quarters={placed?.quarters}>
      {children}
    </article>
  )
}

const isFull = (placed: readonly Placed[]) =>
  placed.reduce((sum, { quarters }) => sum + quarters, 0) === 4

/** A page of cards, to be cut along the dashed lines. */
export function CardPage({
  sheet,
  placed,
}: {
  readonly sheet: CardSheet
  readonly placed: readonly Placed[]
}) {
  return (
    <div className="pr-page" data-sheet="cards">
      <div className="pr-body" data-full={isFull(placed) || undefined}>
        {placed.map((one) => (
          <CardFrame key={one.key} placed={one}>
            {sheet.cards.find(({ key }) => key === one.key)?.node}
          </CardFrame>
        ))}
      </div>
    </div>
  )
}

/** All cards at the height they need, to be measured. */
export function CardGalley({ sheet }: { readonly sheet: CardSheet }) {
  return (
    <div className="pr-page" data-sheet="cards">
      <div className="pr-body">
        {sheet.cards.map(({ key, node }) => (
          <div key={key} data-piece={key}>
            <CardFrame placed={null}>{node}</CardFrame>
          </div>
        ))}
      </div>
    </div>
  )
}
