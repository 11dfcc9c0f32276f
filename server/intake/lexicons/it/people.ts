import type { PeopleWords } from '../peopleWords.ts'

/** Italian words by which people are recognised. */
export const people: PeopleWords = {
  about: 'su',
  address: 'Sig., Sig.ra, Suor, Don, Mons., Avv., On., Sig.na, Cav.',
  and: 'e, ed',
  appears: `
    dice, racconta, legge, mostra, apre, chiude, fa, spiega, saluta, introduce, conclude, suona,
    canta, guida, riassume, ringrazia, commenta, risponde, porta, propone, tiene, dirige`,
  appearTogether: 'raccontano, presentano, parlano, mostrano, leggono, spiegano, suonano, cantano',
  article: `
    il, lo, gli, i, uno, una, nostro, nostra, questo, questa, del, della, dei, delle, degli, nel,
    nella, al, alla, ai, alle`,
  chairLabels: 'modera',
  common: `
    saluti, apertura, chiusura, lavori, introduzione, registrazione, buffet, acqua, convegno,
    quanta, invasi, acquedotti, ghiacciai, tariffe, investimenti, lunedì, martedì, mercoledì,
    giovedì, venerdì, sabato, domenica`,
  commonEndings: 'zione',
  degree: `
    Prof.ssa, Professoressa, Dott., Dott.ssa, Dott. ssa, Dottoressa, Professore, Ing., Arch.,
    Geom., Dottor`,
  everyone: 'tutti',
  from: 'da',
  givenNames: `
    alessia, amedeo, antonella, attilio, benedetta, cinzia, ciro, donatella, edoardo, elio,
    elisabetta, emanuela, ennio, enzo, ermanno, ettore, fabiana, fabio, ferdinando, flavio, fulvio,
    germana, giada, gianfranco, gianpaolo, giuliana, giulio, grazia, graziella, ilaria, immacolata,
    ivano, jacopo, livio, loredana, ludovica, ludovico, manlio, mariangela, massimo, michela,
    milena, nicoletta, nunzia, oreste, orsola, ottavio, patrizia, pierluigi, piero, pierpaolo,
    raffaella, renzo, riccarda, rossella, ruggero, sandro, silvano, tiziana, tiziano, tommaso,
    tullio, ugo, umberto, vittoria, vittorio`,
  greeting: 'ciao, caro, cara, gentile',
  moderatedBy: 'coordinato da, coordinata da, modera, presiede, coordina, conduce, moderano',
  moderator: `
    moderatore, moderatrice, modera, conduce, presenta, coordina, coordinato da, coordinata da,
    presiede, moderano`,
  myself: 'io',
  nobody: 'tutti, da confermare, da definire',
  organisation: `
    fondazione, comune, archivio, ministero, associazione, istituto, politecnico, cooperativa`,
  panellist: 'intervengono, discutono, ne discutono',
  post: `
    assessore, assessora, assessor, sindaco, sindaca, direttore, direttrice, diretor, diretora,
    presidente, ricercatore, ricercatrice, rettore, rettrice, prorettore, pro-rettore, senatore,
    senatrice, membro, segretario, segretaria, coordinatore, coordinatrice, ingegnere, architetto,
    parroco, vicesindaco, vicesindaca, tesoriere, tesoriera, consigliere, consigliera, campanaro,
    professore, professoressa, bibliotecario, bibliotecaria`,
  postBefore: `
    sindaco, sindaca, dott, dottssa, assessore, assessora, capitano, ministro, ministra, onorevole,
    senatore, senatrice, maestro, maestra, presidente, vicepresidente, consigliere, consigliera,
    prefetto, prefetta, vescovo, direttore, direttrice, rettore, rettrice`,
  presentedBy: 'a cura di, presentato da, presentata da, tenuto da, tenuta da',
  sender: 'da, mittente',
  several: 'interventi, relazioni, comunicazioni',
  speaker: 'ospite, ospiti, relatore, relatori, relatrice, relatrici',
  speaks: 'presenta, parla, illustra',
  together: 'con, partecipano, intervengono, con la partecipazione di',
  verbFiller: 'ci, vi, poi, che, si',
}
