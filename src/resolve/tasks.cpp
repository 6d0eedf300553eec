// SPDX-License-Identifier: EUPL-1.2
#include "resolve/tasks.hpp"

#include <array>

#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

struct Phrase {
  std::string_view words{};  // folded; '*' at the end of a word = every word that begins so
  Task task{};
};

using enum Task;

// Longer phrases stand before shorter ones that begin in the same way.
constexpr auto task_phrases = std::to_array<Phrase>({
    {"veiligheidshuis", safety_house},
    {"zorg en veiligheidshuis", safety_house},
    {"veiligheidsregio*", safety},
    {"veiligheids", safety},
    {"veiligheidsbureau", safety},
    {"vr", safety},
    {"brandweer*", safety},
    {"hulpverleningsdienst*", safety},
    {"hulpverlening*", safety},
    {"meldkamer*", safety},
    {"veilig thuis", safe_home},
    {"geweld", safe_home},
    {"crisiszorg", safe_home},
    {"ambulance*", ambulance},
    {"rav", ambulance},
    {"ggd*", health},
    {"ghor", health},
    {"ogz", health},
    {"rdog", health},
    {"gezondheidsdienst*", health},
    {"gezondheidszorg*", health},
    {"gezondheidsregio*", health},
    {"publieke gezondheid*", health},
    {"openbare gezondheid*", health},
    {"volksgezondheid*", health},
    {"omgevingsdienst*", environment},
    {"uitvoeringsdienst*", environment},
    {"milieudienst*", environment},
    {"milieubeleid*", environment},
    {"rud", environment},
    {"milieusamenwerking", environment},
    {"milieupark*", waste},
    {"milieu*", environment},
    {"afval*", waste},
    {"huisvuil*", waste},
    {"vuil*", waste},
    {"reiniging*", waste},
    {"grondstoffen*", waste},
    {"stortplaats*", waste},
    {"vervuil*", waste},
    {"werkvoorziening*", sheltered_work},
    {"werkbedrijf*", sheltered_work},
    {"werkbedrijven", sheltered_work},
    {"werkleerbedrijf*", sheltered_work},
    {"werkleer*", sheltered_work},
    {"participatiebedrijf*", sheltered_work},
    {"werk en participatie", sheltered_work},
    {"werk en re integratie", sheltered_work},
    {"werk en reintegratie", sheltered_work},
    {"re integratie", sheltered_work},
    {"reintegratie", sheltered_work},
    {"gesubsidieerde arbeid", sheltered_work},
    {"sociaal werkvoorziening*", sheltered_work},
    {"sociale werkvoorziening*", sheltered_work},
    {"sociale werkplaats*", sheltered_work},
    {"wsw", sheltered_work},
    {"sw", sheltered_work},
    {"werkplein*", social_service},
    {"participatie", social_service},
    {"werk en inkomen", social_service},
    {"werk inkomen", social_service},
    {"sociale zaken", social_service},
    {"sociale dienst*", social_service},
    {"sociale recherche*", social_service},
    {"bijzonder onderzoek", social_service},
    {"isd", social_service},
    {"rsd", social_service},
    {"belasting*", taxes},
    {"gemeentebelasting*", taxes},
    {"heffing*", taxes},
    {"invordering*", taxes},
    {"archeolog*", archaeology},
    {"archief*", archive},
    {"archieven*", archive},
    {"archivariaat*", archive},
    {"streekarchi*", archive},
    {"regionaal archief*", archive},
    {"historisch centrum", archive},
    {"historisch informatie centrum", archive},
    {"erfgoedcentrum*", archive},
    {"rhc*", archive},
    {"recreatie*", recreation},
    {"meerschap*", recreation},
    {"plassenschap*", recreation},
    {"parkschap*", recreation},
    {"natuur*", recreation},
    {"landschap*", recreation},
    {"groenalliantie*", recreation},
    {"zandmaten", recreation},
    {"nationaal park*", recreation},
    {"bedrijvenpark*", business_park},
    {"bedrijventerrein*", business_park},
    {"bedrijvenschap*", business_park},
    {"industrieschap*", business_park},
    {"industrieterrein*", business_park},
    {"regionaal bedrijven*", business_park},
    {"businesspark*", business_park},
    {"bedrijvenstad*", business_park},
    {"havenschap*", port},
    {"zeehaven*", port},
    {"haven*", port},
    {"nautisch*", port},
    {"kredietbank*", credit},
    {"kredietverlening*", credit},
    {"schuldhulp*", credit},
    {"stadsbank*", credit},
    {"volkskrediet*", credit},
    {"ict*", automation},
    {"automatisering*", automation},
    {"informatisering*", automation},
    {"rekencentrum*", automation},
    {"geo*informatie*", automation},
    {"leerlingenvervoer*", transport},
    {"openbaar vervoer*", transport},
    {"collectief vervoer*", transport},
    {"doelgroepenvervoer*", transport},
    {"publiek vervoer*", transport},
    {"vervoer*", transport},
    {"mobiliteit*", transport},
    {"bereikbaarheid*", transport},
    {"verkeer*", transport},
    {"ov bureau", transport},
    {"leerplicht*", attendance},
    {"leerlingzaken*", attendance},
    {"schoolverzuim*", attendance},
    {"voortijdig schoolverlaten", attendance},
    {"meld en coordinatiefunctie", attendance},
    {"rmc*", attendance},
    {"rbl", attendance},
    {"onderwijs*", education},
    {"basisonderwijs*", education},
    {"school*", education},
    {"educatie*", education},
    {"volwasseneneducatie*", education},
    {"jeugd*", youth},
    {"beschermd wonen", sheltered_living},
    {"maatschappelijke opvang", sheltered_living},
    {"vrouwenopvang*", sheltered_living},
    {"wmo*", care},
    {"maatschappelijke zorg", care},
    {"maatschappelijke ondersteuning", care},
    {"maatschappelijke dienst*", care},
    {"rekenkamer*", audit},
    {"laboratorium*", laboratory},
    {"waterschapslaboratorium*", laboratory},
    {"aqualysis", laboratory},
    {"aquon", laboratory},
    {"crematori*", burial},
    {"begraaf*", burial},
    {"sportpark*", sport},
    {"sport*", sport},
    {"zwembad*", sport},
    {"muziek*", culture},
    {"theater*", culture},
    {"museum*", culture},
    {"bibliotheek*", culture},
    {"kunst*", culture},
    {"woning*", housing},
    {"wonen", housing},
    {"woonwagen*", housing},
    {"volkshuisvesting*", housing},
    {"welstand*", building_control},
    {"monumenten*", building_control},
    {"bouw*", building_control},
    {"toerisme*", tourism},
    {"toeristisch*", tourism},
    {"antidiscriminatie*", equal_treatment},
    {"discriminatie*", equal_treatment},
    {"adv", equal_treatment},
    {"energie*", energy},
    {"waterschapshuis*", water},
    {"waterketen*", water},
    {"afvalwater*", water},
    {"slibverwerking*", water},
    {"riolering*", water},
    {"schadeschap*", damage},
    {"bedrijfsvoering", shared_services},
    {"ambtelijke*", shared_services},
    {"servicepunt*", shared_services},
    {"servicecentrum*", shared_services},
    {"shared", shared_services},
    {"bestuursdienst*", shared_services},
    {"inkoop*", purchasing},
    {"inkooporganisatie*", purchasing},
    {"aanbesteding*", purchasing},
    {"stadsregio*", region},
    {"stadsgewest*", region},
    {"metropoolregio*", region},
    {"gewest*", region},
    {"streekraad*", region},
    {"overleg*", region},
    {"regio", region},
    {"euregio*", region},
});

bool fits(std::string_view pattern, std::string_view word) {
  if (pattern.ends_with('*')) {
    pattern.remove_suffix(1);
    auto const star = pattern.find('*');
    if (star != std::string_view::npos) {
      return word.starts_with(pattern.substr(0, star)) &&
             word.find(pattern.substr(star + 1), star) != std::string_view::npos;
    }
    if (word.starts_with(pattern)) return true;
    // A slip of the pen in a long word: "veiligheidregio".
    constexpr std::size_t long_word = 10;
    return pattern.size() >= long_word && word.size() >= pattern.size() - 1 &&
           text::edit_distance(word.substr(0, pattern.size()), pattern, 1) <= 1;
  }
  return word == pattern;
}

std::size_t words_fitting(std::string_view phrase, std::span<std::string const> words,
                          std::size_t at) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    auto const blank = phrase.find(' ');
    if (at + count >= words.size() || !fits(phrase.substr(0, blank), words[at + count])) return 0;
    ++count;
    phrase = blank == std::string_view::npos ? std::string_view{} : phrase.substr(blank + 1);
  }
  return count;
}

}  // namespace

bool broad(Task task) {
  switch (task) {
    case social_service:
    case education:
    case care:
    case youth:
    case culture:
    case housing:
    case purchasing:
    case shared_services:
    case transport:
    case business_park:
      return true;
    default:
      return false;
  }
}

NamedTask task_at(std::span<std::string const> words, std::size_t at) {
  NamedTask best;
  for (auto const& each : task_phrases) {
    auto const count = words_fitting(each.words, words, at);
    if (count > best.words) best = {each.task, count};
  }
  return best;
}

std::string_view in_dutch(Task task) {
  constexpr std::array<std::string_view, task_count> words{"veiligheid",
                                                           "veiligheidshuis",
                                                           "Veilig Thuis",
                                                           "publieke gezondheid",
                                                           "ambulances",
                                                           "milieu",
                                                           "afval",
                                                           "sociale werkvoorziening",
                                                           "werk en inkomen",
                                                           "belastingen",
                                                           "archief",
                                                           "archeologie",
                                                           "natuur en recreatie",
                                                           "bedrijventerrein",
                                                           "haven",
                                                           "krediet en schulden",
                                                           "automatisering",
                                                           "vervoer",
                                                           "onderwijs",
                                                           "leerplicht",
                                                           "jeugd",
                                                           "maatschappelijke ondersteuning",
                                                           "beschermd wonen en opvang",
                                                           "rekenkamer",
                                                           "laboratorium",
                                                           "uitvaart",
                                                           "sport",
                                                           "cultuur",
                                                           "wonen",
                                                           "bouwen en welstand",
                                                           "toerisme",
                                                           "gelijke behandeling",
                                                           "energie",
                                                           "water",
                                                           "schade",
                                                           "bedrijfsvoering",
                                                           "inkoop",
                                                           "de hele regio"};
  return words.at(static_cast<std::size_t>(task));
}

}  // namespace verband::resolve
