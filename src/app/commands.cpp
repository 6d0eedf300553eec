// SPDX-License-Identifier: EUPL-1.2
// The one table of commands: calling, help, completion and the documentation test all use it.
#include "app/commands.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

namespace verband::app {
namespace {

constexpr OptionSpec in_register{"register", "BESTAND",
                                 "het register; anders VERBAND_REGISTER of register.verband"};
constexpr OptionSpec on_day{"on", "DATUM", "zoals het was op deze dag (anders vandaag)"};
constexpr OptionSpec known_on{"known", "DATUM",
                              "zoals het register het wist aan het eind van deze dag"};
constexpr OptionSpec as_format{"format", "VORM", "table, json of csv", false, "table, json, csv"};
constexpr OptionSpec as_list{"format", "VORM",
                             "table, json, csv, xlsx (Excel), docx (Word) of jsonld", false,
                             "table, json, csv, xlsx, docx, jsonld"};
constexpr OptionSpec as_table_or_json{"format", "VORM", "table of json", false, "table, json"};
constexpr OptionSpec with_basis{"basis", "SOORT",
                                "publiekrechtelijk, privaatrechtelijk of „niet vermeld”"};
constexpr OptionSpec with_obligation{"obligation", "SOORT",
                                     "vrijwillig, „deels verplicht”, verplicht of „niet vermeld”"};
constexpr OptionSpec with_status{"status", "STATUS",
                                 "actief, „in oprichting”, „wordt opgeheven” of opgeheven"};
constexpr OptionSpec with_text{"text", "WOORDEN", "woorden die er allemaal in moeten staan"};
constexpr OptionSpec author{"author", "NAAM",
                            "wie dit doet; anders VERBAND_AUTHOR of uw gebruikersnaam"};
constexpr OptionSpec reason{"reason", "TEKST", "waarom; komt in de geschiedenis"};
constexpr OptionSpec expect{"expect", "REVISIE",
                            "weiger als iemand anders na deze revisie iets heeft veranderd"};

std::vector<CommandSpec> make() {
  return {
      {"import",
       "BESTAND|MAP…",
       "lees een bijlage en zet haar in het register",
       "Leest een bijlage met samenwerkingsverbanden, herstelt gebroken woorden, zoekt de "
       "organisaties "
       "erbij en zet alles als één wijziging in het register. Van wie de bijlage is en over welke "
       "dag zij "
       "gaat, wordt zo mogelijk uit het document gehaald; u kunt het ook zeggen. Hetzelfde "
       "document nog "
       "eens lezen verandert niets. Een map staat voor alle bestanden erin, ook in de mappen "
       "daaronder.\n\n"
       "Eerst kijken:  verband import bijlage.txt --owner Haren --on 2015-01-01 --dry-run\n"
       "Dan opslaan:   verband import bijlage.txt --owner Haren --on 2015-01-01",
       {{"owner", "NAAM", "de gemeente van wie de bijlage is; naam of code (gm0017)"},
        {"on", "DATUM", "de dag waarover de bijlage gaat: 2015-01-31 of 31-1-2015"},
        in_register,
        {"dry-run", "", "alleen laten zien; niets opslaan"},
        {"format", "VORM", "table of json (json bij --dry-run)", false, "table, json"},
        {"columns", "ROLLEN",
         "de kolommen van links naar rechts, bijvoorbeeld name,purpose,participants,policy,nature"},
        {"title", "TEKST", "naam van de bron; anders de bestandsnaam"},
        {"visibility", "WIE",
         "wat anderen van de bron zien: gesloten, cellen (gewoon) of openbaar"},
        author,
        reason,
        expect},
       1,
       100000,
       import_documents},
      {"list",
       "",
       "de samenwerkingsverbanden, met filters",
       "Toont de samenwerkingsverbanden die aan alle filters voldoen.\n\n"
       "verband list --participant Haren --with Tynaarlo --on 2015-01-01\n"
       "verband list --policy onderwijs --obligation vrijwillig --on 2015-01-01\n"
       "verband list --participant Haren --format docx > bijlage.docx",
       {{"participant", "NAAM", "waar deze organisatie aan deelneemt (mag vaker)", true},
        {"with", "NAAM", "en ook deze organisatie (mag vaker)", true},
        {"policy", "TERREIN", "een beleidsterrein uit de TOP-lijst, bijvoorbeeld recreatie"},
        {"form", "VORM", "rechtsvorm, bijvoorbeeld „openbaar lichaam”"},
        with_basis,
        with_obligation,
        with_status,
        with_text,
        on_day,
        known_on,
        in_register,
        as_list},
       0,
       0,
       list},
      {"show",
       "NAAM",
       "één samenwerkingsverband, helemaal",
       "Toont alles wat het register weet van één samenwerkingsverband: waarom, wie, wat, hoe, "
       "waar dat "
       "staat en hoe zeker het is. De naam mag een deel van de naam of de afkorting zijn.\n\n"
       "verband show VRG --on 2015-01-01",
       {on_day, known_on, in_register, as_format},
       1,
       64,
       show},
      {"who",
       "NAAM…",
       "wat organisaties met elkaar delen",
       "Toont de samenwerkingsverbanden waar alle genoemde organisaties samen in zitten. Bestaat "
       "een "
       "organisatie op die dag niet meer, dan wordt gezegd wat ervan is geworden.\n\n"
       "verband who Haren Tynaarlo --on 2015-01-01",
       {on_day, known_on, in_register, as_list},
       1,
       64,
       who},
      {"changed",
       "ORGANISATIE",
       "wat er voor een organisatie veranderde tussen twee dagen",
       "Waaraan zij nu wel of niet meer deelneemt, en wie er bij een samenwerkingsverband bij "
       "kwam of wegging, in zinnen.\n\n"
       "verband changed Haren --from 2015-01-01 --to 2018-12-31",
       {{"from", "DATUM", "de eerste dag"},
        {"to", "DATUM", "de laatste dag (anders vandaag)"},
        known_on,
        {"format", "VORM", "table of csv", false, "table, csv"},
        in_register},
       1,
       1,
       changed},
      {"overlap",
       "[NAAM…]",
       "overlap, congruentie, dubbelingen en wat ontbreekt",
       "Laat zien wat gemeenten delen. Met --view stelt u een andere vraag; dan hoeft u geen "
       "namen te geven en gaat het antwoord over alle gemeenten.\n\n"
       "verband overlap Haren Groningen Tynaarlo --on 2015-01-01\n"
       "verband overlap Haren --view congruence --on 2015-01-01\n"
       "verband overlap --view dormant\n"
       "verband overlap Haren Tynaarlo --on 2015-01-01 --format gexf > haren.gexf",
       {{"view", "VRAAG",
         "shared (wat ze delen; gewoon), sets (zelfde deelnemers), congruence (zelfde grenzen), "
         "clusters (groepen gemeenten), doubles (dubbelingen), gaps (wie ontbreekt), dormant "
         "(slapend), centre (centrumgemeente) of reach (bereik per thema)",
         false, "shared, sets, congruence, clusters, doubles, gaps, dormant, centre, reach"},
        {"policy", "TERREIN", "alleen dit beleidsterrein uit de TOP-lijst"},
        {"form", "VORM", "alleen deze rechtsvorm"},
        with_basis,
        with_obligation,
        with_status,
        with_text,
        on_day,
        known_on,
        in_register,
        {"format", "VORM", "table, json, csv, xlsx (Excel), graphml of gexf (netwerk)", false,
         "table, json, csv, xlsx, graphml, gexf"}},
       0,
       64,
       overlap},
      {"resolve",
       "TEKST…",
       "welke organisaties een tekst bedoelt",
       "Zoekt uit welke organisaties een tekst op een dag bedoelt, en zegt waarom. Met een enkel "
       "streepje "
       "leest de opdracht regels van de standaardinvoer.\n\n"
       "verband resolve \"alle Groninger gemeenten + provincie\" --on 2015-01-01",
       {on_day,
        {"owner", "NAAM", "de gemeente die de tekst schreef"},
        in_register,
        as_table_or_json},
       1,
       1000,
       resolve_text},
      {"proof",
       "BESTAND",
       "bewijst dat de tabel goed gelezen is",
       "Leest een document, maakt de gelezen tabel opnieuw op volgens de regels van het programma "
       "dat de "
       "tekst maakte, en vergelijkt dat byte voor byte met het document.",
       {as_table_or_json},
       1,
       1,
       prove},
      {"findings",
       "[BRON]",
       "wat een beheerder kan nakijken, per bron en rij",
       "Toont de bevindingen bij de bronnen: twijfels, lege velden, deelnemers die niet (meer) "
       "bestaan, mogelijke dubbelen. Met een bron (de eerste tekens van haar kenmerk) alleen die "
       "daarvan.",
       {{"code", "BEVINDING", "alleen deze soort, bijvoorbeeld participant-abolished"},
        {"format", "VORM", "table of csv", false, "table, csv"},
        in_register},
       0,
       1,
       findings},
      {"history",
       "NAAM",
       "wat er met één samenwerkingsverband gebeurde",
       "Toont de wijzigingen die dit samenwerkingsverband raken: wanneer, door wie, waarom.",
       {in_register, as_table_or_json},
       1,
       64,
       history},
      {"log",
       "",
       "alles wat er met het register gebeurde",
       "Toont alle wijzigingen van het register, met hun revisienummer.",
       {in_register, as_table_or_json},
       0,
       0,
       log},
      {"undo",
       "REVISIE",
       "maak een wijziging ongedaan",
       "Maakt één wijziging ongedaan. Dat is zelf ook een wijziging; er gaat niets verloren. "
       "Bouwen latere "
       "wijzigingen erop voort, dan wordt het geweigerd en ziet u welke.\n\n"
       "verband undo 3 --author \"J. de Vries\" --reason \"verkeerd bestand\"",
       {in_register, author, reason, expect},
       1,
       1,
       undo},
      {"judge",
       "REKENING",
       "zeg of een rij over een samenwerkingsverband gaat",
       "Een rij van een bron (een rekening; u ziet haar nummer bij verband show) hoort bij een "
       "samenwerkingsverband, of juist niet. Uw oordeel gaat voor dat van het programma en blijft "
       "staan als "
       "het document opnieuw wordt gelezen.",
       {{"same", "VERBAND", "de rij gaat over dit samenwerkingsverband (adres of korte naam)"},
        {"not-same", "VERBAND", "de rij gaat er niet over"},
        {"unsure", "VERBAND", "niet zeker"},
        {"part", "VARIANT", "alleen deze variant van de rij"},
        in_register,
        author,
        reason,
        expect},
       1,
       1,
       judge},
      {"mirror",
       "[VERBAND]",
       "wat elke bron zegt over hetzelfde verband, en wat verschilt",
       "Met een samenwerkingsverband: per onderdeel en per deelnemer wat elke bron zegt, of dat "
       "gelijk is, en wat een verschil verklaart. Zonder: alle verschillen, van alle verbanden "
       "waarover meer bronnen vertellen. Niets zeggen is geen tegenspraak.\n\n"
       "verband mirror afvalbeheer-regio-centraal-groningen --on 2016-01-01\n"
       "verband mirror --province Groningen --format csv > verschillen.csv\n"
       "verband mirror regio-x --decide \"Haren=bijlage.txt\" --reason \"zie het besluit van de "
       "raad\"",
       {{"member", "NAAM", "alleen verbanden waaraan deze organisatie deelneemt; vaker: die samen",
         true},
        {"province", "NAAM", "alleen verbanden met een gemeente in deze provincie"},
        {"kind", "SOORT", "alleen dit soort verschil", false,
         "tegenspraak, niet-te-vergelijken, andere-dag, door-de-tijd"},
        {"all", "", "ook elk verschil dat de tijd verklaart"},
        {"decide", "WAT=BRON", "welke bron gelijk heeft; WAT=geen als geen bron gelijk heeft"},
        on_day,
        known_on,
        {"format", "VORM", "table, json, csv, of docx (Word) voor alle verschillen", false,
         "table, json, csv, docx"},
        in_register,
        author,
        reason,
        expect},
       0,
       20,
       mirror},
      {"reconcile",
       "[VERBAND [VERBAND]]",
       "welke verbanden hetzelfde zijn, zoals bronnen erover vertellen",
       "Meer bronnen vertellen over één samenwerkingsverband: de bijlage van een gemeente, die van "
       "haar "
       "buren, het landelijk register. Dit zoekt welke verbanden hetzelfde kunnen zijn, en waarom. "
       "Het "
       "kijkt naar naam, taak, deelnemers (ook hun opvolgers), plaats, periode en officiële codes. "
       "Het "
       "programma doet een voorstel; u oordeelt. Uw oordeel kan later veranderen of ongedaan "
       "worden gemaakt.\n\n"
       "verband reconcile\n"
       "verband reconcile afvalbeheer-regio-centraal-groningen\n"
       "verband reconcile ggd-drenthe veiligheidsregio-drenthe --not-same --reason \"andere "
       "taak\"",
       {{"source", "BRON", "alleen paren met een rij van deze bron"},
        {"same", "", "de twee zijn hetzelfde; het oudste adres blijft, het andere leidt erheen"},
        {"not-same", "", "de twee zijn niet hetzelfde; ook om samengaan terug te draaien"},
        {"unsure", "", "niet zeker; het paar wordt niet meer voorgesteld"},
        {"accept", "", "neem alle waarschijnlijke voorstellen aan, als één wijziging"},
        as_format,
        in_register,
        author,
        reason,
        expect},
       0,
       2,
       reconcile},
      {"source",
       "[BRON]",
       "de bronnen: zichtbaarheid, titel, verwijderen",
       "Zonder bron: de lijst van bronnen. Met een bron: wat anderen ervan mogen zien, of de bron "
       "voorgoed "
       "verwijderen. Verwijderen haalt het document en alle tekst eruit weg; alleen het kenmerk "
       "(hash) en de "
       "reden blijven. Dat kan niet ongedaan worden gemaakt.",
       {{"visibility", "WIE", "gesloten, cellen of openbaar"},
        {"title", "TEKST", "andere naam voor de bron"},
        {"redact", "", "verwijder het document en zijn tekst voorgoed"},
        as_table_or_json,
        in_register,
        author,
        reason,
        expect},
       0,
       1,
       source},
      {"export",
       "",
       "het hele register als bestand",
       "Schrijft alle samenwerkingsverbanden op een dag als CSV (gewoon), als bestand voor Excel "
       "of "
       "Word, of als JSON of JSON-LD voor programma's.\n\n"
       "verband export --on 2015-01-01 > samenwerkingsverbanden.csv\n"
       "verband export --on 2015-01-01 --format xlsx > samenwerkingsverbanden.xlsx",
       {on_day,
        known_on,
        in_register,
        {"format", "VORM", "csv (gewoon), xlsx (Excel), docx (Word), json, jsonld of table", false,
         "csv, xlsx, docx, json, jsonld, table"}},
       0,
       0,
       export_register},
      {"merger",
       "[GEMEENTE…]",
       "wat een herindeling betekent voor elk samenwerkingsverband",
       "Laat zien wat er met elk samenwerkingsverband gebeurt als gemeenten samengaan, volgens "
       "art. "
       "41, 43 en 44 van de Wet algemene regels herindeling: wat, waarom, wanneer en wat er te "
       "doen "
       "is. Zonder --carry-out wordt niets opgeslagen.\n\n"
       "verband merger Groningen Haren \"Ten Boer\" --into Groningen --on 2019-01-01\n"
       "verband merger --historical Haren --format docx > herindeling.docx\n"
       "verband merger --parts \"Winsum=Het Hogeland (deel), Westerkwartier (deel)\" --on "
       "2019-01-01",
       {{"into", "NAAM", "naar welke gemeente het gebied gaat; een nieuwe naam mag ook"},
        {"on", "DATUM", "de datum van de herindeling"},
        {"parts", "TEKST",
         "gebied dat niet als geheel gaat: „Winsum=Het Hogeland (deel), …” (mag vaker)", true},
        {"historical", "NAAM", "een herindeling uit de naslaggegevens: gemeente, code of jaar"},
        {"scenario", "TEKST", "een scenario zoals deze opdracht of de website het schrijft"},
        {"decide", "BESLUIT",
         "antwoord op een vraag, voor één verband of overal voor een gemeente: VERBAND=CODE, "
         "GEMEENTE=CODE, VERBAND=ends of VERBAND=later (mag vaker)",
         true},
        {"carry-out", "", "voer het voorstel uit; vraagt --author en --reason"},
        known_on,
        in_register,
        {"format", "VORM", "table, json, csv, xlsx (Excel) of docx (lijst om af te vinken)", false,
         "table, json, csv, xlsx, docx"},
        author,
        reason,
        expect},
       0,
       64,
       merger},
      {"reference",
       "[add BESTAND | show NAAM | remove NAAM]",
       "indelingen in regio's: de lijst, toevoegen, bekijken, weghalen",
       "Toont de indelingen in regio's die het register kent: die van het programma en die u "
       "toevoegt. Een indeling is een tabel (CSV, Excel, OpenDocument en andere) met op elke rij "
       "een gemeente en haar regio. Daarna weet het register wie er bij „alle gemeenten in de "
       "arbeidsmarktregio Groningen” horen. Toevoegen en weghalen zijn wijzigingen die u met "
       "verband undo terugdraait.\n\n"
       "verband reference add energieregios.csv --from 2020-01-01 --reason \"nieuwe lijst\"\n"
       "verband reference show energieregio --on 2020-01-01\n"
       "verband reference remove energieregio --reason \"verkeerde lijst\"",
       {{"name", "NAAM", "hoe de indeling heet; anders de kop van de kolom met regio's"},
        {"from", "DATUM",
         "vanaf wanneer zij geldt; anders de eerste dag waarop al haar gemeenten samen bestonden"},
        {"until", "DATUM", "tot wanneer zij geldt (die dag zelf niet meer); anders zonder einde"},
        {"columns", "ROLLEN",
         "van links naar rechts: municipality, code, region, region-code, extra; of met de kop: "
         "„region=Zorgregio”"},
        {"dry-run", "", "alleen laten zien; niets opslaan"},
        on_day,
        in_register,
        as_format,
        author,
        reason,
        expect},
       0,
       64,
       reference},
      {"serve",
       "",
       "de website en de API van het register",
       "Toont het register als website en als API. Wat andere opdrachten in het register "
       "schrijven, is "
       "binnen twee seconden te zien.\n\n"
       "verband serve --port 8080",
       {in_register,
        {"listen", "ADRES", "waarop geluisterd wordt; gewoon 127.0.0.1 (alleen deze computer)"},
        {"port", "POORT", "gewoon 8080; 0 = een vrije poort"},
        {"tls-cert", "BESTAND", "certificaat (PEM), voor https"},
        {"tls-key", "BESTAND", "sleutel bij het certificaat (PEM)"},
        {"url", "ADRES", "het adres waarop anderen de website vinden, bijvoorbeeld https://…"},
        {"title", "TEKST", "de naam van de website; anders Verband"},
        {"contact", "ADRES",
         "waar lezers de beheerder vinden: een e-mailadres, of een webadres met https"},
        {"theme", "BESTAND", "een stijlblad (CSS) van uw organisatie, na dat van ons"},
        {"boundaries", "BESTAND", "grenzen van gemeenten (GeoJSON), voor de kaart"},
        {"log", "BESTAND", "schrijf elk verzoek als een regel JSON; - is de standaarduitvoer"}},
       0,
       0,
       serve},
      {"completion",
       "",
       "aanvullen met Tab in bash",
       "Schrijft een script waarmee bash opdrachten en opties aanvult: source <(verband "
       "completion)",
       {},
       0,
       0,
       completion},
  };
}

}  // namespace

std::span<CommandSpec const> commands() {
  static std::vector<CommandSpec> const all = make();
  return all;
}

int completion(Environment& env, Arguments const& /*arguments*/) {
  env.out << bash_completion(commands());
  return exit_ok;
}

int run(Environment& env, std::vector<std::string> const& typed) {
  if (typed.size() == 2 && typed.front() == "help") return run(env, {typed.back(), "--help"});
  if (typed.empty() || typed.front() == "--help" || typed.front() == "-h" ||
      typed.front() == "help") {
    env.out << help(commands());
    return typed.empty() ? exit_usage : exit_ok;
  }
  if (typed.front() == "--version") {
    env.out << "verband " VERBAND_VERSION "\n";
    return exit_ok;
  }
  auto const known = commands();
  auto const command = std::ranges::find(known, typed.front(), &CommandSpec::name);
  if (command == known.end()) {
    env.err << "De opdracht „" << typed.front()
            << "” bestaat niet. Kijk met „verband --help” wat er kan.\n";
    return exit_usage;
  }
  Arguments arguments;
  if (auto const wrong = parse(*command, {typed.begin() + 1, typed.end()}, arguments)) {
    env.err << wrong->message << '\n';
    return exit_usage;
  }
  if (arguments.has("help")) {
    env.out << help(*command);
    return exit_ok;
  }
  return command->run(env, arguments);
}

}  // namespace verband::app
