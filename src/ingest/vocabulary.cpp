// SPDX-License-Identifier: EUPL-1.2
#include "ingest/vocabulary.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace verband::ingest {
namespace {

// Word lists of the field, written for this reader. "x*" = begins with x, "*x" = ends with x.
// A strong word counts 2, an ordinary one 1.
struct RoleWords {
  ColumnRole role;
  float weight;
  std::string_view words;
};

constexpr std::array role_words{
    RoleWords{ColumnRole::name, 1.8F,
              "gr stichting vereniging cooperatie omgevingsdienst veiligheidsregio ggd rud vng nv "
              "n.v bv b.v recreatieschap werkvoorzieningschap werkvoorzieningsschap meerschap "
              "natuurschap waterbedrijf kredietbank belastingkantoor archiefdienst streekarchief "
              "plassenschap havenschap bank holding *schap *bedrijf regionaal odijmond ozb icl "
              "ict-dienst bsgr bsob svhw gblt munitax cocensus samenwerkingsverband* platform "
              "veiligheidshuis zorg-en *huis"},
    RoleWords{ColumnRole::name, 0.9F,
              "regio* netwerk overleg bureau centrum dienst *dienst *kring *overleg *bank *net "
              "*archief *centrum *bureau groep *groep metropoolregio streek* werkbedrijf sw-bedrijf "
              "instituut museum muziekschool theater schouwburg grondexploitatie* project "
              "gemeenschappelijke intergemeentelijke intergemeentelijk regeling"},
    RoleWords{ColumnRole::participants, 1.8F,
              "gemeente gemeenten gemeentes provincie provincies provinciale waterschap "
              "waterschappen hoogheemraadschap politie openbaar ministerie alle diverse overige "
              "schoolbesturen *besturen *organisaties *instellingen *corporaties partners *partners "
              "rijkswaterstaat belastingdienst ggz zorgaanbieders ondernemers rijk colleges "
              "reclassering brandweer ghor deelnemers huisartsen zorgverzekeraars uwv waterbedrijven "
              "drentse groninger friese overijsselse gelderse utrechtse zeeuwse brabantse limburgse "
              "flevolandse twentse"},
    RoleWords{ColumnRole::participants, 0.9F,
              "inclusief plus m.u.v behalve exclusief o.a bedrijven werkgevers onderwijsinstellingen "
              "bewoners verenigingen scholen den ten ter bergen zuid noord oost west "
              "*dam *burg *veen *drecht *hoven *wijk *woude *zijl *broek *kerk *meer *horn *stad"},
    RoleWords{ColumnRole::policy_area, 1.6F,
              "veiligheid orde welzijn jeugd onderwijs milieu ruimtelijke ordening economie "
              "economische recreatie toerisme cultuur sport wonen volkshuisvesting volksgezondheid "
              "gezondheid sociaal domein verkeer vervoer mobiliteit afval natuur landschap "
              "duurzaamheid energie klimaat financien belastingen dienstverlening bedrijfsvoering "
              "ict automatisering arbeidsmarkt riolering erfgoed archieven beleidsterreinen "
              "taakveld programma jeugdhulp jeugdzorg energietransitie vastgoed leefbaarheid "
              "cultuurhistorie monumenten zorg werk inkomen kunst afvalbeheer *beleid"},
    RoleWords{ColumnRole::policy_area, 0.8F,
              "sociale zaken openbare ruimte bestuur water participatie vergunningen ondersteuning "
              "maatschappelijke bedrijventerreinen grondzaken belasting bereikbaarheid leefomgeving "
              "omgeving landbouw huisvesting fysieke domeinen re-integratie integratie"},
    RoleWords{ColumnRole::nature, 1.9F,
              "publiekrecht* privaatrecht* verplicht* vrijwillig* adviserend* kaderstellend* "
              "uitvoerend* beleidsmatig* niveau lichaam rechtspersoon* rechtsvorm wgr deelneming "
              "aandeel* convenant overeenkomst* dienstverleningsovereenkomst bestuurlijk ambtelijk "
              "informeel* formeel bindend* mandaat delegatie gemandateerd* centrumgemeente "
              "centrumregeling bedrijfsvoeringsorganisatie orgaan bestuursovereenkomst contract* "
              "intentieverklaring opgeheven opheffing liquidatie noodzakelijk* facultatief* "
              "lichte collegeregeling raadsregeling *overeenkomst"},
    RoleWords{ColumnRole::nature, 0.9F,
              "wettelijk* praktisch* practisch* afstemming uitvoering beleidsniveau basis grond "
              "wet opgelegd gedelegeerd* lidmaatschap samenwerking openbaar gemeenschappelijk "
              "onderling regeling beleid netwerksamenwerking besluitvorming stemrecht"},
    RoleWords{ColumnRole::legal_form, 1.9F,
              "gemeenschappelijke regeling lichaam stichting vereniging nv n.v bv b.v cooperatie "
              "naamloze besloten vennootschap orgaan centrumregeling "
              "bedrijfsvoeringsorganisatie convenant commanditaire gr maatschap"},
    RoleWords{ColumnRole::purpose, 1.2F,
              "het van om te door waarbij zodat behartigen behartiging bevorderen bevordering "
              "uitvoeren verzorgen zorgdragen realiseren stimuleren versterken versterking doel "
              "doelmatig* inkoop kennis beheer exploitatie instandhouding ontwikkelen ontwikkeling "
              "gezamenlijk* voorkomen terugdringen bieden aanbieden verbeteren verbetering "
              "coordinatie coordineren afstemmen toezicht handhaving vergunningverlening inzamelen "
              "inzameling verwerking verwerken vergroten behouden belangenbehartiging leveren "
              "ondersteunen organiseren samenwerken onderhouden onderhoud beschermen tegengaan "
              "heffen heffing innen invordering"},
    RoleWords{ColumnRole::purpose, 0.5F,
              "de een met voor tussen op aan bij als die dat is wordt worden kunnen tot uit naar "
              "taken taak gebied uitvoering samenwerking hun mensen inwoners burgers *eren *ering"},
};

// What a role says about words that no list knows: running text is rare in short columns.
constexpr RoleScores function_word{-0.5F, 0.6F, -0.5F, -0.8F, 0.3F, -0.6F, 0.0F};

constexpr std::string_view open_words =
    "de het een van voor met op in bij tot aan door en of der den des te om uit naar tussen over "
    "onder als die dat is zijn wordt worden binnen tegen per en/of ten ter inzake alsmede & + "
    "gemeenschappelijke alle diverse overige zoals";

constexpr std::string_view running_words =
    "de het van te om die dat is zijn wordt worden door met voor op aan bij tot als uit naar een "
    "niet ook zich kan kunnen waarbij zodat waar hun deze dit";

constexpr std::string_view filler_words =
    "van de het en of een in per soort type korte omschrijving nr nummer toelichting eventueel "
    "betrokken welke onze de(n) ca cq";

// First match wins, so special words stand before general ones.
constexpr std::array header_words{
    HeaderWord{"vestigingsplaats", ColumnRole::extra, 2}, HeaderWord{"zetel", ColumnRole::extra, 2},
    HeaderWord{"plaats", ColumnRole::extra, 1.5},
    HeaderWord{"financie*", ColumnRole::extra, 2}, HeaderWord{"bijdrage*", ColumnRole::extra, 2},
    HeaderWord{"bestuurlijk*", ColumnRole::extra, 1.5}, HeaderWord{"website", ColumnRole::extra, 2},
    HeaderWord{"internet*", ColumnRole::extra, 2},
    HeaderWord{"portefeuille*", ColumnRole::extra, 2}, HeaderWord{"risico*", ColumnRole::extra, 2},
    HeaderWord{"begroting", ColumnRole::extra, 1.5}, HeaderWord{"kosten", ColumnRole::extra, 2},
    HeaderWord{"contact*", ColumnRole::extra, 2}, HeaderWord{"opmerking*", ColumnRole::extra, 2},
    HeaderWord{"bijzonderheden", ColumnRole::extra, 2},
    HeaderWord{"ontwikkelingen", ColumnRole::extra, 1.5},
    HeaderWord{"looptijd", ColumnRole::extra, 2}, HeaderWord{"sinds", ColumnRole::extra, 2},
    HeaderWord{"ingangsdatum", ColumnRole::extra, 2}, HeaderWord{"datum", ColumnRole::extra, 1.5},
    HeaderWord{"vermogen", ColumnRole::extra, 2}, HeaderWord{"resultaat", ColumnRole::extra, 2},
    HeaderWord{"jaar*", ColumnRole::extra, 1.5}, HeaderWord{"eigen", ColumnRole::extra, 1},
    HeaderWord{"vertegenwoordig*", ColumnRole::extra, 2},
    HeaderWord{"evaluatie", ColumnRole::extra, 2}, HeaderWord{"bron", ColumnRole::extra, 1.5},
    HeaderWord{"samenwerkingsvorm", ColumnRole::legal_form, 2},
    HeaderWord{"rechtsvorm", ColumnRole::legal_form, 2.5},
    HeaderWord{"juridische", ColumnRole::legal_form, 2.5},
    HeaderWord{"organisatievorm", ColumnRole::legal_form, 2},
    HeaderWord{"vorm", ColumnRole::legal_form, 1.5},
    HeaderWord{"samenwerkingsverband*", ColumnRole::name, 2},
    HeaderWord{"samenwerkings*", ColumnRole::name, 1.5},
    HeaderWord{"naam", ColumnRole::name, 2.5}, HeaderWord{"verbonden", ColumnRole::name, 2},
    HeaderWord{"partij", ColumnRole::name, 1.5}, HeaderWord{"regeling*", ColumnRole::name, 1.5},
    HeaderWord{"gemeenschappelijke", ColumnRole::name, 1}, HeaderWord{"organisatie", ColumnRole::name, 1},
    HeaderWord{"verband", ColumnRole::name, 1.5}, HeaderWord{"partnerschap", ColumnRole::name, 1.5},
    HeaderWord{"doel*", ColumnRole::purpose, 2}, HeaderWord{"waarom", ColumnRole::purpose, 2.5},
    HeaderWord{"achtergrond*", ColumnRole::purpose, 2},
    HeaderWord{"openbaar", ColumnRole::purpose, 1.5}, HeaderWord{"belang", ColumnRole::purpose, 0.7F},
    HeaderWord{"taken", ColumnRole::purpose, 1.5}, HeaderWord{"taak", ColumnRole::purpose, 1.5},
    HeaderWord{"aanleiding", ColumnRole::purpose, 2}, HeaderWord{"motief", ColumnRole::purpose, 2},
    HeaderWord{"reden", ColumnRole::purpose, 2}, HeaderWord{"activiteiten", ColumnRole::purpose, 1.5},
    HeaderWord{"deelnem*", ColumnRole::participants, 2.5}, HeaderWord{"wie", ColumnRole::participants, 2.5},
    HeaderWord{"partijen", ColumnRole::participants, 2}, HeaderWord{"partners*", ColumnRole::participants, 2},
    HeaderWord{"gemeenten", ColumnRole::participants, 1.2F}, HeaderWord{"leden", ColumnRole::participants, 1.5},
    HeaderWord{"werkgebied", ColumnRole::participants, 2},
    HeaderWord{"samenwerkingspartner*", ColumnRole::participants, 2.5},
    HeaderWord{"participant*", ColumnRole::participants, 2},
    HeaderWord{"beleids*", ColumnRole::policy_area, 2}, HeaderWord{"wat", ColumnRole::policy_area, 2},
    HeaderWord{"terrein*", ColumnRole::policy_area, 1.5},
    HeaderWord{"programma*", ColumnRole::policy_area, 2}, HeaderWord{"thema*", ColumnRole::policy_area, 2},
    HeaderWord{"taakveld*", ColumnRole::policy_area, 2.5}, HeaderWord{"domein*", ColumnRole::policy_area, 2},
    HeaderWord{"onderwerp*", ColumnRole::policy_area, 2},
    HeaderWord{"sector", ColumnRole::policy_area, 1.5}, HeaderWord{"werkveld*", ColumnRole::policy_area, 2},
    HeaderWord{"aard", ColumnRole::nature, 2.5}, HeaderWord{"hoe", ColumnRole::nature, 2.5},
    HeaderWord{"grondslag", ColumnRole::nature, 1.5}, HeaderWord{"status", ColumnRole::nature, 2},
    HeaderWord{"karakter", ColumnRole::nature, 2}, HeaderWord{"wettelijke", ColumnRole::nature, 1.5},
    HeaderWord{"samenwerking", ColumnRole::nature, 0.5F},
    HeaderWord{"werkwijze", ColumnRole::nature, 2}, HeaderWord{"verplichting", ColumnRole::nature, 1.5},
};

bool matches(std::string_view pattern, std::string_view word) {
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  if (pattern.starts_with('*')) {
    // The ending alone is no word of the field: "dienst" is listed on its own.
    return word.size() > pattern.size() && word.ends_with(pattern.substr(1));
  }
  return pattern == word;
}

template <typename Visit>
void each_word(std::string_view list, Visit visit) {
  while (!list.empty()) {
    auto const end = std::min(list.find(' '), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

bool in_list(std::string_view list, std::string_view word) {
  bool found = false;
  each_word(list, [&](std::string_view entry) { found = found || entry == word; });
  return found && !word.empty();
}

}  // namespace

RoleScores role_scores(std::string_view bare_word) {
  RoleScores scores{};
  if (bare_word.empty()) return scores;
  if (in_list(running_words, bare_word)) return function_word;
  for (auto const& list : role_words) {
    auto& score = scores.at(static_cast<std::size_t>(list.role));
    each_word(list.words, [&](std::string_view entry) {
      if (matches(entry, bare_word)) score = std::max(score, list.weight);
    });
  }
  // What speaks for one role speaks against the others.
  float sum = 0.0F;
  for (float const s : scores) sum += s;
  for (float& s : scores) s -= sum / static_cast<float>(role_count);
  return scores;
}

bool leaves_open(std::string_view bare_word) { return in_list(open_words, bare_word); }

bool adjective(std::string_view bare_word) {
  static constexpr std::array<std::string_view, 12> endings{
      "lijke", "ische", "bare", "iele", "ale", "ele", "aire", "ieve", "ende", "sche", "ige", "ijke"};
  return bare_word.size() > 5 &&
         std::ranges::any_of(endings, [&](auto e) { return bare_word.ends_with(e); });
}

HeaderWord const* header_word(std::string_view bare_word) {
  if (bare_word.empty()) return nullptr;
  auto const found =
      std::ranges::find_if(header_words, [&](auto const& h) { return matches(h.word, bare_word); });
  return found == header_words.end() ? nullptr : &*found;
}

bool header_filler(std::string_view bare_word) { return in_list(filler_words, bare_word); }

}  // namespace verband::ingest
