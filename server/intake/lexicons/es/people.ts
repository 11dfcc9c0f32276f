import type { PeopleWords } from '../peopleWords.ts'

/** Spanish words by which people are recognised. */
export const people: PeopleWords = {
  about: 'sobre',
  address: `
    Sr, Sr., Sra, Sra., Srta, Srta., Don, Doña, D.ª, Dª, D.a, Dña, Dña., Hna., Hno., Sor, Fray,
    Lic., Licda., Mtro., Mtra., Excmo. Sr., Excma. Sra., Ilmo. Sr., Ilma. Sra.`,
  and: 'y',
  appears: `
    dice, cuenta, lee, muestra, abre, cierra, hace, comenta, dirige, saluda, empieza, termina,
    toca, canta, resume, agradece, sigue, da, trae, responde`,
  appearTogether: 'presentan, cuentan, hablan, muestran, leen, explican, tocan, cantan',
  article: 'el, los, las, una, unos, unas, este, esta, nuestro, nuestra, cada',
  chairLabels: 'presidencia',
  common: `
    el, los, las, una, y, con, para, por, del, al, lo, gli, della, delle, dei, per, tra,
    bienvenida, apertura, clausura, almuerzo, descanso, mesa, redonda, ponencia, saluti, pausa,
    pranzo, tavola, rotonda, mercado`,
  commonEndings: 'ción',
  degree: 'Profª, Profª., Dra, Dra., Profa., Profesor, Profesora, Arq.',
  everyone: 'todos',
  givenNames: `
    encarna, inmaculada, abelardo, adrián, aitana, almudena, ángel, ángela, aránzazu, baltasar,
    beltrán, cayetana, cristóbal, damián, eloísa, fermín, germán, héctor, hernán, higinio,
    ildefonso, inés, iván, jesús, jimena, julián, lucía, macarena, maximiliano, montserrat,
    nicolás, óscar, paloma, raimundo, raúl, román, rubén, saúl, tomás, úrsula, víctor, ximena,
    zacarías, seraina, gion`,
  greeting: 'hola, querido, querida, estimado, estimada',
  moderatedBy: `
    moderado por, coordinado por, modera, preside, presenta y modera, coordina, conduce`,
  moderator: `
    moderador, moderadora, modera, moderan, moderado por, coordinado por, preside, conduce,
    coordina`,
  myself: 'yo',
  nobody: 'todos, por confirmar, a confirmar, ídem',
  organisation: 'instituto, fundación, ayuntamiento, ministerio, asociación',
  panellist: 'intervienen, participan',
  post: `
    -ista, directora, presidenta, alcalde, alcaldesa, ministro, ministra, miembro, concejal,
    concejala, secretario, secretaria, investigador, investigadora, profesor, profesora,
    coordinador, coordinadora, abogado, abogada, rector, rectora, decano, decana, diputado,
    diputada, deputato, deputata, presidente, vicepresidente, vicepresidenta, acequiero, hortelano,
    hortelana, tesorero, tesorera, vocal, bibliotecario, bibliotecaria, director, moderador`,
  postBefore: `
    alcalde, alcaldesa, D., concejal, concejala, ministro, ministra, capitán, capitana, profesor,
    profesora, secretario, secretaria, consejero, consejera, presidente, presidenta,
    vicepresidente, vicepresidenta, diputado, diputada, senador, senadora, comandante, obispo,
    rector, rectora, decano, decana`,
  presentedBy: `
    por, a cargo de, a cargo del, a cargo de la, por el, por la, expone, exponen, interviene,
    imparte`,
  sender: 'de',
  several: 'ponencias, comunicaciones',
  speaker: `
    invitado, invitada, invitados, expone, ponente, ponentes, expositor, expositora, comentaristas, debatedor, debatedora`,
  speaks: 'presenta, explica, habla',
  together: 'con, participan, intervienen, con la participación de',
  verbFiller: 'nos, os, luego, después, quien, que',
}
