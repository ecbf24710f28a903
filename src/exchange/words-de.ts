/**
 * 1,024 everyday German words for passphrases: four to eight letters from a to z (no umlauts, which some keyboards lack), none of
 * them the beginning of another one. The order has no meaning.
 */
export const WORDS_DE: readonly string[] = `
abend acker adler advent ahnen ahorn akkord allee ameise ampel amsel ananas angeln anis anker
antilope antwort apfel apotheke aprikose artist aster atelier atlas auge ausflug auster auto bach
backen bagger bahnhof balkon ball banane banjo bank barsch basteln bauch bauen bauer baumhaus
becher beere beherzt beige berg besen beton bett beutel biber biene bild birke birne bison blatt
blau blech blitz block boden bohne bohrer bonbon boot braten bratsche braun breit brezel brief
brille brise bronze brosche brot brunnen buch bunt burg bussard butter cello chicoree chor clown
cousine dach dahlie damm dank dattel daumen decke deich delfin denken dezember diamant dichter
diele dienstag dill dinkel distel domino donner dorf dose drachen draht drehen dreieck drittel
drossel dusche dutzend ecke edel efeu ehrlich eiche eifrig eimer einhorn eintopf eisen elch
elefant elster emsig enkel ente epos erbse erdball erdbeere erde erdnuss erker erle ernte esche
esel essig eule fabel fabrik faden fagott fahne fahrplan fahrrad falke falter familie famos farbe
farn fasan fass februar feder feier feige feile fein feld felsen fenchel fenster ferien ferkel
fernrohr fernweh fest feuer fichte fidel finden finger fink fischer flagge flamingo flasche
flieder fliegen flieger flink floss flur fluss fohlen forelle frage freitag freude freudig freund
frieden frisch froh frosch frost frucht fuchs fussball gabel galaxie galerie gans garbe garn
garten gasse gast gazelle gebirge gecko gedanke gedicht geduld gehen gehweg geige gelassen gelb
gerste geschenk gestern gesund getriebe gewebe giebel ginster gipfel gips giraffe gitarre glas
gleiten globus glocke gnocchi gold golf gondel graben granit grashalm grat grau grille grotte
gruss gulasch gummi gurke haar hacke hafen hafer hahn hain halle halm halten hammer hamster hand
harfe harke harz hasel haus hebel heben hecht hecke hefe heft heimat heimweg heiter helfen hell
hemd henne herberge herbst herd hering herz heute himbeere himmel hirsch hirse hobel hoch hocker
hockey hoffen hoffnung hofhund hofladen holunder holz honig hopfen horn hose hotel hufeisen huhn
hummel hund idee igel imker ingwer insel jacke jahr januar jeans joghurt jubel jupiter kabel
kaffee kahn kajak kakao kalb kalender kalk kamel kamera kamille kamin kamm kanal kanne kante kanu
kapern kapitel kapuze karaffe karneval karo karpfen karre karte karton kastanie katze kauz kegel
keks kelle kellner kern kerze kessel kette kiefer kiesel kind kinn kino kiosk kirsche kissen kiste
kiwi klang klappe klar klavier klee kleid klettern klingel klippe kloster klug knappe knie knolle
knopf knospe knoten koala kobold koch koffer kohlrabi kokos kolibri komet kommen kompass kompost
kompott konfetti konzert koralle korb kordel kork korn kosmos kostbar krabbe kragen kran krapfen
kraut kreide kreis kresse krippe kristall krokus krone krug kuchen kuckuck kugel kupfer kuppel
kurbel kurkuma kurve kurz kuss kutsche labor lachen lachs laden lagune lakritz lama lamm lampe
lampion landhaus lang lappen lasagne lasso laub lauch laufen laute lavendel lebhaft leder lehm
lehrer leicht leinen leinwand leise leiter lerche lernen lesen lexikon libelle licht liebe lied
lila lilie limette limonade linde lineal linie linse lippe locher lorbeer lotse luchs luftpost
luftzug lunge lupe lustig magie magnet mais majoran makrele malen maler malz mandel manege mango
mantel mappe marder marke markt marmor maske matrose mauer maulwurf maurer maus meer mehl meile
meise melodie melone menge merkur messer messing mikado milan milch mild minute minze mittag mixer
mohn molch monat mond montag moor moos morgen mosaik most motor motte muffin mund munter murmel
muschel musik muskat muster mutig nachbar nacht nadel nagel narzisse nase nashorn nebel neblig
neffe nelke neptun nest netz nichte nixe norden noten notiz nougat november nudel oase oboe obst
ofen offen oktober omelett onkel opal oper orange orbit orchidee ordner oregano orgel osten ostern
otter ozean paar packung paddel palast palme panda panorama papagei papier paprika parade pasta
paste pauke pause pavillon pegel pelikan pendel perle pesto pfad pfanne pfau pfeffer pfeifen pferd
pflaume pflug picknick pilger pilot pinguin pinsel pirol pizza plakat platz podest pokal polka
polster ponton pony portal posaune post praline prima prinz probe pudding pullover pulver pumpe
punkt punsch puppe puzzle pyramide quader quadrat quark quarz quelle quirl quitte rabe radeln
radio ragout rakete rampe rasten rathaus rauch raum raupe rebe rechen reden redlich refrain regal
regen reibe reifen reigen reis reiten rentier rettich rezept rhythmus ried riese ring rinne
risotto ritter rock rodeln roggen rohr rolle roman rosette rosine rubin rucksack rucola ruder ruhe
ruhig rummel rund rutsche saal sacht safran saft sage sahne salat salbei salon salz samen sammeln
samstag samt sand sanft saphir sattel saturn satz sauber savanne schach schaf schal schatten
schatz schaufel schaukel schenken schere scheune schieben schiff schilf schirm schlafen schlauch
schleife schleuse schloss schlucht schmal schnabel schnecke schnee schnell schnur schorle schote
schrank schraube schuh schule schulter schuster schwalbe schwamm schwan schwarz schweben schwung
seehund seerose seestern segel seide seife seil seite sekunde sellerie senf sessel sieb sieg
signal silbe silo sims sinfonie singen sittich skizze smaragd socke sofa sohle sommer sonate sonde
sonne sonnig sonntag sorbet sorte sosse spange spargel spaten spatz specht spiegel spiel spinat
spinne spirale springen spule spur stadt staffel stahl stall stamm stange statue staude staunen
steg stein stempel steppe stern steuer stiefel stiege stirn stoff stoppel storch strand strauch
strauss streifen stricken stroh strom strophe strudel strumpf stube studio stufe stuhl stunde
sturm suchen summe suppe surfen tablett tafel tagebuch takt tango tanne tante tanz tapete tapfer
tasche tasse taube taverne taxi teddy teich teilen telefon teller tempel tempo tenne tennis
teppich terrasse theater thron thymian tief tiger tinte tisch titel toga tomate tombola tonne
topas topf torbogen torte trab tracht tragen traktor tram traube traum treppe tresen treu triangel
trichter tritt trommel trompete truhe tuba tulpe tundra tunika tunnel turbine turm turnen ufer
ulme umschlag urkunde urlaub urwald vanille vase veilchen venus vetter viertel violett vitrine
vogel vorhang vorrat vulkan waage wach wackeln wacker waffel wagen waggon wald walnuss walross
wand wange wanne wappen warm wasser weber wecker weich weide weinberg weise weit weizen welpe
wendig weste wiese wimpel wind winken winter winzer wippe wirt woche wohnung wolf wolke wolle wort
wunsch wurst wurzel yacht zahl zahn zange zart zauber zaun zebra zehe zeitung zettel ziege ziehen
ziel ziffer zimmer zimt zink zirkel zitrone zucchini zucker zweig zwerg zwiebel zylinder
`
  .trim()
  .split(/\s+/);
