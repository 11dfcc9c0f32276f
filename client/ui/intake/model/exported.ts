import { parseAgendaFile } from '../../../../shared/agenda/agendaFile.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { AgendaResult } from '../../../../shared/agenda/undatedAgenda.ts'
import { INTAKE_BYTES } from '../../../../shared/protocol/http/intake.ts'
import type { SentSource } from '../../../live/readSource.ts'

/** How a table begins that was exported, whichever separator a spreadsheet saved it with. */
const TABLE = /^\uFEFF?"?row"?[,;\t]"?id"?[,;\t]/

/** What is larger is the server's to refuse. */
async function textOf({ content, name }: SentSource): Promise<string | null> {
  if (typeof content === 'string') return content
  const may = content.size <= INTAKE_BYTES && /\.(json|csv|tsv|txt)$/i.test(name ?? '')
  return may ? content.text() : null
}

/** The agenda of a source that was exported: a whole one, or `draft` with the segments and items of a table; or what is wrong with it. Null where it is anything else, which has to be read. */
export async function exportedIn(
  source: SentSource,
  draft: Agenda | null,
): Promise<AgendaResult | null> {
  const text = await textOf(source)
  if (text === null) return null
  const whole = parseAgendaFile(text)
  if (whole !== null || draft === null || !TABLE.test(text)) return whole
  const { agendaOfCsv } = await import('../../../../shared/agenda/csv/readCsv.ts')
  return agendaOfCsv(text, draft)
}
