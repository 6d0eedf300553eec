// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/vocabulary.hpp"

#include <algorithm>
#include <vector>

namespace verband::ingest {
namespace {

// Word lists of the field, written for this reader. "x*" = begins with x, "*x" = ends with x.
// A strong word counts 2, an ordinary one 1.
struct KindWords {
  Kind kind;
  float weight;
  std::string_view words;
};

constexpr std::array kind_words{
    KindWords{Kind::name, 1.8F,
              "odru fumo rudd vru vrr vrk vrf vrln ggdru avu hvc bghu wsd ibn novec bng "
              "enexis alliander vitens brabantwater evides dunea stedin wml pwn nutsbedrijf "
              "waterleidingbedrijf waterleidingmaatschappij gasbedrijf afvalbedrijf "
              "huisvuilcentrale werkorganisatie *werkorganisatie *werkbedrijf "
              "ontwikkelingsmaatschappij ontwikkelingsbedrijf participatiebedrijf "
              "waterschapsbedrijf historisch werkplein werkzaam servicepunt *servicepunt "
              "*fonds euregio geopark *dienst *regio *tafel marketing schap "
              "gr stichting vereniging cooperatie omgevingsdienst veiligheidsregio ggd rud vng nv "
              "n.v bv b.v recreatieschap werkvoorzieningschap werkvoorzieningsschap meerschap "
              "natuurschap waterbedrijf kredietbank belastingkantoor archiefdienst streekarchief "
              "plassenschap havenschap bank holding *schap *bedrijf regionaal odijmond ozb icl "
              "ict-dienst bsgr bsob svhw gblt munitax cocensus samenwerkingsverband* platform "
              "veiligheidshuis zorg-en *huis"},
    KindWords{
        Kind::name, 0.9F,
        "werkcentrum leerwerkbedrijf streekproject nationaal leader commissie "
        "raadscommissie coalitie kenniscentrum adviesraad vervoerregio "
        "afvalsamenwerking afvalverwijdering inkoopsamenwerking bestuurscommissie "
        "portefeuillehoudersoverleg holding *platform *huis belastingsamenwerking "
        "regio* netwerk overleg bureau centrum dienst *dienst *kring *overleg *bank *net "
        "*archief *centrum *bureau groep *groep metropoolregio streek* werkbedrijf sw-bedrijf "
        "instituut museum muziekschool theater schouwburg grondexploitatie* project "
        "gemeenschappelijke intergemeentelijke intergemeentelijk regeling"},
    KindWords{
        Kind::participants, 1.8F,
        "aandeelhouders deelnemende samenwerkende wetterskip provinsje rijksoverheid "
        "ministerie vakbonden natuurorganisaties *verenigingen kamer hogeschool "
        "universiteit universiteiten justitie woningcorporaties *bonden agrariers "
        "inwonersorganisaties gelderse hollandse zuid-hollandse noord-hollandse "
        "achterhoekse veluwse rivierenlandse gooise westfriese kempengemeenten "
        "noord-hollandse zuid-hollandse noord-brabantse limburgse regiogemeenten "
        "*gemeenten *partijen waterschapsbesturen ondernemersverenigingen "
        "onderwijsinstelling "
        "gemeente gemeenten gemeentes provincie provincies provinciale waterschap "
        "waterschappen hoogheemraadschap politie openbaar ministerie alle diverse overige "
        "schoolbesturen *besturen *organisaties *instellingen *corporaties partners *partners "
        "rijkswaterstaat belastingdienst ggz zorgaanbieders ondernemers rijk colleges "
        "reclassering brandweer ghor deelnemers huisartsen zorgverzekeraars uwv waterbedrijven "
        "drentse groninger friese overijsselse gelderse utrechtse zeeuwse brabantse limburgse "
        "flevolandse twentse"},
    KindWords{
        Kind::participants, 0.9F,
        "inclusief plus m.u.v behalve exclusief o.a bedrijven werkgevers onderwijsinstellingen "
        "bewoners verenigingen scholen den ten ter bergen zuid noord oost west "
        "*dam *burg *veen *drecht *hoven *wijk *woude *zijl *broek *kerk *meer *horn *stad"},
    KindWords{Kind::policy_area, 1.6F,
              "afvalstoffen reiniging openbare-orde bestuur organisatie personeel "
              "belastingheffing heffingen dekkingsmiddelen deelnemingen treasury inkomsten "
              "middelen leerplicht minimabeleid armoede schuldhulpverlening participatiewet "
              "wmo jeugdwet jeugdbeleid gezin parkeren groen plattelandsontwikkeling landbouw "
              "arbeidsmarktbeleid woonbeleid sportbeleid gezondheidsbeleid handhaving "
              "crisisbeheersing samenleven bijstand bouwen informatievoorziening "
              "informatisering erfgoedbeleid cultuurbeleid natuurbeheer waterbeheer "
              "verkeersveiligheid lijkbezorging begraafplaatsen nutsvoorzieningen "
              "werkgelegenheid sociale-zaken inkomensregelingen leerlingenvervoer "
              "*voorzieningen *zaken *beheer "
              "veiligheid orde welzijn jeugd onderwijs milieu ruimtelijke ordening economie "
              "economische recreatie toerisme cultuur sport wonen volkshuisvesting volksgezondheid "
              "gezondheid sociaal domein verkeer vervoer mobiliteit afval natuur landschap "
              "duurzaamheid energie klimaat financien belastingen dienstverlening bedrijfsvoering "
              "ict automatisering arbeidsmarkt riolering erfgoed archieven beleidsterreinen "
              "taakveld programma jeugdhulp jeugdzorg energietransitie vastgoed leefbaarheid "
              "cultuurhistorie monumenten zorg werk inkomen kunst afvalbeheer *beleid"},
    KindWords{
        Kind::policy_area, 0.8F,
        "lokale algemene publieke economisch milieubeheer inkomens duurzame stedelijke "
        "regionale bestuurlijke veilig gezond "
        "sociale zaken openbare ruimte bestuur water participatie vergunningen ondersteuning "
        "maatschappelijke bedrijventerreinen grondzaken belasting bereikbaarheid leefomgeving "
        "omgeving landbouw huisvesting fysieke domeinen re-integratie integratie"},
    KindWords{Kind::nature, 1.9F,
              "collegeregeling* raadsregeling* netwerkorganisatie netwerkverband bestuurlijk* "
              "ambtelijke samenwerkingsconvenant samenwerkingsovereenkomst* aandeelhouder "
              "aandeelhouderschap minderheidsbelang meerderheidsbelang overheidsvennootschap "
              "overheidsbedrijf uitvoeringsorganisatie uitvoeringsdienst "
              "rechtspersoonlijkheid zeggenschap adviesorgaan adviseert adviserende zwaar "
              "licht juridische juridisch formele subsidierelatie inbesteding bevoegdheden "
              "overgedragen gastheer gastgemeente centrumgemeenteconstructie dochter deelname "
              "netwerk vrijblijvend intentieovereenkomst inkooprelatie opdrachtgever bvo "
              "publiek privaat publiekrecht* privaatrecht* verplicht* vrijwillig* adviserend* "
              "kaderstellend* "
              "uitvoerend* beleidsmatig* niveau lichaam rechtspersoon* rechtsvorm wgr deelneming "
              "aandeel* convenant overeenkomst* dienstverleningsovereenkomst bestuurlijk ambtelijk "
              "informeel* formeel bindend* mandaat delegatie gemandateerd* centrumgemeente "
              "centrumregeling bedrijfsvoeringsorganisatie orgaan bestuursovereenkomst contract* "
              "intentieverklaring opgeheven opheffing liquidatie noodzakelijk* facultatief* "
              "lichte collegeregeling raadsregeling *overeenkomst"},
    KindWords{Kind::nature, 0.9F,
              "collegeniveau raadsniveau bestuur besluiten raden rechtsgrond tijdelijk "
              "tijdelijke grensoverschrijdend mandaatregeling dienstverlening bestuurlijke "
              "wgr-plus verplichting deelnemen stem "
              "wettelijk* praktisch* practisch* afstemming uitvoering beleidsniveau basis grond "
              "wet opgelegd gedelegeerd* lidmaatschap samenwerking openbaar gemeenschappelijk "
              "onderling regeling beleid netwerksamenwerking besluitvorming stemrecht"},
    KindWords{Kind::legal_form, 1.9F,
              "u.a ua vof c.v cv commanditaire publiekrechtelijk rechtspersoon "
              "beheersmaatschappij overeenkomst verband stichting naamloze-vennootschap "
              "gemeenschappelijke regeling lichaam stichting vereniging nv n.v bv b.v cooperatie "
              "naamloze besloten vennootschap orgaan centrumregeling "
              "bedrijfsvoeringsorganisatie convenant commanditaire gr maatschap egts bgts eesv "
              "waarborgmaatschappij"},
    KindWords{Kind::purpose, 1.2F,
              "aansturen advies adviseren afhandelen aanleg aanleggen afvalinzameling "
              "afvalverwerking begeleiding begeleiden beheren belangen bestrijden bestrijding "
              "bevordert bewaken bewaren bijhouden borgen brandweerzorg contracteren "
              "controleren detacheren faciliteren financieren geven helpt hulpverlening innen "
              "inning inspectie invorderen inzet kosten kwaliteit levering opsporen opleggen "
              "optreden platform preventie promotie rampenbestrijding schoon stimulering "
              "uitvoer uitvoert uitwisselen uitwisseling vergunningen verhogen verlenen "
              "verstrekken verstrekking vervoeren verzorgt voert voorbereiden voorlichting "
              "voorzien waarborgen werkt wij zorgt zorgdraagt bemiddelen behoud behouden "
              "beschermt bescherming biedt exploiteren ontwikkelt regelt realisatie "
              "realiseert beheert ontsluiten onderzoek kansen toekomst aanpak "
              "het van om te door waarbij zodat behartigen behartiging bevorderen bevordering "
              "uitvoeren verzorgen zorgdragen realiseren stimuleren versterken versterking doel "
              "doelmatig* inkoop kennis beheer exploitatie instandhouding ontwikkelen ontwikkeling "
              "gezamenlijk* voorkomen terugdringen bieden aanbieden verbeteren verbetering "
              "coordinatie coordineren afstemmen toezicht handhaving vergunningverlening inzamelen "
              "inzameling verwerking verwerken vergroten behouden belangenbehartiging leveren "
              "ondersteunen organiseren samenwerken onderhouden onderhoud beschermen tegengaan "
              "heffen heffing innen invordering helpen regelen zorgen bundelen delen werken"},
    KindWords{
        Kind::money, 2.0F,
        "nihil vast vaste contributie begroot begroting raming structureel eenmalig "
        "afhankelijk kostprijs rato duizend % pm p.m dividend verdeelsleutel afname "
        "declaratie "
        "euro miljoen mln geen n.v.t nvt jaar inwoner per bedrag eur nihil subsidie bijdrage"},
    KindWords{Kind::board, 1.8F,
              "wethouders collegelid stem ambtelijke burgemeester(s) agendalid waarnemer "
              "toehoorder secretaris raadsleden zit "
              "lid db ab bestuurslid wethouder burgemeester voorzitter raadslid aandeelhouder "
              "aandelen stemmen zetel portefeuillehouder bestuur geen college vertegenwoordiger "
              "plaatsvervangend algemeen dagelijks aandeelhoudersvergadering ava"},
    KindWords{Kind::risk, 1.8F,
              "risicos garant leningen lening reserve reserves weerstandsvermogen "
              "weerstandscapaciteit *risico *risico's verlies verliezen bezuinigingen "
              "rijksmiddelen noemenswaardige nihil aansprakelijk faillissement matige lage "
              "hoge gering geringe aanzienlijk borg *tekort *tekorten "
              "laag hoog gemiddeld midden risico risico's beperkt geen matig middel groot klein "
              "tekorten tekort garantstelling onbekend"},
    KindWords{Kind::purpose, 0.5F,
              "de een met voor tussen op aan bij als die dat is wordt worden kunnen tot uit naar "
              "taken taak gebied uitvoering samenwerking hun mensen inwoners burgers *eren *ering"},
};

// What a kind says about words that no list knows: running text is rare in short columns.
constexpr KindScores function_word{-0.5F, 0.6F,  -0.5F, -0.8F, 0.3F,  -0.6F,
                                   0.0F,  -1.0F, -0.5F, -0.8F, -0.3F, -0.3F};

constexpr std::string_view open_words =
    "de het een van voor met op in bij tot aan door en of der den des te om uit naar tussen over "
    "onder als die dat is zijn wordt worden binnen tegen per en/of ten ter inzake alsmede & + "
    "gemeenschappelijke alle diverse overige zoals o.a t.b.v i.v.m m.b.t heel wij twee drie "
    "vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig enkele enige andere deze dit hun onze ruim circa ca vrijwel zie "
    "waaronder behalve inclusief exclusief m.u.v namens";

constexpr std::string_view running_words =
    "de het van te om die dat is zijn wordt worden door met voor op aan bij tot als uit naar een "
    "niet ook zich kan kunnen waarbij zodat waar hun deze dit";

template <typename Visit>
void each_word(std::string_view list, Visit visit) {
  while (!list.empty()) {
    auto const end = std::min(list.find(' '), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

using Words = std::vector<std::string_view>;

Words sorted_words(std::string_view list) {
  Words words;
  each_word(list, [&](std::string_view entry) { words.push_back(entry); });
  std::ranges::sort(words);
  return words;
}

bool among(Words const& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

/// A pattern without its star, and the list it stands in.
struct Pattern {
  std::string_view text{};
  std::size_t list{};
};

/// The lists of words by kind, ordered for looking up: every word of a document is asked for.
struct KindIndex {
  std::vector<Pattern> whole{};                       // sorted by text
  std::array<std::vector<Pattern>, 256> beginning{};  // "x*", by the first byte
  std::array<std::vector<Pattern>, 256> ending{};     // "*x", by the last byte

  KindIndex() {
    for (std::size_t list = 0; list < kind_words.size(); ++list) {
      each_word(kind_words.at(list).words, [&](std::string_view entry) {
        if (entry.ends_with('*')) {
          entry.remove_suffix(1);
          beginning.at(static_cast<unsigned char>(entry.front())).push_back({entry, list});
        } else if (entry.starts_with('*')) {
          entry.remove_prefix(1);
          ending.at(static_cast<unsigned char>(entry.back())).push_back({entry, list});
        } else {
          whole.push_back({entry, list});
        }
      });
    }
    std::ranges::stable_sort(whole, {}, &Pattern::text);
  }

  /// Calls `visit` with the list of every pattern that fits the word, which is not empty.
  template <typename Visit>
  void each_list(std::string_view word, Visit visit) const {
    for (auto const& pattern : std::ranges::equal_range(whole, word, {}, &Pattern::text)) {
      visit(pattern.list);
    }
    for (auto const& pattern : beginning.at(static_cast<unsigned char>(word.front()))) {
      if (word.starts_with(pattern.text)) visit(pattern.list);
    }
    for (auto const& pattern : ending.at(static_cast<unsigned char>(word.back()))) {
      // The ending alone is no word of the field: "dienst" is listed on its own.
      if (word.size() > pattern.text.size() && word.ends_with(pattern.text)) visit(pattern.list);
    }
  }
};

}  // namespace

KindScores kind_scores(std::string_view bare_word) {
  KindScores scores{};
  if (bare_word.empty()) return scores;
  static Words const running = sorted_words(running_words);
  if (among(running, bare_word)) return function_word;
  static KindIndex const index;
  index.each_list(bare_word, [&](std::size_t number) {
    auto const& list = kind_words.at(number);
    auto& score = scores.at(static_cast<std::size_t>(list.kind));
    score = std::max(score, list.weight);
  });
  // What speaks for one role speaks against the others.
  float sum = 0.0F;
  for (float const s : scores) sum += s;
  for (float& s : scores) s -= sum / static_cast<float>(kind_count);
  return scores;
}

bool leaves_open(std::string_view bare_word) {
  static Words const open = sorted_words(open_words);
  return among(open, bare_word);
}

bool adjective(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 14> endings{
      "lijke", "ische", "bare", "iele", "ale",  "ele",  "aire",
      "ieve",  "ende",  "sche", "ige",  "ijke", "ieke", "eerde"};
  // Without an ending, but hardly ever the last word of a cell.
  static constexpr std::array<std::string_view, 8> short_forms{
      "sociaal", "regionaal",         "openbaar",          "primair",
      "passend", "intergemeentelijk", "gemeenschappelijk", "speciaal"};
  if (std::ranges::find(short_forms, bare_word) != short_forms.end()) return true;
  return bare_word.size() > 5 &&
         std::ranges::any_of(endings, [&](auto e) { return bare_word.ends_with(e); });
}

}  // namespace verband::ingest
