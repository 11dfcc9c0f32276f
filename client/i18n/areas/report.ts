import { report as en } from '../en/report.ts'
import { report as zh } from '../zh/report.ts'

/** The words of the report. */
export const words = { en, zh }
