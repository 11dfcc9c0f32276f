import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { boothSheet } from '../model/booth.ts'
import { speakerCards } from '../model/cards.ts'
import type { Choice } from '../model/choice.ts'
import { programme } from '../model/programme.ts'
import { runSheet } from '../model/runSheet.ts'
import type { PrintSource } from '../model/source.ts'
import type { Tongues } from '../model/words.ts'
import { SheetLanguage } from '../SheetLanguage.tsx'
import { usePaperWords } from '../usePaperWords.ts'
import { boothColumns, boothRows } from './boothRows.tsx'
import { Card } from './Card.tsx'
import { Heads } from './columns.tsx'
import { Opening } from './Opening.tsx'
import { programmeColumns, programmeRows } from './programmeRows.tsx'
import type { CardSheet, TableSheet } from './row.ts'
import { runColumns, runRows } from './runRows.tsx'

/** The languages of a sheet that has one beside the other. */
function tonguesOf({ language, beside }: Choice, { agenda }: PrintSource): Tongues {
  const first = language === 'own' ? (agenda.languages[0] ?? 'en') : language
  return { first, beside }
}

/** The language that Rostrum's own words on a sheet are in; on cards each has its own. */
export function sheetLanguage(choice: Choice, source: PrintSource): LanguageTag {
  return tonguesOf(choice, source).first
}

function StopWords({ source }: { readonly source: PrintSource }) {
  const { t } = useTranslation('planner')
  const { agenda } = source
  const { times } = usePaperWords(agenda)
  const { stop } = runSheet(source, { first: 'en', beside: null })
  return stop === null ? null : <b>{t('print.on.stop', { at: times(stop.at) })}</b>
}

function cardSheet(choice: Choice, source: PrintSource, now: Instant | null): CardSheet {
  const cards = speakerCards(source.agenda, choice).map((card) => ({
    key: card.person,
    node: (
      <SheetLanguage tag={card.lang}>
        <Card card={card} source={source} now={now} />
      </SheetLanguage>
    ),
  }))
  return { as: 'cards', name: 'cards', cards }
}

function runTable(source: PrintSource, tongues: Tongues): TableSheet {
  const { agenda } = source
  return {
    as: 'table',
    name: 'run',
    columns: <Heads columns={runColumns(agenda)} />,
    opening: (
      <Opening agenda={agenda} tongues={tongues}>
        <StopWords source={source} />
      </Opening>
    ),
    rows: runRows(agenda, runSheet(source, tongues)),
  }
}

/** The sheet that was chosen, ready to be dealt to pages. */
export function sheetOf(
  choice: Choice,
  source: PrintSource,
  now: Instant | null,
): TableSheet | CardSheet {
  const { agenda } = source
  const tongues = tonguesOf(choice, source)
  const langs = [tongues.first, ...(tongues.beside === null ? [] : [tongues.beside])]
  const opening = <Opening agenda={agenda} tongues={tongues} />
  switch (choice.sheet) {
    case 'cards':
      return cardSheet(choice, source, now)
    case 'run':
      return runTable(source, tongues)
    case 'booth':
      return {
        as: 'table',
        name: 'booth',
        opening,
        columns: <Heads columns={boothColumns(agenda, langs)} />,
        rows: boothRows(agenda, boothSheet(agenda, langs), langs),
      }
    case 'programme':
      return {
        as: 'table',
        name: 'programme',
        opening,
        columns: <Heads columns={programmeColumns(agenda, langs)} />,
        rows: programmeRows(agenda, programme(agenda, tongues), langs),
      }
  }
}
