// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <vector>

#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

// Words of column headers, written for this reader. "x*" = begins with x, "*x" = ends with x.
struct HeadList {
  Kind kind;
  float weight;
  std::string_view words;
};

constexpr std::array head_lists{
    HeadList{Kind::name, 2.5F, "naam benaming aanduiding name partnership*"},
    HeadList{
        Kind::name, 2.0F,
        "samenwerkingsverband* verbonden *samenwerkingsverband verbintenis* "
        "samenwerkingsorgaan samenwerkingsrelatie* samenwerkingsinitiatief* waarin gremium gremia"},
    HeadList{Kind::name, 1.5F,
             "samenwerkings* partij regeling* verband* partnerschap* instelling* instantie* "
             "entiteit* deelneming* alliantie* orgaan organen organisatie*"},
    HeadList{Kind::name, 1.0F,
             "gemeenschappelijke *organisatie vennootschap* stichting* bedrijf "
             "bedrijven lichaam netwerk* titel dienst uitvoeringsdienst"},
    HeadList{Kind::purpose, 2.6F,
             "waarom waartoe waarvoor doet doen beoogt beoogd* gewenst* bestaansreden purpose*"},
    HeadList{Kind::purpose, 2.0F,
             "doel* achtergrond* aanleiding* motief motieven motiv* reden* beweegreden* bedoeling* "
             "oogmerk* missie* visie nut noodzaak strekking kerntak* kerntaak hoofdtak* hoofdtaak "
             "taakomschrijving* taakstelling* beleidsdoel* meerwaarde ambitie* belangenbehartiging "
             "betekenis"},
    HeadList{Kind::purpose, 1.5F,
             "openbaar publiek* taken taak activiteit* werkzaamheden kernactiviteit* rationale "
             "functie* opdracht* inhoud* "
             "insteek maatschappelijk* dienstverlening inzet nagestreefd* bereiken effect*"},
    HeadList{Kind::purpose, 1.0F,
             "omschrijving* beschrijving* korte *doel *doelen opgave* behartig*"},
    HeadList{Kind::purpose, 0.7F, "belang belangen"},
    HeadList{Kind::participants, 2.5F,
             "deelnem* wie samenwerkingspartner* deelgenoten kring vennoten"},
    HeadList{Kind::participants, 2.0F,
             "partijen partner* participant* participer* werkgebied* verzorgingsgebied* "
             "betrokkenen aangesloten contractpartijen *partners *partijen bondgenoten "
             "mededeelnemers medegemeenten medespelers spelers samenstelling"},
    HeadList{Kind::participants, 1.5F,
             "leden lidgemeente* medeaandeelhouder* medevennoten aangeslotenen achterban schaal* "
             "aandeelhouder* eigenaren medeoverheden stakeholders "
             "samenwerkenden *gemeenten"},
    HeadList{Kind::participants, 1.2F,
             "gemeente gemeenten gebied* regio* reikwijdte overheden met"},
    HeadList{Kind::policy_area, 2.5F, "taakveld* beleidsterrein* beleidsveld* policy"},
    HeadList{
        Kind::policy_area, 2.0F,
        "beleids* wat waarover programma* thema* domein* onderwerp* sector* werkveld* vakgebied* "
        "aandachtsgebied* aandachtsveld* begrotingsprogramma* speerpunt* werkterrein* "
        "*programma beleid taakgebied* trefwoord* discipline* programmalijn* themalijn* kernthema* "
        "*thema *domein focusgebied*"},
    HeadList{
        Kind::policy_area, 1.5F,
        "opgave* terrein* *terrein *veld veld pijler* cluster* hoofdstuk* rubriek* portefeuille "
        "raakt raakvlak*"},
    HeadList{Kind::policy_area, 1.2F,
             "categorie* product* inhoudelijk* onderdeel onderdelen begrotingsonderdeel area"},
    HeadList{Kind::nature, 2.5F, "aard hoe obligation*"},
    HeadList{Kind::nature, 2.0F,
             "status karakter* werkwijze* verplicht vrijwillig* samenwerkingswijze "
             "kwalificatie "
             "typering* "
             "binding* privaat vrijblijvend* hoedanigheid zwaarte gradatie"},
    HeadList{
        Kind::nature, 1.5F,
        "grondslag* wettelijk* verplichting* wijze manier bevoegdhe* intensiteit "
        "publiekrechtelijk* privaatrechtelijk* vormgeving statuut soort type samenwerkingsvorm* "
        "samenwerkingstype samenwerkingsniveau regiem rechtsgrond* mate geregeld georganiseerd "
        "regelingtype"},
    HeadList{Kind::nature, 1.0F,
             "legal basis niveau verhouding regime wettelijkheid inrichting opzet "
             "sturingsmodel besturingsmodel samenwerkingsmodel"},
    HeadList{Kind::nature, 1.3F, "relatie"},
    HeadList{Kind::nature, 0.9F,
             "publiek/privaat publiek/private publieke/private privaat/publiek publiek-privaat "
             "publiekrechtelijk/privaatrechtelijk privaatrechtelijk/publiekrechtelijk"},
    HeadList{Kind::name, 0.9F, "samenwerking"},
    HeadList{Kind::legal_form, 2.5F, "rechtsvorm*"},
    HeadList{Kind::legal_form, 2.0F,
             "organisatievorm* rechtspersoonlijkheid bestuursvorm* *rechtsvorm rechtspersoon "
             "rechtspersonen entiteitsvorm regelingsvorm rechtsfiguur rechtsgestalte gedaante"},
    HeadList{Kind::legal_form, 1.5F,
             "vorm form vormen *vorm structuur constructie juridisch* jur jasje"},
    HeadList{Kind::place, 2.0F,
             "vestiging* zetel* zetelt gehuisvest gevestigd standplaats* locatie* hoofdkantoor "
             "kantoor* waar thuisbasis domicilie "
             "*plaats"},
    HeadList{Kind::place, 1.5F, "plaats* adres* woonplaats postcode* provincie straat*"},
    HeadList{Kind::money, 2.0F,
             "financi* bijdrage* kosten lasten baten budget* bedrag* vermogen* resulta* omzet "
             "deelnemersbijdrage* jaarbijdrage* subsidie* euro eur solvabiliteit kapitaal inbreng "
             "betalen betaalt kost inleg *inleg geldstroom* storting* contributie* afdracht* "
             "bekostiging "
             "geraamd* vreemd aandelenbelang eigendomsverhouding* schuld* *bijdrage *lasten "
             "*kosten *vermogen *bedrag *budget *kapitaal"},
    HeadList{Kind::money, 1.5F,
             "begroot* begroting exploitatie* aandeel reserve* uitgaven inkomsten geld tarief* "
             "dekking dividend* lening* garantie* boekwaarde"},
    HeadList{
        Kind::board, 2.0F,
        "portefeuillehouder* vertegenwoordig* bestuurder* wethouder* burgemeester zeggenschap* "
        "stemrecht* stemverhouding* stemmen afgevaardigd* gemandateerd* collegelid* governance "
        "bestuurslid bestuursleden raadslid stem rapporteur* afvaardig* vertegenw zitting* "
        "commissaris* eigenaarsrol* betrokkenheid "
        "bestuursvertegenwoordig*"},
    HeadList{
        Kind::board, 1.5F,
        "bestuurlijk* bestuur bestuurs* opdrachtgever* invloed sturing* toezicht* rol zit namens"},
    HeadList{
        Kind::website, 2.0F,
        "website* internet* webadres* site url *site webpagina homepage webstek digitaal www web "
        "link links online"},
    HeadList{
        Kind::risk, 2.0F,
        "risico* weerstands* beheersmaatregel* misgaan misloopt tegenvaller* bedreiging* "
        "onzekerhe* kwetsbaarhe* garantstelling* beheersstrategie* profiel beleidsrisico* *risico"},
    HeadList{Kind::risk, 1.2F, "kans kansen aandachtspunt* inschatting*"},
    HeadList{
        Kind::extra, 2.0F,
        "contact* opmerking* remark* bijzonder* looptijd* sinds ingangsdatum* evaluatie* start* "
        "oprichting* opgericht einddatum* duur termijn* afkorting* afk code kenmerk* telefoon* "
        "email* e-mail* contractmanager accounthouder* volgnummer* inwoner* actualiteit* "
        "beleidsvoornemen* rapportage* frequentie vergader* dossier* *datum zaak zaaknummer* "
        "zaaktype* behandelaar* behandelend*"},
    HeadList{Kind::extra, 1.5F,
             "ontwikkeling* datum bron* jaar* ambtelijk* ambtenaar afdeling* prestatie* "
             "indicator* besluit* wijziging* voortgang* planning* verslag* informatie stand "
             "toelichting* nummer aantal team* vindplaats* gegevens kerngegevens afspraken"},
    HeadList{Kind::extra, 1.1F, "eigen"},
    HeadList{Kind::extra, 1.0F, "let nr periode moment lid vanaf tot"},
};

// In the order of the alphabet, to be found by halving.
constexpr auto filler_words =
    std::to_array<std::string_view>({"aan",       "algemene",    "andere",       "belangrijkste",
                                     "betrokken", "bij",         "ca",           "cq",
                                     "daarmee",   "dat",         "de",           "de(n)",
                                     "deelname",  "deze",        "die",          "dient",
                                     "doen",      "doet",        "door",         "een",
                                     "en",        "ermee",       "eventueel",    "eventuele",
                                     "gaat",      "geen",        "gemeentelijk", "gemeentelijke",
                                     "haar",      "het",         "hiermee",      "hoog",
                                     "hun",       "in",          "is",           "jaarlijkse",
                                     "mee",       "meer",        "met",          "naar",
                                     "of",        "om",          "onder",        "ons",
                                     "onze",      "op",          "over",         "overige",
                                     "per",       "provinciaal", "provinciale",  "samen",
                                     "se",        "statutaire",  "te",           "ten",
                                     "ter",       "tevens",      "uit",          "van",
                                     "voor",      "waarop",      "was",          "we",
                                     "welk",      "welke",       "werken",       "wij",
                                     "wordt",     "zijn"});
static_assert(std::ranges::is_sorted(filler_words));

/// A pattern without its star.
struct Pattern {
  HeaderWord word{};
  bool begins{};  // the word may go on
  bool ends{};    // something may stand before it
};

/// The patterns by their first byte, those that end a word by their last one.
struct Index {
  std::array<std::vector<Pattern>, 256> beginning{};
  std::array<std::vector<Pattern>, 256> ending{};

  Index() {
    for (auto const& list : head_lists) {
      for (auto rest = list.words; !rest.empty();) {
        auto const end = std::min(rest.find(' '), rest.size());
        if (end > 0) add(rest.substr(0, end), list);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }

 private:
  void add(std::string_view entry, HeadList const& list) {
    bool const begins = entry.ends_with('*');
    bool const ends = entry.starts_with('*');
    if (begins) entry.remove_suffix(1);
    if (ends) entry.remove_prefix(1);
    auto& shelf = ends ? ending.at(static_cast<unsigned char>(entry.back()))
                       : beginning.at(static_cast<unsigned char>(entry.front()));
    auto const same = std::ranges::find_if(shelf, [&](Pattern const& each) {
      return each.word.word == entry && each.begins == begins && each.ends == ends;
    });
    if (same != shelf.end()) {
      same->word.other_kind = list.kind;
      same->word.other_weight = list.weight;
    } else {
      shelf.push_back({.word = {.word = entry, .kind = list.kind, .weight = list.weight},
                       .begins = begins,
                       .ends = ends});
    }
  }
};

}  // namespace

HeaderWord const* header_word(std::string_view bare_word) {
  if (bare_word.empty()) return nullptr;
  static Index const index;
  HeaderWord const* best = nullptr;
  // A whole word first, else the longest part: "beleidsvoornemens" is not one of "beleids*".
  for (auto const& pattern : index.beginning.at(static_cast<unsigned char>(bare_word.front()))) {
    auto const& text = pattern.word.word;
    if (text == bare_word) return &pattern.word;
    if (!pattern.begins || !bare_word.starts_with(text)) continue;
    if (best == nullptr || text.size() > best->word.size()) best = &pattern.word;
  }
  for (auto const& pattern : index.ending.at(static_cast<unsigned char>(bare_word.back()))) {
    auto const& text = pattern.word.word;
    if (!bare_word.ends_with(text)) continue;
    if (best == nullptr || text.size() > best->word.size()) best = &pattern.word;
  }
  return best;
}

bool header_filler(std::string_view bare_word) {
  bool const number = !bare_word.empty() && std::ranges::all_of(bare_word, [](char c) {
    return (c >= '0' && c <= '9') || c == '/';
  });
  return number || std::ranges::binary_search(filler_words, bare_word);
}

bool asks_for_tasks(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 7> words{"doet",   "doen",    "willen",  "wil",
                                                         "levert", "leveren", "bereiken"};
  return std::ranges::find(words, bare_word) != words.end();
}

bool asks_about(std::string_view question, Kind kind) {
  if (question == "wie") return kind == Kind::board;
  // "Relatie met programma", "Eigen vermogen": the word behind it says of what
  if (question == "relatie" || question == "eigen") return kind != Kind::name;
  return (question == "wat" || question == "hoe") && kind != Kind::name;
}

std::optional<Kind> asked_together(std::string_view question, std::string_view last) {
  if (question != "waar") return std::nullopt;
  if (last == "voor" || last == "toe") return Kind::purpose;
  return last == "over" ? std::optional{Kind::policy_area} : std::nullopt;
}

bool says_what_follows(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 8> words{
      "gevestigd",  "opgericht",        "ingesteld",   "getroffen",
      "gehuisvest", "vertegenwoordigd", "aangesloten", "ondergebracht"};
  return std::ranges::find(words, bare_word) != words.end();
}

bool title_word(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 9> words{
      "bijlage", "overzicht", "lijst", "tabel", "paragraaf", "stand", "register", "dit", "deze"};
  return std::ranges::find(words, bare_word) != words.end();
}

bool report_word(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 12> words{"begroting",
                                                          "programmabegroting",
                                                          "jaarrekening",
                                                          "programmarekening",
                                                          "jaarstukken",
                                                          "jaarverslag",
                                                          "nota",
                                                          "kadernota",
                                                          "kaderbrief",
                                                          "voorjaarsnota",
                                                          "meerjarenbegroting",
                                                          "raadsvoorstel"};
  return std::ranges::find(words, bare_word) != words.end();
}

bool closing_word(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 13> words{
      "vastgesteld", "aldus",    "besloten", "ondertekend", "getekend",  "bron",      "bronnen",
      "toelichting", "voetnoot", "noot",     "opgesteld",   "opgemaakt", "bijgewerkt"};
  return std::ranges::find(words, bare_word) != words.end();
}

}  // namespace verband::ingest
