import { SHOW as DE } from '../../lexicons/de/show.ts'
import { SHOW as EN } from '../../lexicons/en/show.ts'
import { SHOW as ES } from '../../lexicons/es/show.ts'
import { SHOW as FR } from '../../lexicons/fr/show.ts'
import { SHOW as IT } from '../../lexicons/it/show.ts'
import { SHOW_LABELS, type ShowLabel, type ShowWords } from '../../lexicons/showWords.ts'
import { SHOW as ZH } from '../../lexicons/zh/show.ts'

const ALL: readonly ShowWords[] = [EN, DE, FR, ES, IT, ZH]

type List = Exclude<keyof ShowWords, 'labels' | 'spoken'>

/** The words of one list in all languages. */
export function showWords(list: List): readonly string[] {
  return ALL.flatMap((words) => words[list])
}

/** Each label in all languages with the fact it introduces. */
export function showLabels(table: 'labels' | 'spoken'): ReadonlyMap<string, ShowLabel> {
  const all = ALL.flatMap((words) =>
    SHOW_LABELS.flatMap((label) =>
      (words[table][label] ?? []).map((word) => [word, label] as const),
    ),
  )
  return new Map(all.reverse())
}
