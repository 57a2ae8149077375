"""Sentences as they should be cut, under the rule they pin down: ‖ cuts at a blank, ⏎ at a line end."""

GERMAN = """
# a stop before a capital letter ends a sentence, one before a small letter does not
„Wir gehen nicht alleine“, sagte Campbell. ‖ „Nicht Japan.“ ‖ Dann schwieg er.
Der Prozess gegen Jan P. beginnt. ‖ Der Angeklagte schweigt.
Er kam gegen 8 Uhr. ‖ 2022 war das anders.
Die Rakete fliegt 900 bis 1.800 Meilen weit. ‖ 300 Soldaten sahen zu.
Die Temperatur stieg auf 37,5 °C. ‖ Der Wind wehte mit 20 km/h.
Das Treffen [in Tokio] wurde vertagt. ‖ [Anm. d. Red.: Der Termin ist offen.] ‖ Danach war Ruhe.
(Das ist ein Satz in Klammern.) ‖ Das ist ein anderer.
Die Sitzung (Beginn: 9 Uhr; Ende: ca. 11 Uhr) war öffentlich. ‖ Mehr als 1.000 Menschen kamen.
Er sagte es so: Niemand gehe. ‖ Alle blieben.
Die App heißt iPad. ‖ § 5 regelt das. ‖ €5 kostet es nicht.

# a number with a stop before a month is a date
US-Präsident Joe Biden empfing Kishida am 13. Januar im Garten. ‖ Danach reiste er ab.
Am 3. Oktober 1990 wurde Deutschland vereint. ‖ Am 9. November 1989 fiel die Mauer.
Das sagte er vor der Presse am 12. Januar. ‖ Das Treffen endete am 12. ‖ Der Januar war ruhig.
Am Donnerstag, dem 12. Januar, traf er Hamada. ‖ Beide unterzeichneten Dokumente.
Vom 12.-14. Mai und am 21./22. Juni tagt der Rat. ‖ Am 3. Sept. ist Schluss.
Seit Montag, 3. Februar, ist geschlossen. ‖ Das Fest am Montag 24. Dezember fällt aus.

# a number with a stop that follows an article or a preposition is an ordinal
Die Armee des 21. Jahrhunderts ist modern. ‖ Im 19. Jahrhundert war das anders.
Das 12. Artillerie-Regiment wird umgewandelt. ‖ Die 3. Division folgt.
Die 7. US-Flotte liegt in Yokosuka. ‖ Ihr 1. Kommandeur war Adm. Kinkaid.
Sie gewann 2021 den 1. Preis. ‖ Er wurde 2.
Der 2. Weltkrieg endete 1945. ‖ Der I. Weltkrieg endete 1918.
Zum 50. Jahrestag kam der 46. US-Präsident. ‖ Er blieb lange.

# before a word that begins sentences it ends one
Die Rede war am 7. ‖ Der Kanzler schwieg.
Die Frist endet am 31. ‖ Danach ist Schluss.
Sie wurde am 5. Mai geboren, er am 7. ‖ Beide leben in St. Gallen.
Das gilt bis 1.2. ‖ Die Sitzung folgt.

# a number after a noun is a cardinal, and its stop ends the sentence
Er landete auf Platz 3. ‖ Müller wurde Vierter.
Sie rief Artikel 5. ‖ Frankreich folgte.
Das sagte der Trainer von Schalke 04. ‖ Kapitän Huber nickte.
Der Klub 1. FC Neustadt gewann. ‖ Er feierte.

# a year, a decimal, a score or a full date ends the sentence
Das war im Jahr 2019. ‖ Müller kam später.
Der Vertrag (vgl. Nr. 7) wurde am 1.2.2023 unterzeichnet. ‖ Er gilt bis 31.12.2030.
Die Heimelf siegte 3:1. ‖ Müller traf zweimal.
Der Kurs fiel auf 2,5. ‖ Anleger zogen sich zurück.

# a number or letter at the beginning counts, it does not end
1. Platz: Japan ⏎ 2. Platz: USA
1. Der Plan ist alt. ‖ Er gilt.
A. Das Gesetz ist neu.
II. Die Lage ist ernst.

# a number in brackets in a line-up is a minute
Es spielten Huber, Kern (77. Lauer), Lang (90. Moser). ‖ Danach war Schluss.

# clock times keep their stop
Der Zug fährt um 14.30 Uhr ab. ‖ Die Fahrt dauert bis ca. 18 Uhr.
Beginn ist um 19.30 Uhr. ‖ Einlass ab 18.30 Uhr.

# abbreviations of several parts, with and without blanks
Er brachte z. B. Waffen, Munition u. a. Güter mit. ‖ Niemand wusste davon.
Dies gilt z.B. für Japan, d.h. für ganz Asien. ‖ Mehr dazu später.
Das traf z. B. Die Linke und i. d. R. Großstädte. ‖ Das blieb so.
Das kostet u.\u00a0a. Geld. ‖ Viel Geld.
Er lebte von 200 v. Chr. bis 130 n. Chr. in Rom. ‖ Das ist lange her.
Mit freundlichen Grüßen i. A. Schmidt ⏎ Berlin, den 4. Mai 2023
Bundeskanzler a. D. Gerhard Schröder schwieg. ‖ Auch Min. a. D. Meier sagte nichts.
Der Verein FC Bayern e. V. gewann 3:1. ‖ Die Fans jubelten.
Träger ist ein e.V. ‖ Der Verein wächst.

# titles and ranks
Dr. Müller und Prof. Dr. h. c. Schmidt kamen an. ‖ Sie sprachen lange.
Der Plan – er stammt von Gen. Mark A. Milley – ist alt. ‖ Lt. Col. Smith stimmte zu.
Hr. Meier und Fr. Schulz, geb. Kunz, heirateten. ‖ Sie zogen um.
Dipl.-Ing. Huber baute das. ‖ Sen. Warren lobte ihn.
St. Petersburg ist groß. ‖ Auch St. Louis ist groß.

# initials
Der Minister traf J. F. Kennedy und George W. Bush. ‖ Beide lächelten.
Er wohnt in der Hauptstr. 5 in Frankfurt a. M. und arbeitet dort. ‖ Seine Tel.-Nr. ist geheim.
Verurteilt wurde Michael S. ‖ Er legte Berufung ein.
Washington D.C. war kalt. ‖ Die U.S. Army übte.

# abbreviations before a number
Laut Art. 5 Abs. 2 des Vertrags gilt das nicht. ‖ Vgl. dazu S. 12 ff. des Berichts.
Das ist die Nr. 1 in Europa. ‖ Niemand ist besser.
Siehe Bd. IV und Kap. 3. ‖ Dort steht es.
Er war kein Künstler dieser Art. ‖ Maler war er auch nicht.
Er wohnt in der Langstr. ‖ Münchner kennen sie.

# abbreviations that end a sentence only before a word that begins one
Er kam, sah usw. ‖ Dann ging er.
Sie kauften Brot, Milch usw. und gingen heim. ‖ Es regnete.
Die Ausgaben stiegen auf 1.800 Mrd. Euro. ‖ Das sind ca. 2 Prozent des BIP.
Die Ausgaben stiegen auf 5 Mio. ‖ Das ist viel.
Der US-Konzern Apple Inc. verklagt Amazon.com Inc. in Kalifornien. ‖ Das Urteil steht aus.
Die Firma Müller & Co. KG ging pleite. ‖ Die Aktie fiel um 3,5 Prozent.
Es kamen ca. 50 Pers. zur Demo. ‖ Die Polizei zählte 40.
Die Bevölkerung (Stand: Jan. 2023) wuchs. ‖ Im Feb. fiel sie.
Die Kosten (inkl. MwSt.) betragen 12,50 EUR. ‖ Sie sind fällig.

# other abbreviations never end one
Die sog. Gegenschlagfähigkeit bzw. Abschreckung ist neu. ‖ Sie kostet Geld.
Der sog. „Think Tank“ (dt. Denkfabrik) tagte. ‖ Ergebnis: keines.
Ca. Dutzende kamen, evtl. Hunderte. ‖ Bzgl. Der Spiegel schwieg er.

# a Roman number belongs to a name unless a word follows that begins sentences
Papst Benedikt XVI. besuchte Berlin. ‖ Kaiser Wilhelm II. war längst tot.
König Charles III. sprach. ‖ Queen Elizabeth II. ‖ Beide sind bekannt.

# question and exclamation marks
Wie geht es weiter? ‖ Das weiß niemand! ‖ Oder doch?
Wer war das? fragte er. ‖ Niemand wusste es.
Was?! ‖ Nein!!! ‖ Doch.

# an ellipsis ends a sentence if it leans on the word before it
Die USA stimmten zu... ‖ China nicht.
Er sagte … nichts. ‖ Sie ging …
Er aß … Brot. ‖ Sie trank ... ‖ Das war alles.
Er sprach [...] Klartext. ‖ Sie schwieg. ‖ [...] Es wurde spät.

# a quotation of several sentences is cut, its marks stay with their sentence
„Ich will es klar sagen. ‖ Die Vereinigten Staaten stehen zu ihrem Wort.“ ‖ Das sagte Biden.
Sie sagte: „Ich komme. ‖ Ich bleibe. ‖ Ich gehe nicht.“ ‖ Er lachte.
„Jeder Schritt ist eine Leistung. ‖ Es ist ein Sieg im 21. Jahrhundert.” ‖ Unterdessen traf er Austin.
„Kommen Sie rein!“ ‖ „Danke.“ ‖ Die Tür fiel zu.
»Wir kommen wieder«, sagte er. ‖ »Morgen.« ‖ Dann ging er.
«Wir kommen wieder.» ‖ «Morgen.» ‖ Dann ging er.
"Wir kommen wieder." ‖ "Morgen." ‖ Dann ging er.
'Wir kommen wieder.' ‖ 'Morgen.' ‖ Dann ging er.
“We will win.” ‖ Das sagte er auf Englisch.
„Er rief: ‚Geht heim!‘“ ‖ „‚Wohin?‘“ ‖ Stille.
Er sei „sehr zufrieden.“ ‖ Das sagte sein Sprecher.

# a mark inside a quotation does not end the sentence around it
Das war das erste „2+2“-Treffen des Jahres. ‖ Es dauerte 2,5 Stunden.
Er fragte: „Wo sind wir unterschiedlicher Meinung?“ ‖ Niemand antwortete.
„Wo sind wir?“, fragte er. ‖ „Hier!“, rief sie.
„Das ist falsch!“, sagte er. ‖ Sie nickte.
„Wer ist da?“ fragte er. ‖ „Ich!“ rief sie.

# addresses and file names
Die Seite www.epochtimes.de ist online. ‖ Die Datei heißt bericht.v2.pdf.
Mehr auf https://a.de/b.html?c=d. ‖ Oder an info@a.de.

# a mark with a stray blank behind it opens the next sentence
Das sagte er nie. ‖ « Bonjour », rief sie. ‖ „ Guten Tag “, rief er.

# invisible characters are passed over
Das ist alles.\u200b ‖ Danach war Schluss.

# footnote signs belong to the sentence before
Das ist belegt.[1] ‖ Das auch.² ‖ Das nicht.

# a stray blank before the stop
sagte Kirby . ‖ Danach ging er.
Er zögerte . . . und ging. ‖ Sie blieb.

# a dash after the stop opens the next sentence
Er ging. ‖ – Danach kam sie. ‖ - Dann er.

# a line end is an end
“Ein treuer Freund” ⏎ Kishida kommt in die Vereinigten Staaten. ‖ Er bleibt.
Ausbau der Abwehr im Norden ⏎ Staats- und Regierungschefs trafen sich.

# masked markup is neither here nor there
\ue000\ue000Das ist fett.\ue000\ue000 ‖ \ue000Das nicht.\ue000 ‖ Mehr unter \ue000\ue000\ue000.
Das war alles. ‖ \ue000\ue000\ue000\ue000 schrieb das. ‖ Na gut.
"""

ENGLISH = """
# titles
Mr. Smith met Mrs. Jones. ‖ They talked.
Dr. Brown and Gen. Mark A. Milley agreed. ‖ Sen. Warren did not.
Lt. Col. White left Ft. Worth for St. Louis. ‖ He was late.

# initials
George W. Bush and J. F. Kennedy were presidents. ‖ So was Ulysses S. Grant.
That was plan B. ‖ There was no plan C.

# abbreviated months before a day
On Jan. 6, crowds gathered. ‖ By Sept. 11 they had left.
The talks end in Dec. ‖ They began in Nov. 2022.

# abbreviations before a number
He was No. 10 on the list. ‖ See pp. 4 and Fig. 3.
The answer was no. ‖ Police left.

# abbreviations with stops between their letters
The U.S. Army and the U.K. government agreed. ‖ The U.N. did not.
He left the U.S. ‖ The trip took a day.
Some, e.g. Japan, i.e. Tokyo, agreed. ‖ Others refused.
She earned a Ph.D. ‖ Then she left.

# a clock time ends a sentence unless a day or a time zone follows
It starts at 5 p.m. Monday. ‖ It ends at 6 a.m. Eastern time.
It started at 5 p.m. ‖ Police closed the road. ‖ At 7 p.m. on Jan. 6 it ended.

# firms
Apple Inc. sued Amazon.com Inc. in California. ‖ The case is open.
Smith & Co. Ltd. is bankrupt. ‖ Shares fell.
He works for Example Corp. ‖ It is large.

# a number with a stop ends the sentence
He was born in 1990. ‖ Japan was rich then.
She finished on April 12. ‖ January was quiet.
Inflation rose 2.5 percent to 1,800. ‖ Analysts expected 3.

# a number at the beginning counts
1. Do not panic. ‖ It helps.

# quotations
“We will win,” he said. ‖ “Not Japan.” ‖ Then he left.
“Let me be clear. ‖ We stand together.” ‖ That was all.
'It is over,' she said. ‖ 'Go home.' ‖ He did.
"Where are we?" he asked. ‖ "Here!" she said.
“Who is it?” asked John. ‖ “Me.”
The so-called “think tank” met. ‖ It agreed on nothing.

# question and exclamation marks, ellipses
Who knows? ‖ Nobody! ‖ He waited... ‖ Then he left.
It was … odd. ‖ He paused … ‖ The crowd waited.

# Roman numbers
Queen Elizabeth II met Pope John Paul II. ‖ She was 54.
World War II. ‖ It changed everything.

# brackets and footnotes
(That is a sentence.) ‖ That is another.[2] ‖ So is this.
He said [the deal] was off. ‖ [Laughter.] ‖ They left.

# addresses
See www.example.com for more. ‖ Write to a.b@example.com.
"""
