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

class Owner {
 public:
  Owner(OwnerClues const& clues, Gazetteer const& gazetteer)
      : clues_{clues}, gazetteer_{gazetteer} {}

  OwnerFound find() {
    if (auto const* const one = titled())
      return {.code = one->code, .reason = "De titel noemt " + full_name(*one) + "."};
    if (auto const code = clearest()) {
      auto const* const one = gazetteer_.atlas()->organisation(*code);
      return {.code = *code,
              .reason = "Het document noemt " + one->name + " het vaakst als de eigen gemeente."};
    }
    return by_file();
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

  // Every "gemeente X" in a text adds to the score of X.
  void spoken(std::string const& text, int weight, std::map<std::string, int>& score) const {
    Tokens const tokens{text, 2000};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens.is(i, {"gemeente"}) || !tokens[i + 1].capital) continue;
      auto const end = name_end(tokens, i + 1);
      if (end == i + 1 || tokens.is(i - (i > 0 ? 1 : 0), {"centrum"})) continue;
      if (auto const* const one =
              meant(bearers(tokens.folded(i + 1, end), OrganisationKind::municipality)))
        score[one->code] += weight;
    }
  }

  /// The municipality that the document clearly names most, if there is one.
  std::optional<std::string> clearest() const {
    std::map<std::string, int> score;
    spoken(clues_.draft.preamble, 6, score);
    spoken(clues_.draft.trailer, 3, score);
    for (auto const& row : clues_.rows) {
      std::map<std::string, int> here;  // a row counts once for each municipality
      spoken(row.purpose, 1, here);
      for (auto const& [code, times] : here) score[code] += 2;
    }
    for (auto const& [name, rows] : clues_.named) {
      if (auto const* const one = meant(bearers(name, OrganisationKind::municipality)))
        score[one->code] += static_cast<int>(rows);
    }
    std::vector<std::pair<int, std::string>> order;
    for (auto const& [code, points] : score) order.emplace_back(points, code);
    std::ranges::sort(order, std::greater<>{});
    if (order.empty()) return std::nullopt;
    // One row more than a neighbour says little: lists leave their own municipality out. Of a long
    // list it must be a good part.
    bool const often = order.front().first * 6 >= static_cast<int>(clues_.rows.size());
    bool const clear = order.front().first >= 3 && often &&
                       (order.size() == 1 || order[0].first > order[1].first + 1);
    return clear ? std::optional{order.front().second} : std::nullopt;
  }

  /// The one organisation that the name of the file names, such as "verbonden-partijen_aalten".
  /// Groningen alone may be the province.
  OwnerFound by_file() const {
    auto title = clues_.title;
    std::ranges::replace(title, '_', ' ');
    Tokens const tokens{title, 100};
    std::set<Organisation const*> found;
    std::string why;  // names that do not say who is meant
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto const named = named_at(tokens, i);
      if (!named) continue;
      bool const region = i > 0 && region_word(tokens, i - 1).has_value();
      i = named->end - 1;
      if (region || (!named->said && shared(named->words))) continue;
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
