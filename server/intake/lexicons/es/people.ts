import type { PeopleWords } from '../peopleWords.ts'

/** Spanish words by which people are recognised. */
export const people: PeopleWords = {
  about: 'sobre',
  address: 'Sr, Sr., Sra, Sra., Srta, Srta., Don, Doña',
  and: 'y',
  chairLabels: 'presidencia',
  common: `
    el, los, las, una, y, con, para, por, del, al, lo, gli, della, delle, dei, per, tra,
    bienvenida, apertura, clausura, almuerzo, descanso, mesa, redonda, ponencia, saluti, pausa,
    pranzo, tavola, rotonda`,
  commonEndings: 'ción',
  degree: 'Profª, Profª.',
  everyone: 'todos',
  givenNames: `
    encarna, inmaculada, abelardo, adrián, aitana, almudena, ángel, ángela, aránzazu, baltasar,
    beltrán, cayetana, cristóbal, damián, eloísa, fermín, germán, héctor, hernán, higinio,
    ildefonso, inés, iván, jesús, jimena, julián, lucía, macarena, maximiliano, montserrat,
    nicolás, óscar, paloma, raimundo, raúl, román, rubén, saúl, tomás, úrsula, víctor, ximena,
    zacarías, seraina, gion`,
  moderatedBy: 'moderado por, coordinado por',
  moderator: 'moderador, moderadora, modera, moderan, moderado por, coordinado por',
  nobody: 'todos',
  organisation: 'instituto, fundación, ayuntamiento, ministerio, asociación',
  panellist: 'intervienen, participan',
  post: `
    -ista, directora, presidenta, alcalde, alcaldesa, ministro, ministra, miembro, concejal,
    concejala, secretario, secretaria, investigador, investigadora, profesor, profesora,
    coordinador, coordinadora, abogado, abogada, rector, rectora, decano, decana, diputado,
    diputada, deputato, deputata`,
  postBefore: 'alcalde, alcaldesa',
  presentedBy: 'por',
  several: 'ponencias, comunicaciones',
  speaker: `
    ponente, ponentes, expositor, expositora, comentaristas, debatedor, debatedora`,
  speaks: 'presenta, explica, habla',
  together: 'con',
}
