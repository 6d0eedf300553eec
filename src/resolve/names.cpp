// SPDX-License-Identifier: EUPL-1.2
#include "resolve/names.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/date.hpp"
#include "resolve/cut_names.hpp"
#include "resolve/places.hpp"
#include "resolve/rules.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Candidate;
using reference::How;

bool is(Candidate const& each, OrganisationKind kind) {
  return each.organisation != nullptr && each.organisation->kind == kind;
}

std::vector<Candidate> of_kind(std::vector<Candidate> const& all, OrganisationKind kind,
                               bool alive) {
  std::vector<Candidate> found;
  for (auto const& each : all) {
    if (is(each, kind) && each.alive == alive) found.push_back(each);
  }
  if (found.empty()) return found;
  auto const best = std::ranges::min(found, {}, &Candidate::how).how;
  std::erase_if(found, [&](Candidate const& each) { return each.how != best; });
  return found;
}

std::string how_text(Mention const& mention, Candidate const& candidate) {
  auto const& name = candidate.organisation->name;
  if (candidate.how == How::misspelled)
    return "\"" + mention.text + "\" is gelezen als " + name + ".";
  if (candidate.how == How::short_form)
    return "\"" + mention.text + "\" is een korte naam voor " + name + ".";
  if (candidate.how == How::alias)
    return "\"" + mention.text + "\" is een andere schrijfwijze van " + name + ".";
  return "De cel noemt " + name + ".";
}

Decision organisation(Mention const& mention, Candidate const& candidate,
                      std::string const& why = {}) {
  Decision decision{.organisation = candidate.organisation, .reason = how_text(mention, candidate)};
  if (!mention.reason.empty()) decision.reason = mention.reason;
  if (!why.empty()) decision.reason += " " + why;
  if (candidate.how == How::misspelled) decision.doubt = decision.reason + " Klopt dat?";
  return decision;
}

// A bare direction is a part of a name that was cut short, not the division of that name.
bool cut_short(std::string_view text) {
  Tokens const tokens{text, 3};
  auto const at = tokens.is(0, {"de", "het"}) ? std::size_t{1} : std::size_t{0};
  return direction(tokens, at) && tokens.size() == at + 1;
}

// "GGD Fryslân" is a body, known or not; "GGD-regio Fryslân" is where its municipalities lie.
bool names_body(std::string_view text) {
  auto const folded = text::fold(text);
  return (folded.starts_with("ggd ") && !folded.starts_with("ggd regio ")) ||
         folded.starts_with("veiligheidsregio ");
}

/// The part of a division's word that is no "-regio": "zorgkantoor" of "zorgkantoorregio".
std::string_view without_region(std::string_view division) {
  for (std::string_view const area : {"regio's", "regios", "regio"}) {
    if (!division.ends_with(area)) continue;
    division.remove_suffix(area.size());
    while (division.ends_with(' ')) division.remove_suffix(1);
    break;
  }
  return division;
}

// "Veiligheidshuis Twente", "RIEC Noord", "politie-eenheid Limburg": a division is made of where
// bodies work, and the text is the name of one of those.
bool names_body_of(Grouping const& group, std::string_view text) {
  static constexpr std::string_view services[] = {"dienst",      "diensten",     "huis",
                                                  "huizen",      "kantoor",      "kantoren",
                                                  "voorziening", "voorzieningen"};
  static constexpr std::string_view areas[] = {"gebied", "gebieden", "landsdeel", "landsdelen"};
  if (group.division.empty()) return false;
  auto const division = text::fold(group.division);
  auto const folded = text::fold(text);
  auto const body = without_region(division);
  if (folded.starts_with(division) && body.size() < division.size()) return false;
  auto const ends = [&](std::string_view word) { return body.ends_with(word); };
  bool const of_area = body.empty() || std::ranges::any_of(areas, ends);
  if (of_area) return false;
  if (folded.starts_with(std::string{body} + " ")) return true;
  return body.size() == division.size() && std::ranges::any_of(services, ends);
}

class Row {
 public:
  Row(Scene const& scene, std::vector<Mention> const& mentions, Witness const& witness)
      : scene_{scene}, mentions_{mentions}, witness_{witness} {}

  std::vector<Decision> run() {
    std::vector<Decision> decisions(mentions_.size());
    neighbours();
    provinces();
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].kind == Mention::Kind::name) decisions[i] = one(i);
    }
    return decisions;
  }

 private:
  static bool both(Mention const& each) {
    return each.kind == Mention::Kind::name && !each.wanted &&
           !of_kind(each.candidates, OrganisationKind::municipality, true).empty() &&
           !of_kind(each.candidates, OrganisationKind::province, true).empty();
  }
  static bool only(Mention const& each, OrganisationKind kind) {
    if (each.kind != Mention::Kind::name || both(each)) return false;
    if (each.wanted) return *each.wanted == kind;
    return !of_kind(each.candidates, kind, true).empty();
  }

  // The provinces that the names with one meaning lie in, to tell namesakes apart.
  void neighbours() {
    for (auto const& each : mentions_) {
      if (each.kind == Mention::Kind::rule && each.rule.grouping.starts_with("province:"))
        near_[each.rule.grouping.substr(9)] += 3;
      if (each.kind != Mention::Kind::name || each.only_near) continue;
      auto const found = of_kind(each.candidates, OrganisationKind::municipality, true);
      if (found.size() == 1) ++near_[found.front().organisation->province];
    }
    if (!scene_.province.empty()) near_[scene_.province] += 1;
  }

  // Which of the names that fit a municipality and a province mean the province.
  void provinces() {
    std::map<std::string, std::vector<std::size_t>> twins;
    bool other_municipality = false;
    bool other_province = false;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (both(mentions_[i])) twins[text::fold(mentions_[i].text)].push_back(i);
      other_municipality = other_municipality || only(mentions_[i], OrganisationKind::municipality);
      other_province = other_province || only(mentions_[i], OrganisationKind::province);
    }
    for (auto const& [name, places] : twins) {
      auto const province =
          of_kind(mentions_[places.front()].candidates, OrganisationKind::province, true);
      auto const& code = province.front().organisation->code;
      bool const asked_province = mentioned_with_kind(code);
      bool const asked_municipality = municipality_with_kind(places.front());
      if (places.size() > 1 && !asked_province) {
        auto chosen = places.front();
        for (auto const each : places) {
          if (next_to_province(each)) chosen = each;
        }
        province_.emplace(chosen,
                          "De naam staat er twee keer: een keer de provincie en een keer "
                          "de gemeente.");
      } else if (other_province && !other_municipality && !asked_province) {
        for (auto const each : places) province_.emplace(each, "De lijst noemt alleen provincies.");
      } else if (asked_municipality && !asked_province) {
        province_.emplace(places.front(), "De gemeente staat er zelf al bij.");
      } else if (next_to_province(places.front()) && witnessed(code) && !asked_province &&
                 count_fits_without(places.front())) {
        province_.emplace(places.front(),
                          "De rij spreekt van de provincie, en de naam staat bij "
                          "een andere provincie.");
      }
    }
  }

  bool mentioned_with_kind(std::string const& code) const {
    return std::ranges::any_of(mentions_, [&](Mention const& each) {
      return each.kind == Mention::Kind::name && each.wanted == OrganisationKind::province &&
             std::ranges::any_of(each.candidates, [&](Candidate const& candidate) {
               return is(candidate, OrganisationKind::province) &&
                      candidate.organisation->code == code;
             });
    });
  }
  bool municipality_with_kind(std::size_t i) const {
    auto const found = of_kind(mentions_[i].candidates, OrganisationKind::municipality, true);
    return std::ranges::any_of(mentions_, [&](Mention const& each) {
      return &each != &mentions_[i] && each.wanted == OrganisationKind::municipality &&
             std::ranges::any_of(each.candidates, [&](Candidate const& candidate) {
               return candidate.organisation == found.front().organisation;
             });
    });
  }
  bool next_to_province(std::size_t i) const {
    bool const before =
        i > 0 && mentions_[i].joined_before && only(mentions_[i - 1], OrganisationKind::province);
    bool const after =
        i + 1 < mentions_.size() && only(mentions_[i + 1], OrganisationKind::province);
    return before || after;
  }
  bool witnessed(std::string const& code) const {
    return std::ranges::find(witness_.provinces, code) != witness_.provinces.end();
  }
  bool count_fits_without(std::size_t i) const {
    if (!witness_.count) return true;
    std::size_t others = 0;
    for (std::size_t at = 0; at < mentions_.size(); ++at) {
      if (at != i && (both(mentions_[at]) || only(mentions_[at], OrganisationKind::municipality)))
        ++others;
    }
    return others == *witness_.count || others + 1 == *witness_.count;
  }

  Decision one(std::size_t i) const {
    auto const& mention = mentions_[i];
    if (auto const found = province_.find(i); found != province_.end()) {
      return organisation(mention,
                          of_kind(mention.candidates, OrganisationKind::province, true).front(),
                          found->second);
    }
    if (mention.only_near) return beside_others(mention);
    if (mention.wanted) {
      if (auto decision = wanted(mention, *mention.wanted)) return *decision;
    }
    if (auto elsewhere = not_in_bracket(mention)) return *elsewhere;
    auto const alive = of_kind(mention.candidates, OrganisationKind::municipality, true);
    auto const dead = of_kind(mention.candidates, OrganisationKind::municipality, false);
    bool const exact_dead = !dead.empty() && dead.front().how == How::exact;
    // "Valkenburg" among neighbours of Leiden was the one that is gone, not Valkenburg aan de Geul
    bool const elsewhere =
        exact_dead && alive.size() == 1 && alive.front().how == How::short_form &&
        fit(mention, *alive.front().organisation) < fit(mention, *dead.front().organisation);
    if (elsewhere) return gone(mention, dead);
    if (!alive.empty()) return among(mention, alive);
    for (auto const kind : {OrganisationKind::province, OrganisationKind::water_authority,
                            OrganisationKind::cooperation_body, OrganisationKind::national_body,
                            OrganisationKind::other}) {
      auto const found = of_kind(mention.candidates, kind, true);
      if (found.empty() || (exact_dead && found.front().how == How::short_form)) continue;
      return or_region(mention, among(mention, found));
    }
    if (auto decision = dead.empty() ? std::nullopt : begun_with(mention, dead)) return *decision;
    bool const body = names_body(mention.text);
    if (auto decision = body ? std::nullopt : region(mention)) return *decision;
    if (!dead.empty()) return gone(mention, dead);
    for (auto const& each : mention.candidates) {
      if (each.organisation != nullptr) return gone(mention, {each});
    }
    if (body)
      return {.uncoded = true, .reason = "Deze organisatie heeft geen code in de gegevens."};
    return {.reason = "Deze naam staat niet in de gegevens van deze dag."};
  }

  // "Rijswijk (Gld)": no municipality of that name lies in the province in the bracket.
  std::optional<Decision> not_in_bracket(Mention const& mention) const {
    // "(GR)", "(L)" and "(Ov)" mean too much else
    auto const mark = text::fold(mention.note);
    bool const plain = mark.size() > 2 || mark == "nh" || mark == "zh";
    bool const told = plain && !mention.province.empty() && province_mark(mark) == mention.province;
    auto const alive = told ? of_kind(mention.candidates, OrganisationKind::municipality, true)
                            : std::vector<Candidate>{};
    auto const there = [&](Candidate const& each) {
      return each.organisation->province == mention.province ||
             each.organisation->name == scene_.atlas.organisation(mention.province)->name;
    };
    if (alive.empty() || std::ranges::any_of(alive, there)) return std::nullopt;
    auto dead = of_kind(mention.candidates, OrganisationKind::municipality, false);
    std::erase_if(dead, [&](Candidate const& each) { return !there(each); });
    if (!dead.empty()) return gone(mention, dead);
    return Decision{.reason = "In " + scene_.atlas.organisation(mention.province)->name +
                              " is op deze dag geen gemeente die zo heet; " +
                              alive.front().organisation->name + " ligt in een andere provincie."};
  }

  // "Gouda, Alphen en Woerden": a name that nobody has had for ages, with which one municipality in
  // the provinces of the row begins.
  std::optional<Decision> begun_with(Mention const& mention,
                                     std::vector<Candidate> const& dead) const {
    bool const old = std::ranges::all_of(dead, [&](Candidate const& each) {
      return each.organisation->period.to < scene_.day - ages;
    });
    if (!old) return std::nullopt;
    auto found = names_behind(scene_, text::fold(mention.text));
    std::erase_if(
        found, [&](Candidate const& each) { return !near_.contains(each.organisation->province); });
    if (found.size() != 1) return std::nullopt;
    return organisation(mention, found.front(),
                        "De gemeente die zo heette, bestaat al heel lang niet meer.");
  }

  // "Son, Nuenen en Best": the row itself names others of the province of Son en Breugel.
  Decision beside_others(Mention const& mention) const {
    auto found = mention.candidates;
    std::erase_if(found, [&](Candidate const& each) {
      auto const at = near_.find(each.organisation->province);
      int const owner = each.organisation->province == scene_.province ? 1 : 0;
      return at == near_.end() || at->second <= owner;
    });
    bool const asked = !mention.wanted || *mention.wanted == OrganisationKind::municipality;
    if (found.size() == 1 && asked) {
      return organisation(mention, found.front(),
                          "De rij noemt ook andere gemeenten van die provincie.");
    }
    return {.reason = "Dit kan een korte naam zijn voor " +
                      mention.candidates.front().organisation->name +
                      ", maar de rij maakt dat niet duidelijk."};
  }

  std::optional<Decision> wanted(Mention const& mention, OrganisationKind kind) const {
    auto const alive = of_kind(mention.candidates, kind, true);
    if (!alive.empty()) return among(mention, alive);
    auto const dead = of_kind(mention.candidates, kind, false);
    if (dead.empty()) return std::nullopt;
    if (kind == OrganisationKind::municipality) {  // "de gemeenten Gouda, Alphen en Woerden"
      if (auto decision = begun_with(mention, dead)) return decision;
    }
    return gone(mention, dead);
  }

  // One of several that bear the name: by the province in the text, the owner's and the
  // neighbours' province; bodies by the names of places in their own name.
  Decision among(Mention const& mention, std::vector<Candidate> const& found) const {
    if (found.size() == 1) return organisation(mention, found.front());
    std::vector<std::pair<int, Candidate const*>> scored;
    for (auto const& each : found) scored.emplace_back(fit(mention, *each.organisation), &each);
    std::ranges::stable_sort(scored,
                             [](auto const& a, auto const& b) { return a.first > b.first; });
    if (scored[0].first > scored[1].first) {
      return organisation(mention, *scored[0].second,
                          "Van de naamgenoten past deze bij de provincie of de buren in de rij.");
    }
    std::string names;
    for (auto const& each : found)
      names += (names.empty() ? "" : ", ") + each.organisation->name + " (" +
               each.organisation->code + ")";
    return {.ambiguous = true,
            .reason = "Dit kan meer betekenen: " + names + ". De rij beslist het niet."};
  }

  int fit(Mention const& mention, Organisation const& candidate) const {
    auto province = candidate.province;
    int score = 0;
    if (province.empty() && candidate.kind == OrganisationKind::cooperation_body) {
      auto const name = " " + text::fold(candidate.name) + " ";
      for (auto const& code : {scene_.owner, scene_.province}) {
        auto const* const home = scene_.atlas.organisation(code);
        if (home != nullptr && name.find(" " + text::fold(home->name)) != std::string::npos)
          score += 10;
      }
      for (auto const& [code, weight] : near_) {
        auto const* const home = scene_.atlas.organisation(code);
        if (home != nullptr && name.find(" " + text::fold(home->name)) != std::string::npos)
          score += weight;
      }
      return score;
    }
    if (!mention.province.empty()) score += province == mention.province ? 100 : 0;
    if (auto const found = near_.find(province); found != near_.end()) score += found->second;
    return score;
  }

  // A region by name, such as Westerkwartier before there was a municipality of that name.
  std::optional<Decision> region(Mention const& mention) const {
    Grouping const* best = nullptr;
    Grouping const* body = nullptr;
    if (cut_short(mention.text)) return std::nullopt;
    for (auto const& each : mention.candidates) {
      if (each.grouping == nullptr || scene_.atlas.members(each.grouping->key, scene_.day).empty())
        continue;
      if (names_body_of(*each.grouping, mention.text)) {
        body = each.grouping;
        continue;
      }
      bool const better = best == nullptr || (each.grouping->kind == GroupingKind::region &&
                                              best->kind != GroupingKind::region);
      if (better) best = each.grouping;
    }
    if (best == nullptr && body != nullptr) return body_of_region(mention, *body);
    if (best == nullptr) return std::nullopt;
    auto doubt = thinned(scene_, *best);
    if (auto place =
            best->kind == GroupingKind::region ? std::nullopt : place_named(scene_, mention.text)) {
      best = scene_.atlas.grouping(place->key);
      doubt = std::move(place->doubt);
    }
    auto const from = origin(*best, scene_.day);
    return Decision{.grouping = best,
                    .reason = best->name +
                              " is op deze dag een streek, geen gemeente: gelezen "
                              "als de gemeenten van die streek" +
                              (from.empty() ? "" : ", volgens " + from) + ".",
                    .doubt = std::move(doubt)};
  }

  // A body that has no code takes part itself; its municipalities do where the words speak of them.
  Decision body_of_region(Mention const& mention, Grouping const& group) const {
    Tokens const note{mention.note, 60};
    auto const said = count_said(note, 0);
    bool const municipalities = !mention.except.empty() ||
                                (said && (said->municipalities || said->of)) ||
                                note.phrase(0, "alle gemeenten") > 0;
    auto const name = "\"" + mention.text + "\"";
    auto const several =
        std::to_string(scene_.atlas.members(group.key, scene_.day).size()) + " gemeenten";
    if (municipalities) {
      return {
          .grouping = &group,
          .reason = "Bij " + name + " horen " + several + "; de cel spreekt van die gemeenten."};
    }
    Decision decision{.uncoded = true,
                      .reason = "Deze organisatie heeft geen code in de gegevens. Er horen " +
                                several + " bij; de cel noemt die niet zelf."};
    if (mentions_.size() == 1)
      decision.doubt = "Bij " + name + " horen " + several +
                       ". Kijk of die organisatie meedoet of die gemeenten zelf.";
    return decision;
  }

  // "de Waddeneilanden": the body, or the municipalities of the region that is called so.
  Decision or_region(Mention const& mention, Decision decision) const {
    bool const body = decision.organisation != nullptr &&
                      decision.organisation->kind == OrganisationKind::cooperation_body;
    constexpr std::string_view article = "de ";
    auto const folded = text::fold(mention.text);
    auto const found = body && folded.starts_with(article)
                           ? scene_.gazetteer.find(folded.substr(article.size()), scene_.day)
                           : mention.candidates;
    bool const region = std::ranges::any_of(found, [](Candidate const& each) {
      return each.grouping != nullptr && each.grouping->kind == GroupingKind::region;
    });
    // "MRDH" and "Holland Rijnland" mean the body
    static constexpr std::string_view plurals[] = {"gemeenten", "steden", "eilanden", "landen"};
    bool const several =
        std::ranges::any_of(plurals, [&](std::string_view each) { return folded.ends_with(each); });
    if (body && region && several && decision.doubt.empty() && mention.note.empty())
      decision.doubt = "\"" + mention.text +
                       "\" is een organisatie en ook een streek. Kijk of de organisatie meedoet of "
                       "de gemeenten zelf.";
    return decision;
  }

  // Of several in one province that are gone on the day, the one that was there last.
  Candidate const* last_gone(std::vector<Candidate> const& found) const {
    auto const end = [](Candidate const& each) { return each.organisation->period.to; };
    auto const last = std::ranges::max_element(found, {}, end);
    bool const clear = std::ranges::all_of(found, [&](Candidate const& each) {
      return each.organisation->province == last->organisation->province &&
             end(each) <= scene_.day && (&each == &*last || end(each) < end(*last));
    });
    return clear ? &*last : nullptr;
  }

  // "Hasselt, Genk en Venlo": a place abroad too, in a row that names others there.
  bool meant_abroad(std::vector<Candidate> const& found) const {
    bool const border = std::ranges::any_of(mentions_, [](Mention const& each) {
      return each.kind == Mention::Kind::other && each.unresolved == UnresolvedKind::foreign;
    });
    return border && std::ranges::any_of(found, [&](Candidate const& each) {
             return each.organisation->period.to <= scene_.day &&
                    scene_.gazetteer.foreign(each.organisation->name, scene_.day);
           });
  }

  Decision gone(Mention const& mention, std::vector<Candidate> const& found) const {
    if (meant_abroad(found))
      return {.abroad = true,
              .reason =
                  "Zo heet ook een plaats in het buitenland, en de rij noemt er daar meer; "
                  "daarvan zijn er geen codes."};
    auto decision =
        found.size() == 1 ? organisation(mention, found.front()) : among(mention, found);
    if (auto const* const last = decision.organisation == nullptr ? last_gone(found) : nullptr)
      decision = organisation(mention, *last, "Van de naamgenoten bestond deze het laatst.");
    if (decision.organisation == nullptr) return decision;
    auto const& one = *decision.organisation;
    decision.finding = "participant-not-alive";
    if (scene_.day < one.period.from) {
      decision.doubt = one.name + " bestaat pas vanaf " + dutch(one.period.from) +
                       ". Controleer de datum of de naam.";
      return decision;
    }
    std::string became;
    for (auto const& code : scene_.atlas.alive(one.code, scene_.day)) {
      auto const* const now = scene_.atlas.organisation(code);
      if (now != nullptr) became += (became.empty() ? "" : ", ") + now->name;
    }
    decision.doubt = one.name + " bestaat niet meer sinds " + dutch(one.period.to) +
                     (became.empty() ? std::string{"."} : "; nu: " + became + ".") +
                     " Controleer de datum of de naam.";
    return decision;
  }

  Scene const& scene_;
  std::vector<Mention> const& mentions_;
  Witness const& witness_;
  std::map<std::string, int> near_{};
  std::map<std::size_t, std::string> province_{};
};

}  // namespace

std::vector<Decision> decide(Scene const& scene, std::vector<Mention> const& mentions,
                             Witness const& witness) {
  return Row{scene, mentions, witness}.run();
}

}  // namespace verband::resolve
