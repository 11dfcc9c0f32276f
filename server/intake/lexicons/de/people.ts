import type { PeopleWords } from '../peopleWords.ts'

/** German words by which people are recognised. */
export const people: PeopleWords = {
  about: 'über, zum, zur',
  address: 'Herr, Herrn, Frau, Fr., Hr., Abg.',
  and: 'und, sowie',
  chairLabels: 'vorsitz, leitung, moderation, gesprächsleitung',
  chairTitle: 'Moderation',
  common: `
    der, die, das, des, dem, den, ein, eine, einer, eines, einem, und, oder, für, mit, von, vom,
    zur, zum, zu, im, am, auf, aus, bei, bis, durch, gegen, nach, über, unter, vor, zwischen, wie,
    was, wann, wo, wer, begrüßung, eröffnung, einführung, einleitung, vortrag, vorträge, podium,
    podiumsdiskussion, diskussion, pause, kaffeepause, mittagspause, mittagessen, abendessen,
    empfang, ausklang, schluss, schlusswort, abschluss, verabschiedung, zusammenfassung, ausblick,
    anmeldung, registrierung, ankommen, grußwort, grußworte, impuls, impulse, fragen, fragerunde,
    raum, saal, aula, hörsaal, gebäude, ende, start, beginn, anfang, kurze, teil, sitzung, plenum,
    arbeitsgruppe, thema, themen, wasserentnahme, leiter, erste, hilfe, einsatz, alarm, rückbau,
    station, stationen, satzung, haushalt, beschluss, bericht, berichte, wahl, wahlen,
    verschiedenes, protokoll, kassenbericht, entlastung, montag, dienstag, mittwoch, donnerstag,
    freitag, samstag, sonntag, januar, februar, märz, juni, juli, dezember, oktober, anlage,
    entwurf, vertraulich, angefragt, brotzeit, aussprache, ehrung, ehrungen`,
  commonEndings: `
    ung, ungen, heit, keit, schaft, tät, tion, tionen, isierung, haltig, lich, tisch, logie, werke,
    kammer, verband, verein, institut, gesellschaft, zentrum, büro, agentur, ministerium,
    hochschule, stiftung, verlag, universität, behörde, direktion, dienst, dienste, fonds, forum,
    amt, theater, bibliothek`,
  degree: `
    Professorin, Prof.in, Dr.-Ing., Dr. h. c., Dr. e. h., E. h., h. c., Dr. phil., Dr. med.,
    Dr. rer. nat., Dr. rer. pol., Dipl.-Ing., Dipl.-Landw., Dipl.-Kfm., Mag., Dipl.-Phys.,
    Dipl.-Biol.`,
  everyone: 'alle',
  givenNames: `
    georg, manfred, bernd, helmut, alois, dominik, benedikt, jannik, hartmut, eckhard, ekkehard,
    detlef, udo, volkmar, wendelin, winfried, xaver, vinzenz, balthasar, reto, ueli, ruedi,
    hansruedi, köbi, fridolin, bärbel, beate, elsbeth, franziska, käthe, kornelia, lotte,
    mechthild, nele, ottilie, rebekka, roswitha, sieglinde, svenja, vreni, walburga, annegret,
    annelie, almut, gesa, gesine, gerlinde, isolde, kreszenz, kunigunde, liesel, neele, renja,
    ruthild, tabea, wibke, wilhelmine, wencke, henrike, levke, malte, momme, enno, fiete, hinnerk,
    jannes, keno, onno, tjark, tammo, ubbo, wilko, lennart, bente, birte, ortrun, aylin, konstanze,
    kordula, ottmar, quirin, raimund, theodor, traugott, tilmann, volkhard`,
  interpreter: `
    dolmetscher, dolmetscherin, dolmetscherinnen, dolmetschung, dolmetschen, simultandolmetscher,
    simultandolmetscherin, simultandolmetschung, simultandolmetschen`,
  interpreterTitle: 'Dolmetschen',
  moderatedBy: 'moderiert von, geleitet von, moderatorin, leitung',
  moderator: `
    moderation, moderator, moderatorin, moderatoren, moderiert, moderiert von, geleitet von,
    verantwortlich, wahlleitung, leitung, sitzungsleitung, vorsitz, gesprächsleitung`,
  neverFirst: `
    stellt, liest, zeigt, spricht, berichtet, erklärt, erläutert, begrüßt, eröffnet, leitet, führt,
    macht, kommt, übernimmt, hält, gibt, moderiert, redet, erzählt, schließt, beginnt, bringt,
    danach, dann, dort, heute, liebe, lieber, hallo, viele, herzliche, bitte, danke, lg, vg, mfg`,
  nobody: `
    alle, nn, n. n., n.n., n.n, plenum, teilnehmer, teilnehmende, publikum, das publikum,
    dem publikum`,
  nobodyBegins: 'alle',
  organisation: `
    zentrum, fakultät, ministerium, agentur, verband, verein, stiftung, gmbh, ag, hochschule,
    landesamt, landkreis, stadtwerke, genossenschaft, -werke, -kammer, -verband, -verein,
    -institut, -gesellschaft, -zentrum, -büro, -agentur, -ministerium, -hochschule, -stiftung,
    -verlag, -universität, -behörde, -direktion, -theater, -bibliothek`,
  panellist: `
    podium, podiumsgäste, auf dem podium, diskutant, diskutanten, diskutantinnen, es diskutieren,
    diskutieren`,
  post: `
    direktor, direktorin, präsident, präsidentin, professorin, kurator, kuratorin, arzt, ärztin,
    richter, richterin, anwalt, anwältin, leiter, leiterin, leitung, geschäftsführer,
    geschäftsführerin, referent, referentin, bürgermeister, bürgermeisterin, vorsitzende,
    vorsitzender, vorsitzenden, staatssekretär, staatssekretärin, rektor, rektorin,
    wissenschaftler, wissenschaftlerin, mitarbeiter, mitarbeiterin, ingenieur, ingenieurin,
    architekt, architektin, journalist, journalistin, -präsident, -präsidentin, -direktor,
    -direktorin, -leiter, -leiterin, -minister, -ministerin, -referent, -referentin, -sprecher,
    -sprecherin, -professor, -professorin, -manager, -managerin, -beauftragte, -beauftragter,
    stellvertretende, stellvertretender, dezernent, dezernentin, kreisbaurat, kreisbaurätin`,
  postBefore: `
    bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin, erster bürgermeister,
    erste bürgermeisterin, -minister, -ministerin, -präsident, -präsidentin, -direktor,
    -direktorin, -dezernent, -dezernentin, -senator, -senatorin, -dekan, -dekanin, -rektor,
    -rektorin, -stadtrat, -stadträtin, -baurat, -baurätin, -landrat, -landrätin, -kreisrat,
    -kreisrätin, -schulrat, -schulrätin, -beirat, -amtsrat, -amtsrätin, staatssekretär,
    staatssekretärin, pfarrer, pfarrerin, MdB`,
  presentedBy: 'durch, von',
  remark: 'raum, gruppe, teil, zugeschaltet',
  several: '-vorträge, impulse, beiträge, sitzung',
  speaker: `
    referent, referenten, referentin, referentinnen, referent:innen, vortragende, vortragender,
    sprecher, sprecherin, sprecherinnen, impulsgeber, impulsgeberin, berichterstatter,
    berichterstatterin`,
  speaks: 'spricht, berichtet, begrüßt, zeigt, erklärt, erläutert, stellt',
  timekeeper: 'zeitnahme, zeitnehmer, zeitnehmerin, zeitwächter, zeitwächterin',
  timekeeperTitle: 'Zeitnahme',
  together: 'mit',
}
