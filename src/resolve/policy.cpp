// SPDX-License-Identifier: EUPL-1.2
#include "resolve/policy.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "resolve/phrases.hpp"
#include "resolve/tokens.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

/// Words of municipal policy and the concepts of the TOP list they belong to. A '*' stands for any
/// ending. The longest phrase that fits is taken.
struct Term {
  std::string_view phrase, concept_id, second{};
};

constexpr Term terms[] = {
    // order and safety
    {"openbare orde en veiligheid", "c_d58b78ca"},
    {"openbare orde", "c_d58b78ca"},
    {"integrale veiligheid*", "c_d58b78ca"},
    {"veiligheid*", "c_d58b78ca"},
    {"veilig", "c_d58b78ca"},
    {"crisisbeheersing", "c_d58b78ca"},
    {"rampenbestrijding", "c_d58b78ca"},
    {"brandweer*", "c_d58b78ca"},
    {"criminaliteit*", "c_fcac43e4"},
    {"handhaving", "c_d58b78ca"},
    {"politie*", "c_d58b78ca"},
    {"bestuur en veiligheid", "c_d58b78ca", "c_f37fd49d"},
    {"ondermijning", "c_fcac43e4"},
    // care and health
    {"publieke gezondheid*", "c_d0463fb7"},
    {"volksgezondheid*", "c_d0463fb7"},
    {"gezondheid*", "c_d0463fb7"},
    {"zorg", "c_d0463fb7"},
    {"zorgstructuren", "c_d0463fb7"},
    {"zorgtaken", "c_d0463fb7"},
    {"welzijn*", "c_d0463fb7"},
    {"wmo", "c_d0463fb7"},
    {"maatschappelijke ondersteuning", "c_d0463fb7"},
    {"maatschappelijke zorg", "c_d0463fb7"},
    {"maatschappelijke opvang", "c_d0463fb7"},
    {"beschermd wonen", "c_d0463fb7"},
    {"sociaal domein", "c_d0463fb7", "c_d4890526"},
    {"sociale domein", "c_d0463fb7", "c_d4890526"},
    {"maatschappelijk domein", "c_d0463fb7"},
    {"ggz", "c_d0463fb7"},
    {"ambulance*", "c_d0463fb7"},
    {"ouderen*", "c_f02ce1b3"},
    {"huiselijk geweld", "c_d0463fb7"},
    {"verslaving*", "c_d0463fb7"},
    {"toegang en eerstelijnsvoorzieningen", "c_d0463fb7"},
    {"eerstelijnsvoorzieningen", "c_d0463fb7"},
    {"maatwerkvoorziening*", "c_d0463fb7"},
    {"maatwerkdienstverlening", "c_d0463fb7"},
    {"maatwerkarrangementen", "c_d0463fb7"},
    {"huishoudelijke hulp", "c_d0463fb7"},
    {"dagbesteding", "c_d0463fb7"},
    {"vrouwenopvang", "c_d0463fb7"},
    {"samenkracht", "c_d0463fb7"},
    {"jeugd*", "c_0fe7c5e7"},
    {"jongeren*", "c_0fe7c5e7"},
    {"jeugd en gezin", "c_0fe7c5e7", "c_76136c82"},
    {"sport*", "c_a6c5e5b8"},
    {"bewegen", "c_a6c5e5b8"},
    // social security and work
    {"sociale zaken", "c_d4890526"},
    {"sociale zekerheid", "c_d4890526"},
    {"werk en inkomen", "c_9d1917e9", "c_d4890526"},
    {"inkomen*", "c_d4890526"},
    {"bijstand*", "c_d4890526"},
    {"armoede*", "c_d4890526"},
    {"schuldhulp*", "c_d4890526"},
    {"schulden*", "c_d4890526"},
    {"participatie*", "c_9d1917e9"},
    {"werk", "c_9d1917e9"},
    {"arbeidsmarkt*", "c_9d1917e9"},
    {"arbeids*", "c_9d1917e9"},
    {"re integratie", "c_9d1917e9"},
    {"reintegratie", "c_9d1917e9"},
    {"sociale werkvoorziening", "c_9d1917e9", "c_d4890526"},
    {"werkvoorziening", "c_9d1917e9"},
    {"wsw", "c_9d1917e9"},
    {"werkgelegenheid", "c_9d1917e9"},
    // education
    {"onderwijs*", "c_c232ae4a"},
    {"basisonderwijs", "c_7b01f260"},
    {"educatie", "c_c232ae4a"},
    {"leerling*", "c_c232ae4a"},
    {"leerplicht", "c_c232ae4a"},
    {"laaggeletterd*", "c_c232ae4a"},
    {"geletterdheid", "c_c232ae4a"},
    {"volwasseneneducatie", "c_c232ae4a"},
    {"kinderopvang", "c_76136c82"},
    {"voortijdig schoolverlaten", "c_c232ae4a"},
    {"school*", "c_c232ae4a"},
    // space, housing, traffic
    {"ruimtelijke ordening", "c_9af4b880"},
    {"ruimtelijk*", "c_9af4b880"},
    {"ro", "c_9af4b880"},
    {"ruimte", "c_9af4b880"},
    {"vrom", "c_9af4b880", "c_afa30a11"},
    {"fysiek domein", "c_cfc7d5ab"},
    {"fysieke leefomgeving", "c_cfc7d5ab"},
    {"leefomgeving", "c_cfc7d5ab"},
    {"omgevingsrecht", "c_9af4b880", "c_afa30a11"},
    {"vergunning*", "c_9af4b880"},
    {"vth", "c_9af4b880", "c_afa30a11"},
    {"bouwen", "c_a6a9eddd"},
    {"bouw en woningtoezicht", "c_a6a9eddd"},
    {"openbare ruimte", "c_cfc7d5ab"},
    {"infrastructuur", "c_cfc7d5ab"},
    {"wegen", "c_f411e390"},
    {"wegbeheer", "c_f411e390"},
    {"wegenbeheer", "c_f411e390"},
    {"wegenonderhoud", "c_f411e390"},
    {"leefbaarheid", "c_cfc7d5ab"},
    {"volkshuisvesting", "c_124eaf3a"},
    {"wonen", "c_124eaf3a"},
    {"woning*", "c_124eaf3a"},
    {"woonwagen*", "c_124eaf3a"},
    {"woonruimte*", "c_124eaf3a"},
    {"huisvesting", "c_124eaf3a"},
    {"verkeer*", "c_849842ac"},
    {"mobiliteit*", "c_849842ac"},
    {"bereikbaarheid", "c_849842ac"},
    {"openbaar vervoer", "c_319461d7"},
    {"ov", "c_319461d7"},
    {"vervoer*", "c_849842ac"},
    {"parkeren", "c_849842ac"},
    {"parkeer*", "c_849842ac"},
    {"haven*", "c_d3b599f8"},
    {"luchthaven*", "c_2835e395"},
    {"grondzaken", "c_9af4b880"},
    {"grondexploitatie*", "c_9af4b880"},
    {"niet bedrijventerreinen", "c_9af4b880"},
    {"gebiedsontwikkeling", "c_9af4b880"},
    {"stedelijke vernieuwing", "c_9af4b880"},
    {"platteland*", "c_cfc7d5ab"},
    {"geo informatie", "c_ee06665e"},
    // nature and environment
    {"milieu*", "c_afa30a11"},
    {"afval*", "c_d96f9cd3"},
    {"reiniging", "c_d96f9cd3"},
    {"duurzaam*", "c_afa30a11"},
    {"klimaat*", "c_79010191"},
    {"energie*", "c_f4f1867a"},
    {"natuur*", "c_db2fbedb"},
    {"landschap*", "c_db2fbedb"},
    {"groen*", "c_db2fbedb"},
    {"water", "c_389a72e6"},
    {"waterbeheer", "c_a71dc533"},
    {"waterstaat", "c_a71dc533"},
    {"waterwegen", "c_d3b599f8"},
    {"waterketen", "c_a71dc533"},
    {"waterkering*", "c_a71dc533"},
    {"dijken", "c_a71dc533"},
    {"riolering*", "c_a71dc533"},
    {"afvalwater*", "c_a71dc533"},
    {"waterschap*", "c_a71dc533"},
    {"bodem*", "c_7ce8a10c"},
    {"geluid*", "c_9f410ab6"},
    {"lucht", "c_28ddcea5"},
    {"dierenwelzijn", "c_afa30a11"},
    {"dierenopvang", "c_afa30a11"},
    // economy, culture, recreation
    {"economie*", "c_d363776f"},
    {"economisch*", "c_d363776f"},
    {"ez", "c_d363776f"},
    {"bedrijventerrein*", "c_3afc269f"},
    {"ondernem*", "c_3afc269f"},
    {"bedrijvigheid", "c_3afc269f"},
    {"bedrijfsinfrastructuur", "c_3afc269f"},
    {"bedrijvenloket", "c_3afc269f"},
    {"bedrijfsregelingen", "c_3afc269f"},
    {"landbouw", "c_989e37d9"},
    {"agrarisch*", "c_989e37d9"},
    {"visserij", "c_989e37d9"},
    {"glasvezel*", "c_85a72eb3"},
    {"breedband", "c_85a72eb3"},
    {"nutsvoorziening*", "c_f4f1867a"},
    {"recreatie*", "c_a6c5e5b8"},
    {"openlucht*", "c_a6c5e5b8"},
    {"toerisme", "c_a6c5e5b8"},
    {"toeristisch*", "c_a6c5e5b8"},
    {"cultuur en recreatie", "c_0361ffb3"},
    {"cultuur", "c_f72b706a"},
    {"cultuurpresentatie", "c_f72b706a"},
    {"cultuurproductie", "c_f72b706a"},
    {"cultuurparticipatie", "c_f72b706a"},
    {"cultuurhistori*", "c_2408fb5a"},
    {"kunst*", "c_f72b706a"},
    {"cultureel*", "c_f72b706a"},
    {"erfgoed", "c_2408fb5a"},
    {"archief*", "c_2408fb5a"},
    {"archieven", "c_2408fb5a"},
    {"historisch*", "c_2408fb5a"},
    {"archeologie", "c_2408fb5a"},
    {"monumenten*", "c_2408fb5a"},
    {"musea", "c_f72b706a"},
    {"bibliothe*", "c_f72b706a"},
    {"evenementen", "c_70e03904"},
    {"vrije tijd", "c_a6c5e5b8"},
    {"regiomarketing", "c_d363776f"},
    {"promotie", "c_a6c5e5b8"},
    {"innovatie", "c_87d3d66c"},
    // organisation, finance, law
    {"bedrijfsvoering", "c_3eb6243b"},
    {"dienstverlening", "c_3eb6243b"},
    {"ambtelijke organisatie*", "c_3eb6243b"},
    {"ambtelijke fusie", "c_3eb6243b"},
    {"overhead", "c_3eb6243b"},
    {"ict", "c_ee06665e"},
    {"automatisering", "c_ee06665e"},
    {"informatievoorziening*", "c_ee06665e"},
    {"informatiebeveiliging*", "c_ee06665e"},
    {"informatiesyste*", "c_ee06665e"},
    {"informatietechnologie*", "c_ee06665e"},
    {"informatiemanagement", "c_ee06665e"},
    {"informatiebeleid*", "c_ee06665e"},
    {"informatiehuishouding", "c_ee06665e"},
    {"informatisering", "c_ee06665e"},
    {"basisregistratie*", "c_ee06665e"},
    {"digital*", "c_ee06665e"},
    {"inkoop*", "c_068da9fb"},
    {"vastgoed*", "c_068da9fb"},
    {"gebouwen en gronden", "c_068da9fb"},
    {"aanbesteding*", "c_068da9fb"},
    {"personeel*", "c_f2c9a613"},
    {"p&o", "c_f2c9a613"},
    {"hrm", "c_f2c9a613"},
    {"bestuur*", "c_f37fd49d"},
    {"algemeen bestuur", "c_f37fd49d"},
    {"burgerzaken", "c_f37fd49d"},
    {"bestuur en ondersteuning", "c_f37fd49d"},
    {"burgerparticipatie", "c_f37fd49d"},
    {"regionale samenwerking", "c_f37fd49d"},
    {"belangenbehartiging", "c_f37fd49d"},
    {"belasting*", "c_25e30d03"},
    {"heffing*", "c_25e30d03"},
    {"woz", "c_25e30d03"},
    {"ozb", "c_25e30d03"},
    {"ozb woningen", "c_25e30d03"},
    {"ozb niet woningen", "c_25e30d03"},
    {"parkeerbelasting", "c_25e30d03"},
    {"vennootschapsbelasting", "c_25e30d03"},
    {"vpb", "c_25e30d03"},
    {"financien", "c_391585db"},
    {"financiele*", "c_391585db"},
    {"treasury", "c_391585db"},
    {"gemeentefonds", "c_391585db"},
    {"algemene uitkeringen", "c_391585db"},
    {"mutaties reserves", "c_391585db"},
    {"baten en lasten", "c_391585db"},
    {"resultaat van de rekening van baten en lasten", "c_391585db"},
    {"middelen", "c_391585db"},
    {"begroting", "c_4348dad1"},
    {"rekenkamer*", "c_391585db"},
    {"bezwaar*", "c_e3d35361"},
    {"klachten*", "c_e3d35361"},
    {"juridisch*", "c_f4679acc"},
    {"integratie", "c_a94e1fa4"},
    {"inburgering", "c_a94e1fa4"},
    {"asiel*", "c_2e9944e7"},
    {"vluchteling*", "c_2e9944e7"},
    {"statushouders", "c_2e9944e7"},
    {"internationaal", "c_f47ad6ca"},
    {"internationale*", "c_f47ad6ca"},
    {"internationale samenwerking", "c_576c2bd7"},
    {"internationale betrekkingen", "c_576c2bd7"},
    {"stedenband*", "c_576c2bd7"},
    {"europa", "c_68609e19"},
    {"grensoverschrijdend*", "c_f47ad6ca"},
    {"begraafplaats*", "c_cfc7d5ab"},
    {"crematoria", "c_cfc7d5ab"},
    {"crematorium", "c_cfc7d5ab"}};

bool all_areas(Tokens const& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens.is(i, {"alle", "all"}) && (tokens[i + 1].folded.starts_with("beleid") ||
                                          tokens[i + 1].folded.starts_with("terrein") ||
                                          tokens[i + 1].folded.starts_with("taakveld") ||
                                          tokens[i + 1].folded.starts_with("programma")))
      return true;
  }
  return tokens.phrase(0, "gehele beleid*") > 0 || tokens.phrase(0, "gemeentebreed") > 0 ||
         (tokens.size() == 1 && tokens.is(0, {"alle", "alles", "algemeen", "divers", "breed"}));
}

// In a cell for themes a theme; in a name or a purpose only the means of any body: an
// "informatiecentrum" may be about safety or archives.
constexpr Term cell_terms[] = {{"informatie*", "c_ee06665e"}};

/// A term that stands in a text, and over how many tokens; without one nothing stands there.
struct Found {
  Term const* term{};
  std::size_t length{};
};

/// The longest of the terms that stands at token i.
Found longest(std::span<Term const> all, Tokens const& tokens, std::size_t i) {
  Found best;
  for (auto const& term : all) {
    if (tokens[i].folded.front() != term.phrase.front()) continue;
    auto const here = tokens.phrase(i, term.phrase);
    if (here < best.length || here == 0) continue;
    if (here == best.length && term.phrase.size() <= best.term->phrase.size()) continue;
    best = {&term, here};
  }
  return best;
}

Found term_at(Tokens const& tokens, std::size_t i, bool in_cell) {
  auto const found = longest(terms, tokens, i);
  return found.term == nullptr && in_cell ? longest(cell_terms, tokens, i) : found;
}

PolicyArea const* labelled(Atlas const& atlas, std::string_view folded) {
  for (auto const& each : atlas.policy_areas) {
    if (each.id.starts_with("c_") && text::fold(each.label) == folded) return &each;
  }
  return nullptr;
}

class Policy {
 public:
  Policy(Atlas const& atlas, Interpretation& into) : atlas_{atlas}, into_{into} {}

  // Every part between separators: its concepts, or the part itself when there are none.
  void read(Tokens const& tokens, bool keep_unmapped) {
    std::size_t from = 0;
    while (from < tokens.size()) {
      std::size_t to = from;
      while (to < tokens.size() && (to == from || !tokens[to].dash_before) &&
             (tokens[to].word() || tokens.sign(to, '&')))
        ++to;
      if (to > from) part(tokens, from, to, keep_unmapped);
      from = std::max(to, from + 1);  // a sign is passed over, so the walk ends
    }
  }

 private:
  void part(Tokens const& tokens, std::size_t from, std::size_t to, bool keep_unmapped) {
    if (auto const* const area = labelled(atlas_, tokens.folded(from, to))) return add(area->id);
    std::size_t loose = from;  // start of the words since the last "en" that gave nothing
    bool mapped = false;
    auto const close = [&](std::size_t end) {
      if (!mapped && end > loose && keep_unmapped)
        into_.policy_unmapped.push_back(tokens.written(loose, end));
      mapped = false;
    };
    for (auto i = from; i < to;) {
      auto const [term, length] = tokens[i].word() ? term_at(tokens, i, keep_unmapped) : Found{};
      if (term != nullptr && i + length <= to) {
        add(term->concept_id);
        if (!term->second.empty()) add(term->second);
        mapped = true;
        i += length;
        continue;
      }
      if (tokens.is(i, {"en"}) || tokens.sign(i, '&')) {
        close(i);
        loose = i + 1;
      }
      ++i;
    }
    close(to);
  }

  void add(std::string_view id) {
    if (std::ranges::find(into_.policy_areas, id) == into_.policy_areas.end())
      into_.policy_areas.emplace_back(id);
  }

  Atlas const& atlas_;
  Interpretation& into_;
};

}  // namespace

namespace {

/// True for a cell that says that no theme was filled in, whatever stands behind it.
bool says_nothing(Tokens const& cell) { return not_filled_in(cell) || begins_unfilled(cell) > 0; }

}  // namespace

void read_policy(Atlas const& atlas, RowText const& text, Interpretation& into) {
  auto& reason = into.reasons["policy_areas"];
  Tokens const written{text.policy_area};
  Tokens const cell{says_nothing(written) ? std::string_view{} : text.policy_area};
  if (all_areas(cell)) {
    into.policy_all = true;
    reason = "De cel zegt: \"" + text.policy_area + "\".";
    return;
  }
  Policy policy{atlas, into};
  policy.read(cell, true);
  if (!into.policy_areas.empty()) {
    reason = "Afgeleid van de woorden in de cel: \"" + text.policy_area + "\".";
    return;
  }
  policy.read(Tokens{text.name, 60}, false);
  if (into.policy_areas.empty()) policy.read(Tokens{text.purpose, 200}, false);
  if (into.policy_areas.size() > 3) into.policy_areas.resize(3);
  if (into.policy_areas.empty()) {
    reason = "De rij zegt er niets over dat bij de lijst van thema's past.";
  } else if (cell.size() == 0) {
    reason = "De rij heeft geen cel met een thema; afgeleid van naam en doel.";
  } else {
    reason = "De cel noemt geen bekend thema; afgeleid van naam en doel.";
    into.doubts.push_back({"policy_areas", reason});
  }
}

}  // namespace verband::resolve
