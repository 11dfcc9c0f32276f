import { existsSync } from 'node:fs'
import type { Expectation } from './expectation.ts'
import { asamblea } from './held/asamblea.expected.ts'
import { bodenGespraech } from './held/bodenGespraech.expected.ts'
import { columnsDuration } from './held/columnsDuration.expected.ts'
import { convegnoMusei } from './held/convegnoMusei.expected.ts'
import { doubleClock } from './held/doubleClock.expected.ts'
import { farmWorkshopZh } from './held/farmWorkshopZh.expected.ts'
import { forumZh } from './held/forumZh.expected.ts'
import { hochschultag } from './held/hochschultag.expected.ts'
import { lengthsInWords } from './held/lengthsInWords.expected.ts'
import { roomsBySection } from './held/roomsBySection.expected.ts'
import { ruralZh } from './held/ruralZh.expected.ts'
import { sensorKickoff } from './held/sensorKickoff.expected.ts'
import { speakerFirst } from './held/speakerFirst.expected.ts'
import { timeLast } from './held/timeLast.expected.ts'
import { webinaireOng } from './held/webinaireOng.expected.ts'
import { agendaBiocasia } from './inputs/agendaBiocasia.expected.ts'
import { agendaEssnet } from './inputs/agendaEssnet.expected.ts'
import { agendaWebxr } from './inputs/agendaWebxr.expected.ts'
import { uraDialogue } from './inputs/uraDialogue.expected.ts'
import { archiveDay } from './open/archiveDay.expected.ts'
import { archivTreffen } from './open/archivTreffen.expected.ts'
import { assisesLac } from './open/assisesLac.expected.ts'
import { bilingualSalon } from './open/bilingualSalon.expected.ts'
import { boardLengths } from './open/boardLengths.expected.ts'
import { campusOpenDay } from './open/campusOpenDay.expected.ts'
import { campusRows } from './open/campusRows.expected.ts'
import { chatNote } from './open/chatNote.expected.ts'
import { clashingRows } from './open/clashingRows.expected.ts'
import { commonsMail } from './open/commonsMail.expected.ts'
import { courseDays } from './open/courseDays.expected.ts'
import { dateColumnZh } from './open/dateColumnZh.expected.ts'
import { dayLeads } from './open/dayLeads.expected.ts'
import { energieTagung } from './open/energieTagung.expected.ts'
import { eveningSalonZh } from './open/eveningSalonZh.expected.ts'
import { festivalPiani } from './open/festivalPiani.expected.ts'
import { forumEstuaire } from './open/forumEstuaire.expected.ts'
import { genomeDays } from './open/genomeDays.expected.ts'
import { gluedCells } from './open/gluedCells.expected.ts'
import { halfDaysZh } from './open/halfDaysZh.expected.ts'
import { hearingPlastic } from './open/hearingPlastic.expected.ts'
import { journeeEau } from './open/journeeEau.expected.ts'
import { keynotesZh } from './open/keynotesZh.expected.ts'
import { laborTreffen } from './open/laborTreffen.expected.ts'
import { libraryTracks } from './open/libraryTracks.expected.ts'
import { mapsMeetupZh } from './open/mapsMeetupZh.expected.ts'
import { materialsZh } from './open/materialsZh.expected.ts'
import { mobilityWord } from './open/mobilityWord.expected.ts'
import { nightBridge } from './open/nightBridge.expected.ts'
import { oceanCall } from './open/oceanCall.expected.ts'
import { overfullEvening } from './open/overfullEvening.expected.ts'
import { pairWorkshop } from './open/pairWorkshop.expected.ts'
import { posterDay } from './open/posterDay.expected.ts'
import { projectRound } from './open/projectRound.expected.ts'
import { riverForum } from './open/riverForum.expected.ts'
import { sessionHeads } from './open/sessionHeads.expected.ts'
import { statNetwork } from './open/statNetwork.expected.ts'
import { surveyProgramme } from './open/surveyProgramme.expected.ts'
import { tideGroup } from './open/tideGroup.expected.ts'
import { townHall } from './open/townHall.expected.ts'
import { vereinTops } from './open/vereinTops.expected.ts'

/** A source with its expectation, and where its text is; `set` says who may look at it while the reader is made. */
export type Source = {
  readonly set: 'inputs' | 'open' | 'held'
  readonly expectation: Expectation
  readonly text: URL
  readonly there: boolean
}

/** The founding texts stand beside the project and are not part of it. */
const INPUTS = new URL('../../../../../shared/inputs/', import.meta.url)

const HERE = new URL('./', import.meta.url)

function sourcesOf(
  set: Source['set'],
  folder: URL,
  expectations: readonly Expectation[],
): readonly Source[] {
  return expectations.map((expectation) => {
    const text = new URL(expectation.source, folder)
    return { set, expectation, text, there: existsSync(text) }
  })
}

/** Every source of the corpus. */
export const SOURCES: readonly Source[] = [
  ...sourcesOf('inputs', INPUTS, [agendaBiocasia, agendaEssnet, agendaWebxr, uraDialogue]),
  ...sourcesOf('open', new URL('open/', HERE), [
    archiveDay,
    archivTreffen,
    assisesLac,
    bilingualSalon,
    boardLengths,
    campusOpenDay,
    campusRows,
    chatNote,
    clashingRows,
    commonsMail,
    courseDays,
    dateColumnZh,
    dayLeads,
    energieTagung,
    eveningSalonZh,
    festivalPiani,
    forumEstuaire,
    genomeDays,
    gluedCells,
    halfDaysZh,
    hearingPlastic,
    journeeEau,
    keynotesZh,
    laborTreffen,
    libraryTracks,
    mapsMeetupZh,
    materialsZh,
    mobilityWord,
    nightBridge,
    oceanCall,
    overfullEvening,
    pairWorkshop,
    posterDay,
    projectRound,
    riverForum,
    sessionHeads,
    statNetwork,
    surveyProgramme,
    tideGroup,
    townHall,
    vereinTops,
  ]),
  ...sourcesOf('held', new URL('held/', HERE), [
    asamblea,
    bodenGespraech,
    columnsDuration,
    convegnoMusei,
    doubleClock,
    farmWorkshopZh,
    forumZh,
    hochschultag,
    lengthsInWords,
    roomsBySection,
    ruralZh,
    sensorKickoff,
    speakerFirst,
    timeLast,
    webinaireOng,
  ]),
]
