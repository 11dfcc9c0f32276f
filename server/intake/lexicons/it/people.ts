import type { PeopleWords } from '../peopleWords.ts'

/** Italian words by which people are recognised. */
export const people: PeopleWords = {
  about: 'su',
  address: 'Sig., Sig.ra',
  and: 'e, ed',
  chairLabels: 'modera',
  common: `
    saluti, apertura, chiusura, lavori, introduzione, registrazione, buffet, acqua, convegno,
    quanta, invasi, acquedotti, ghiacciai, tariffe, investimenti, lunedì, martedì, mercoledì,
    giovedì, venerdì, sabato, domenica`,
  commonEndings: 'zione',
  degree: 'Prof.ssa, Professoressa, Dott., Dott.ssa, Dott. ssa, Dottoressa',
  everyone: 'tutti',
  givenNames: `
    alessia, amedeo, antonella, attilio, benedetta, cinzia, ciro, donatella, edoardo, elio,
    elisabetta, emanuela, ennio, enzo, ermanno, ettore, fabiana, fabio, ferdinando, flavio, fulvio,
    germana, giada, gianfranco, gianpaolo, giuliana, giulio, grazia, graziella, ilaria, immacolata,
    ivano, jacopo, livio, loredana, ludovica, ludovico, manlio, mariangela, massimo, michela,
    milena, nicoletta, nunzia, oreste, orsola, ottavio, patrizia, pierluigi, piero, pierpaolo,
    raffaella, renzo, riccarda, rossella, ruggero, sandro, silvano, tiziana, tiziano, tommaso,
    tullio, ugo, umberto, vittoria, vittorio`,
  moderatedBy: 'coordinato da, coordinata da, modera',
  moderator: `
    moderatore, moderatrice, modera, conduce, presenta, coordina, coordinato da, coordinata da`,
  nobody: 'tutti',
  organisation: `
    fondazione, comune, archivio, ministero, associazione, istituto, politecnico, cooperativa`,
  panellist: 'intervengono, discutono, ne discutono',
  post: `
    assessore, assessora, assessor, sindaco, sindaca, direttore, direttrice, diretor, diretora,
    presidente, ricercatore, ricercatrice, rettore, rettrice, prorettore, pro-rettore, senatore,
    senatrice, membro, segretario, segretaria, coordinatore, coordinatrice, ingegnere, architetto`,
  postBefore: 'sindaco, sindaca, dott, dottssa',
  presentedBy: 'a cura di',
  several: 'interventi, relazioni, comunicazioni',
  speaker: 'relatore, relatori, relatrice, relatrici',
  speaks: 'presenta, parla, illustra',
  together: 'con',
}
