const MONTHS: readonly (readonly [number, string])[] = [
  [1, 'january jan januar jänner janvier janv enero gennaio'],
  [2, 'february feb februar février fevrier févr fév febrero febbraio'],
  [3, 'march mar märz maerz mär mars marzo'],
  [4, 'april apr avril avr abril aprile'],
  [5, 'may mai mayo maggio'],
  [6, 'june jun juni juin junio giugno'],
  [7, 'july jul juli juillet juil julio luglio'],
  [8, 'august aug août aout agosto'],
  [9, 'september sept sep septembre septiembre settembre'],
  [10, 'october oct oktober okt octobre octubre ottobre'],
  [11, 'november nov novembre noviembre'],
  [12, 'december dec dezember dez décembre déc diciembre dicembre'],
]

const WEEKDAYS: readonly (readonly [number, string])[] = [
  [1, 'monday mon montag mo lundi lun lunes lunedì'],
  [2, 'tuesday tue tues dienstag di mardi mar martes martedì'],
  [3, 'wednesday wed mittwoch mi mercredi mer miércoles mercoledì'],
  [4, 'thursday thu thur thurs donnerstag do jeudi jeu jueves giovedì'],
  [5, 'friday fri freitag fr vendredi ven viernes venerdì'],
  [6, 'saturday sat samstag sonnabend sa samedi sam sábado sabato'],
  [7, 'sunday sun sonntag so dimanche dim domingo domenica'],
]

function byWord(table: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(
    table.flatMap(([value, words]) =>
      words.split(' ').map((word): [string, number] => [word, value]),
    ),
  )
}

const MONTH = byWord(MONTHS)
const WEEKDAY = byWord(WEEKDAYS)

function anyOf(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|')
}

/** The names of the months, for a pattern. */
export const MONTH_WORDS: string = anyOf(MONTH.keys())

/** The names of the days of the week of three letters or more, for a pattern. */
export const WEEKDAY_WORDS: string = anyOf(WEEKDAY.keys())

/** The month of a word, from 1. */
export function monthOf(word: string): number | null {
  return MONTH.get(word.toLowerCase().replace(/\.$/, '')) ?? null
}

/** The day of the week of a word, Monday being 1. */
export function weekdayOf(word: string): number | null {
  const han = /(?:星期|周|週|礼拜)([一二三四五六日天])/.exec(word)
  if (han !== null) return '一二三四五六日'.indexOf((han[1] ?? '').replace('天', '日')) + 1
  return WEEKDAY.get(word.toLowerCase().replace(/\.$/, '')) ?? null
}
