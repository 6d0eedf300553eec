// SPDX-License-Identifier: EUPL-1.2
#include "resolve/owner.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "model/wording.hpp"
#include "resolve/lists.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;
using reference::How;

/// A place in a text where an organisation is named: of which several may have that name.
struct NamedThere {
  std::size_t end{};  // the token behind the name
  std::string words{};
  std::vector<Organisation const*> bearers{};
  bool said{};  // a word such as "gemeente" stands before or behind it
};

/// The token of the label that the words at token i stand behind, "Aan: de raad van X"; i where
/// none does.
std::size_t label_before(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t far = 14;
  for (auto at = i; at > 0 && i - at < far && !tokens.sign(at - 1, '.'); --at) {
    if (tokens.sign(at - 1, ':') && at > 1) return at - 2;
    if (tokens[at].dash_before) break;
  }
  return i;
}

/// "met de gemeente X", "Aan: de raad van de gemeente X": the one named at token i is beside the
/// owner.
bool beside_owner(Tokens const& tokens, std::size_t i) {
  auto const at = i > 0 && tokens.is(i - 1, {"de"}) ? i - 1 : i;
  if (at > 0 && tokens.is(at - 1, {"met", "naast", "evenals", "centrum"})) return true;
  return tokens.is(label_before(tokens, i), {"aan", "geadresseerde"});
}

/// "verbonden partijen van de gemeente X", "de gemeente X neemt deel in", "onze gemeente X": words
/// around the name at [i, end) that say whose document it is.
bool said_own(Tokens const& tokens, std::size_t i, std::size_t end) {
  constexpr std::size_t far = 6;
  if (i > 0 && tokens.is(i - 1, {"onze"})) return true;
  auto const of = i > 0 && tokens.is(i - 1, {"de"}) ? i - 1 : i;
  bool const list = of > 1 && tokens.is(of - 1, {"van"}) &&
                    tokens.is(of - 2, {"partijen", "regelingen", "deelnemingen", "verbanden",
                                       "samenwerkingsverbanden", "samenwerkingen", "overzicht",
                                       "register", "lijst", "begroting", "programmabegroting",
                                       "jaarstukken", "jaarrekening", "jaarverslag", "paragraaf"});
  if (list) return true;
  bool takes = of > 0 && tokens.is(of - 1, {"neemt"});
  for (auto at = end; at < std::min(end + far, tokens.size()); ++at) {
    if (!tokens[at].word() || tokens.is(at, {"niet", "geen"})) return false;
    takes = takes || tokens.is(at, {"neemt"});
    if (tokens.is(at, {"deelneemt", "participeert", "deelnemer"})) return true;
    if (takes && tokens.is(at, {"deel"})) return true;
  }
  return false;
}

class Owner {
 public:
  Owner(OwnerClues const& clues, Gazetteer const& gazetteer)
      : clues_{clues}, gazetteer_{gazetteer} {}

  OwnerFound find() {
    if (auto const* const one = titled())
      return {.code = one->code, .reason = "De titel noemt " + full_name(*one) + "."};
    auto const clear = clearest();
    if (!clear) return by_file({});
    auto const* const one = gazetteer_.atlas()->organisation(clear->code);
    auto file = by_file(clear->code);
    bool const other = !file.code.empty() && file.code != clear->code;
    if (clear->own || (clear->sure && !other)) {
      OwnerFound found{
          .code = clear->code,
          .reason = "Het document noemt " + one->name + " het vaakst als de eigen gemeente."};
      if (!other) return found;
      found.reason += " De naam van het bestand noemt een ander.";
      found.rival = true;
      return found;
    }
    if (file.code.empty())
      file.reason += " Het noemt " + one->name + ", maar niet als de eigen gemeente.";
    return file;
  }

 private:
  bool alive(Organisation const* one) const {
    return one != nullptr && one->period.contains(clues_.day);
  }

  /// Those of the kind that have this name and live; of spellings the exact one goes first.
  std::vector<Organisation const*> bearers(std::string_view name, OrganisationKind kind) const {
    std::vector<Organisation const*> found;
    std::optional<How> how;
    for (auto const& each : gazetteer_.find(name, clues_.day)) {
      bool const fits = each.organisation != nullptr && each.organisation->kind == kind &&
                        alive(each.organisation) && each.how != How::misspelled;
      if (!fits || (how && each.how != *how)) continue;
      how = each.how;
      if (std::ranges::find(found, each.organisation) == found.end())
        found.push_back(each.organisation);
    }
    return found;
  }

  /// True for a name that a province has as well: alone it does not say which.
  bool shared(std::string_view name) const {
    return std::ranges::any_of(gazetteer_.find(name, clues_.day), [](auto const& each) {
      return each.organisation != nullptr && each.organisation->kind == OrganisationKind::province;
    });
  }

  /// The kind of organisation of which a document may be that the word at i says.
  static std::optional<OrganisationKind> kind_at(Tokens const& tokens, std::size_t i) {
    auto const word = i < tokens.size() ? kind_word(tokens, i) : std::nullopt;
    return word && !word->plural ? std::optional{word->kind} : std::nullopt;
  }

  std::size_t name_end(Tokens const& tokens, std::size_t i) const {
    return longest_name_end(gazetteer_, tokens, i);
  }

  /// What is named at token i: "provincie Flevoland", "hoogheemraadschap van Delfland", "Borne",
  /// "Groningen gemeente".
  std::optional<NamedThere> named_at(Tokens const& tokens, std::size_t i) const {
    if (!tokens[i].word()) return std::nullopt;
    if (tokens.is(i, {"de", "het"}) && kind_at(tokens, i + 1)) return std::nullopt;
    auto const kind = kind_at(tokens, i);
    auto const begin = kind && name_end(tokens, i) <= i + 1 ? i + 1 : i;
    auto const end = name_end(tokens, begin);
    if (end <= begin || (kind && end == i + 1)) return std::nullopt;
    auto const behind = kind ? std::nullopt : kind_at(tokens, end);
    bool const next = behind && name_end(tokens, end + 1) > end + 1;  // "Borne, gemeente Hengelo"
    auto const said = kind ? kind : next ? std::nullopt : behind;
    return NamedThere{.end = end,
                      .words = tokens.written(begin, end),
                      .bearers = bearers(tokens.folded(begin, end),
                                         said.value_or(OrganisationKind::municipality)),
                      .said = said.has_value()};
  }

  /// The province in which most municipalities lie that the rows name.
  std::string province_of_rows() const {
    std::map<std::string, std::size_t> times;
    for (auto const& [name, rows] : clues_.named) {
      auto const all = bearers(name, OrganisationKind::municipality);
      if (all.size() == 1) times[all.front()->province] += rows;
    }
    auto const most =
        std::ranges::max_element(times, {}, [](auto const& one) { return one.second; });
    return most == times.end() ? std::string{} : most->first;
  }

  /// The one that is meant: of namesakes the one in the province of the others.
  Organisation const* meant(std::vector<Organisation const*> const& all) const {
    if (all.size() == 1) return all.front();
    auto const home = all.empty() ? std::string{} : province_of_rows();
    Organisation const* found = nullptr;
    for (auto const* const each : all) {
      if (home.empty() || each->province != home) continue;
      if (found != nullptr) return nullptr;
      found = each;
    }
    return found;
  }

  /// The one organisation that the lines at the head of the document name, when they name no other.
  Organisation const* titled() const {
    constexpr std::size_t most = 6;  // lines
    std::set<Organisation const*> found;
    std::size_t lines = 0;
    for (std::string_view rest = clues_.draft.preamble; !rest.empty() && lines < most; ++lines) {
      auto const end = std::min(rest.find('\n'), rest.size());
      Tokens const tokens{rest.substr(0, end), 40};
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (tokens.is(0, {"aan"})) continue;
      bool const title = title_line(tokens);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const named = named_at(tokens, i);
        if (!named) continue;
        bool const alone = i == 0 && named->said && only_name(tokens, named->end);
        bool const bare = title && !shared(named->words) && !region_before(tokens, i);
        i = named->end - 1;
        if (!alone && !(title && named->said) && !bare) continue;
        if (auto const* const one = meant(named->bearers)) found.insert(one);
      }
    }
    return found.size() == 1 ? *found.begin() : nullptr;
  }

  /// A line that is nothing but the name of an organisation is a title as well, and so is one with
  /// a date or the like behind it: "Gemeente Assen, peildatum 1 juli 2022".
  bool only_name(Tokens const& tokens, std::size_t end) const {
    constexpr std::size_t longest = 12;
    if (end == tokens.size()) return true;
    bool const apart = !tokens[end].word() || tokens[end].dash_before ||
                       (tokens[end].folded[0] >= '0' && tokens[end].folded[0] <= '9');
    if (!apart || tokens.size() > longest || tokens.sign(tokens.size() - 1, '.')) return false;
    for (auto i = end; i < tokens.size(); ++i) {
      auto const named = named_at(tokens, i);
      if (named && !named->bearers.empty()) return false;  // a list
    }
    return true;
  }

  static bool region_before(Tokens const& tokens, std::size_t i) {
    return i > 0 && (region_word(tokens, i - 1) || !tokens[i - 1].word());
  }

  /// How much speaks for one as the owner.
  struct Score {
    int points{};
    int times{};  // that a sentence names it
    bool own{};   // words say that the document is its
  };
  using Scores = std::map<std::string, Score>;

  // Every "gemeente X" in a text adds to the score of X, but for one that is beside the owner.
  void spoken(std::string const& text, int weight, Scores& scores) const {
    Tokens const tokens{text, 2000};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens.is(i, {"gemeente"}) || !tokens[i + 1].capital) continue;
      auto const end = name_end(tokens, i + 1);
      if (end == i + 1 || beside_owner(tokens, i)) continue;
      auto const* const one =
          meant(bearers(tokens.folded(i + 1, end), OrganisationKind::municipality));
      if (one == nullptr) continue;
      auto& score = scores[one->code];
      score.points += weight;
      ++score.times;
      score.own = score.own || said_own(tokens, i, end);
    }
  }

  // "Van: college van Wijchen": the one that sends a letter.
  void sent_by(Scores& scores) const {
    constexpr int weight = 6;
    Tokens const tokens{clues_.draft.preamble, 2000};
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
      bool const label = tokens.is(i, {"van", "afzender"}) && tokens.sign(i + 1, ':');
      // not "Tabel met leden van: Wijchen"
      bool const begins = label && (i == 0 || tokens[i].capital || tokens[i].dash_before);
      auto const* const one = begins ? first_named(tokens, i + 2) : nullptr;
      if (one == nullptr) continue;
      scores[one->code].points += weight;
      scores[one->code].own = true;
    }
  }

  /// The first municipality named from token i on, behind a label and before "aan" or the next one.
  Organisation const* first_named(Tokens const& tokens, std::size_t i) const {
    constexpr std::size_t far = 14;
    for (auto at = i; at < std::min(i + far, tokens.size()); ++at) {
      bool const next = at > i && tokens[at].dash_before;
      if (next || tokens.sign(at, '.') || tokens.sign(at, ':') || tokens.is(at, {"aan"})) break;
      auto const end = tokens[at].capital ? name_end(tokens, at) : at;
      if (end == at) continue;
      auto const* const one =
          meant(bearers(tokens.folded(at, end), OrganisationKind::municipality));
      if (one != nullptr) return one;
    }
    return nullptr;
  }

  struct Clear {
    std::string code{};
    bool own{};   // words say so
    bool sure{};  // or it is named again and again
  };

  /// The municipality that the document clearly names most, if there is one.
  std::optional<Clear> clearest() const {
    Scores scores;
    spoken(clues_.draft.preamble, 6, scores);
    spoken(clues_.draft.trailer, 3, scores);
    sent_by(scores);
    for (auto const& row : clues_.rows) {
      Scores here;  // a row counts once for each municipality
      spoken(row.purpose, 1, here);
      for (auto const& [code, one] : here) {
        scores[code].points += 2;
        ++scores[code].times;
      }
    }
    std::map<std::string, int> listed;
    for (auto const& [name, rows] : clues_.named) {
      if (auto const* const one = meant(bearers(name, OrganisationKind::municipality)))
        listed[one->code] += static_cast<int>(rows);
    }
    for (auto const& [code, rows] : listed) scores[code].points += rows;
    std::vector<std::pair<int, std::string>> order;
    for (auto const& [code, one] : scores) order.emplace_back(one.points, code);
    std::ranges::sort(order, std::greater<>{});
    if (order.empty()) return std::nullopt;
    // One row more than a neighbour says little: lists leave their own municipality out. Of a long
    // list it must be a good part.
    bool const often = order.front().first * 6 >= static_cast<int>(clues_.rows.size());
    bool const clear = order.front().first >= 3 && often &&
                       (order.size() == 1 || order[0].first > order[1].first + 1);
    if (!clear) return std::nullopt;
    auto const& first = order.front().second;
    constexpr int many = 3;  // sentences or rows that say it together
    return Clear{first, scores[first].own, scores[first].times + listed[first] >= many};
  }

  /// True where the document speaks of "de gemeente" without a name, and not so of a province.
  bool of_municipality() const {
    bool municipality = false;
    auto const hear = [&](std::string const& text) {
      Tokens const tokens{text, 4000};
      for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        auto const kind = tokens.is(i, {"de", "onze"}) ? kind_at(tokens, i + 1) : std::nullopt;
        if (!kind || (i + 2 < tokens.size() && tokens[i + 2].capital)) continue;
        if (*kind == OrganisationKind::province) return false;
        municipality = municipality || *kind == OrganisationKind::municipality;
      }
      return true;
    };
    if (!hear(clues_.draft.preamble) || !hear(clues_.draft.trailer)) return false;
    for (auto const& row : clues_.draft.rows) {
      for (auto const& cell : row.cells) {
        if (!hear(cell.text)) return false;
      }
    }
    return municipality;
  }

  /// "bergenopzoom": the municipality whose name of several words is written as one.
  Organisation const* written_together(std::string const& folded) const {
    constexpr std::size_t least = 7;  // letters
    if (folded.size() < least) return nullptr;
    for (auto const& each : gazetteer_.atlas()->organisations) {
      if (each.kind != OrganisationKind::municipality || !alive(&each)) continue;
      auto name = text::fold(each.name);
      auto const letters = name.size();
      std::erase(name, ' ');
      if (name.size() < letters && name == folded) return &each;
    }
    return nullptr;
  }

  /// The one organisation that the name of the file names, such as "verbonden-partijen_aalten".
  /// Groningen alone may be the province, unless the document names that municipality, `spoken_of`,
  /// or speaks of "de gemeente".
  OwnerFound by_file(std::string_view spoken_of) const {
    auto title = clues_.title;
    std::ranges::replace(title, '_', ' ');
    Tokens const tokens{title, 100};
    std::set<Organisation const*> found;
    std::string why;  // names that do not say who is meant
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto const named = named_at(tokens, i);
      if (!named) {
        if (auto const* const one = written_together(tokens[i].folded)) found.insert(one);
        continue;
      }
      bool const region = i > 0 && region_word(tokens, i - 1).has_value();
      i = named->end - 1;
      bool const meant_here = std::ranges::any_of(
          named->bearers, [&](auto const* each) { return each->code == spoken_of; });
      bool const unclear = !named->said && shared(named->words) && !meant_here;
      if (region || (unclear && !of_municipality())) continue;
      if (auto const* const one = meant(named->bearers)) {
        found.insert(one);
      } else if (named->bearers.size() > 1) {
        why = " De naam van het bestand noemt „" + named->words + "”; zo heten " +
              names(named->bearers) + ".";
      } else if (named->said) {
        why = " De naam van het bestand noemt „" + named->words + "”; die bestond niet op " +
              dutch(clues_.day) + ".";
      }
    }
    if (found.size() == 1 && why.empty()) {
      return {.code = (*found.begin())->code,
              .reason = "De naam van het bestand noemt " + full_name(**found.begin()) +
                        ", het document zelf is niet duidelijk.",
              .by_file = true};
    }
    if (found.size() > 1)
      why += " De naam van het bestand noemt er meer: " + names({found.begin(), found.end()}) + ".";
    return {.reason = "Het document zegt niet duidelijk van wie het is." + why};
  }

  static std::string names(std::vector<Organisation const*> const& all) {
    std::vector<std::string> each;
    for (auto const* const one : all) each.push_back(full_name(*one));
    std::ranges::sort(each);
    return enumerated(each);
  }

  OwnerClues const& clues_;
  Gazetteer const& gazetteer_;
};

}  // namespace

Organisation const* living(Gazetteer const& gazetteer, std::string_view name, Date day) {
  for (auto const& each : gazetteer.find(name, day)) {
    if (each.organisation != nullptr && each.alive && each.how != How::misspelled &&
        each.organisation->kind == OrganisationKind::municipality)
      return each.organisation;
  }
  return nullptr;
}

bool title_line(Tokens const& tokens) {
  constexpr std::size_t longest = 16;
  if (tokens.size() == 0 || tokens.size() > longest || tokens.sign(tokens.size() - 1, '.'))
    return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is(i,
                  {"verbonden", "regelingen", "samenwerkingsverbanden", "samenwerkingen",
                   "deelnemingen", "begroting", "programmabegroting", "jaarstukken", "jaarrekening",
                   "jaarverslag", "paragraaf", "register", "bijlage", "overzicht", "inventarisatie",
                   "samenwerking", "samenwerkingsrelaties", "samenwerkingsvormen"}))
      return true;
  }
  return false;
}

OwnerFound owner_of(OwnerClues const& clues, Gazetteer const& gazetteer) {
  return Owner{clues, gazetteer}.find();
}

}  // namespace verband::resolve
