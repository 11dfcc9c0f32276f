import { common as deCommon } from '../../../client/i18n/de/common.ts'
import { report as deReport } from '../../../client/i18n/de/report.ts'
import { reportTable as deTable } from '../../../client/i18n/de/reportTable.ts'
import { common as enCommon } from '../../../client/i18n/en/common.ts'
import { report as enReport } from '../../../client/i18n/en/report.ts'
import { reportTable as enTable } from '../../../client/i18n/en/reportTable.ts'
import { common as zhCommon } from '../../../client/i18n/zh/common.ts'
import { report as zhReport } from '../../../client/i18n/zh/report.ts'
import { reportTable as zhTable } from '../../../client/i18n/zh/reportTable.ts'
import type { ReportLanguage } from '../../../shared/protocol/http/report.ts'

export type ReportHead = keyof typeof enTable.heads
export type ReportRowKind = keyof typeof enTable.rows

/** The columns of the report table, in order. */
export const REPORT_HEADS = Object.keys(enTable.heads) as readonly ReportHead[]

/** The texts of the table, and the texts of the report page that replace hidden names and titles. */
const WORDS = {
  en: { ...enTable, kinds: enCommon.kind, page: enReport },
  zh: { ...zhTable, kinds: zhCommon.kind, page: zhReport },
  de: { ...deTable, kinds: deCommon.kind, page: deReport },
} satisfies Record<ReportLanguage, unknown>

/** Returns the words of the report table in a language. */
export function reportWords(language: ReportLanguage) {
  const { page, ...table } = WORDS[language]
  const withNumber = (text: string) => (n: number) => text.replace(/\{\{\w+\}\}/, String(n))
  const { booth, interpreter, swaps_one: swap, swaps_other: swaps } = page.booths
  return {
    ...table,
    person: withNumber(page.person),
    segment: withNumber(page.segment),
    interpreter: withNumber(interpreter),
    booth: withNumber(booth),
    swaps: (n: number) => withNumber(n === 1 ? (swap ?? swaps) : swaps)(n),
  }
}
