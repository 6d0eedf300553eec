// SPDX-License-Identifier: EUPL-1.2
#include "resolve/echo.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "resolve/counts.hpp"
#include "resolve/ditto.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/lists.hpp"
#include "resolve/phrases.hpp"
#include "resolve/rules.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t longest_key = 12;       // tokens
constexpr std::size_t most_unresolved = 200;  // rows that add to each other do not grow for ever

/// Reads one cell for words that point at another row.
class Pointer {
 public:
  Pointer(std::string_view cell, std::size_t row, RowKeys const& keys)
      : tokens_{cell, 400}, own_{row}, keys_{keys} {}

  std::optional<Echo> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      bool const explains = i > 0 && tokens_.sign(i - 1, '(');
      if (i > 0 && joint(i - 1) == 0 && !explains) continue;
      auto const end = explains ? see(i) : words(i);
      if (end > i && complete(i, end) && (!explains || counted(i - 1))) return std::move(echo_);
      echo_ = {};
    }
    return std::nullopt;
  }

 private:
  std::size_t parties(std::size_t i) const {
    auto at = tokens_.is(i, {"deelnemende", "aangesloten"}) ? i + 1 : i;
    return tokens_.is(at, {"gemeenten", "deelnemers", "partners", "partijen", "deelnemer"}) ? at + 1
                                                                                            : i;
  }

  /// The token behind a count, which is kept.
  std::size_t behind_count(std::size_t i) {
    auto const number = i < tokens_.size() ? count(tokens_[i].folded) : std::nullopt;
    if (!number) return i;
    echo_.number = number;
    return i + 1;
  }

  /// The token behind the words at i that point, or i.
  std::size_t words(std::size_t i) {
    if (auto const end = ditto(i); end > i) return end;
    if (auto const end = see(i); end > i) return end;
    if (auto const end = body(i); end > i) return end;
    return of_row(i);
  }

  // "GR Drechtsteden", where the document has a row "Drechtsteden"
  std::size_t body(std::size_t i) {
    auto const at = tokens_.is(i, {"de"}) ? i + 1 : i;
    if (!tokens_.is(at, {"gr"})) return i;
    for (auto end = std::min(tokens_.size(), at + 1 + longest_key); end > at + 1; --end) {
      echo_.row = other(keys_.exact(tokens_.folded(at + 1, end)));
      echo_.body = echo_.row.has_value();
      if (echo_.body) return end;
    }
    return i;
  }

  // "idem", "dezelfde gemeenten", "zelfde deelnemers als de GGD"
  std::size_t ditto(std::size_t i) {
    auto end = i;
    if (tokens_.is(i, {"idem", "dito", "id"})) {
      end = tokens_.is(i + 1, {"dito"}) ? i + 2 : i + 1;
    } else {
      auto const first = tokens_.is(i, {"de"}) ? i + 1 : i;
      if (!tokens_.is(first, {"dezelfde", "zelfde", "hetzelfde", "diezelfde"})) return i;
      end = parties(behind_count(first + 1));
      if (echo_.number && end == first + 2) return i;  // "dezelfde 3 taken"
      echo_.municipalities = municipalities_word(tokens_, end - 1);
    }
    auto const as = tokens_.is(end, {"als", "zoals"})    ? end + 1
                    : tokens_.phrase(end, "als bij") > 0 ? end + 2
                                                         : end;
    if (as > end) {
      if (tokens_.is(as, {"boven", "hierboven", "voorgaande", "vorige"}))
        end = as + 1;
      else if (auto const to = target(as, true); to > as)
        return to;
      else
        return unknown_target(as);
    } else if (end == i + 1 && i == 0 && !tokens_.is(i, {"idem", "dito", "id"}) &&
               end < tokens_.size()) {
      return i;  // "dezelfde taken …"
    }
    above();
    return end;
  }

  void above() {
    echo_.above = true;
    if (own_ > 0) echo_.row = own_ - 1;
  }

  // "13 gemeenten (zie GGD)": the words before the bracket only count them
  bool counted(std::size_t open) {
    auto at = tokens_.is(0, {"de", "alle"}) ? std::size_t{1} : std::size_t{0};
    if (auto const number = count(tokens_[at].folded)) {
      echo_.number = number;
      ++at;
    }
    if (parties(at) != open || at == open) return false;
    echo_.rest.clear();
    return true;
  }

  // "zie GGD", "zie nr. 3", "als bij de GGD", "als hierboven", "gelijk aan de VGGM"
  std::size_t see(std::size_t i) {
    auto at = i;
    if (tokens_.is(i, {"zie", "conform"})) {
      at = i + 1;
      if (tokens_.is(at, {"bij", "ook", "onder"})) ++at;
    } else if (auto const length =
                   std::max(tokens_.phrase(i, "als bij"), tokens_.phrase(i, "gelijk aan"))) {
      at = i + length;
    } else if (tokens_.is(i, {"als"}) && i + 1 < tokens_.size()) {
      // "als 7, plus Hulst"; "Als Veiligheidsregio", as the first words of a cell
      bool const number = !digits_of(tokens_.written(i + 1, i + 2)).empty();
      if (number || i == 0) at = i + 1;
    }
    if (at == i) return i;
    if (tokens_.is(at, {"boven", "hierboven"})) {
      above();
      return at + 1;
    }
    auto const end = target(at, true);
    return end > at ? end : i;
  }

  // "de gemeenten van de RWB", "de vier RDL-gemeenten": a row by its exact name only
  std::size_t of_row(std::size_t i) {
    auto at = i;
    while (tokens_.is(at, {"alle", "de", "overige", "andere", "resterende"}) ||
           (at < tokens_.size() && count(tokens_[at].folded))) {
      if (auto const number = count(tokens_[at].folded)) echo_.number = number;
      ++at;
    }
    if (auto const end = set_end(tokens_, at); end > at) {
      bool const all = at > i && tokens_.is(i, {"alle"}) && adjective(tokens_, at);
      echo_.row = all ? std::nullopt : other(keys_.set(tokens_.folded(at, end)));
      echo_.municipalities = echo_.set = echo_.row.has_value();
      if (echo_.row) return end;
    }
    if (at + 1 < tokens_.size() && tokens_[at].hyphen_after &&
        municipalities_word(tokens_, at + 1)) {
      echo_.row = other(keys_.exact(tokens_[at].folded));
      echo_.municipalities = true;
      return echo_.row ? at + 2 : i;
    }
    auto const end = parties(at);
    if (end == at || !tokens_.is(end, {"van", "uit", "in", "aan"})) return i;
    echo_.municipalities = municipalities_word(tokens_, end - 1);
    // "de gemeenten van de veiligheidsregio": the one that the list has
    auto const head = tokens_.is(end + 1, {"de", "het"}) ? end + 2 : end + 1;
    bool const of_head = tokens_.is(end, {"van"}) && organisation_head(tokens_, head);
    auto const to = target(end + 1, of_head);
    echo_.place = true;
    if (to > head && of_head) return to;
    // "de gemeenten in Drechtsteden" is a place; a name of several words or letters is a row's
    bool const acronym =
        to > end + 1 &&
        tokens_.written(to - 1, to).find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) !=
            std::string::npos;
    return to > head + 1 || acronym ? to : i;
  }

  std::optional<std::size_t> other(std::optional<std::size_t> row) const {
    return row == own_ ? std::nullopt : row;
  }

  /// The token behind the words at i that name a row, or i. With `loose` the beginning of a name
  /// is enough.
  std::size_t target(std::size_t i, bool loose) {
    auto at = i;
    while (tokens_.is(at, {"de", "het", "bij", "nr", "nummer", "rij", "regel", "punt"}) ||
           (at > i && tokens_.sign(at, '.')))
      ++at;
    auto const last = std::min(tokens_.size(), at + longest_key);
    for (auto end = last; end > at; --end) {
      echo_.row = other(keys_.exact(tokens_.folded(at, end)));
      if (echo_.row) return end;
    }
    for (auto end = last; loose && end > at; --end) {
      if (!tokens_[at].capital && !organisation_head(tokens_, at)) break;
      echo_.row = other(keys_.beginning(tokens_.folded(at, end)));
      if (echo_.row) return end;
    }
    return i;
  }

  // "dezelfde gemeenten als de ODRA" while no row is called so: said, never guessed
  std::size_t unknown_target(std::size_t i) {
    auto end = i;
    while (end < tokens_.size() && tokens_[end].word() && joint(end) == 0 && except(end) == 0)
      ++end;
    return end;
  }

  /// The number of tokens of a word that adds more: "plus", "aangevuld met".
  std::size_t joint(std::size_t i) const {
    if (auto const length = linking_words(tokens_, i)) return length;
    bool const sign = tokens_.sign(i, ',') || tokens_.sign(i, ';') || tokens_.sign(i, '+') ||
                      tokens_.sign(i, '/') || tokens_.sign(i, '&');
    return sign || tokens_.is(i, {"plus", "en", "met", "maar", "inclusief", "incl"}) ? 1 : 0;
  }

  std::size_t except(std::size_t i) const {
    if (auto const length = tokens_.phrase(i, "met uitzondering van")) return length;
    return tokens_.is(i, {"behalve", "uitgezonderd", "muv", "exclusief", "excl", "zonder", "min",
                          "minus", "niet"})
               ? 1
               : 0;
  }

  /// True when what stands behind the words fits; fills what is left out and what is left over.
  bool complete(std::size_t begin, std::size_t end) {
    echo_.words = tokens_.written(begin, end);
    std::string more;
    auto at = end;
    while (at < tokens_.size()) {
      if (tokens_.sign(at, '.') || tokens_.sign(at, ')')) {
        ++at;
        continue;
      }
      auto const start = at;
      if (tokens_.sign(at, '(')) ++at;
      while (joint(at) > 0 && except(at) == 0) at += joint(at);
      if (auto const length = except(at)) {
        auto const to = except_end(at + length);
        echo_.except += (echo_.except.empty() ? "" : ", ") + tokens_.written(at + length, to);
        at = to;
        continue;
      }
      if (at == start) return false;  // other words: no echo after all
      auto const to = bracketed(start) ? tokens_.after_bracket(start) : tokens_.size();
      auto const inner = bracketed(start) ? to - 1 : to;
      bool const note = bracketed(start) && at == start + 1;  // "idem (21)"
      if (!note && inner > at) more += (more.empty() ? "" : ", ") + tokens_.written(at, inner);
      at = std::max(to, at + 1);
    }
    auto const before = begin == 0 ? std::string{} : tokens_.written(0, begin - 1);
    echo_.rest = before + (before.empty() || more.empty() ? "" : ", ") + more;
    return true;
  }

  bool bracketed(std::size_t i) const { return tokens_.sign(i, '('); }

  /// Where the names of who does not take part end: at a bracket, or where more is added.
  std::size_t except_end(std::size_t i) const {
    while (i < tokens_.size() && !tokens_.sign(i, ')') && !tokens_.sign(i, ';') &&
           !tokens_.sign(i, '+') && !tokens_.is(i, {"plus", "met", "maar", "inclusief"}) &&
           linking_words(tokens_, i) == 0)
      ++i;
    return i;
  }

  Tokens tokens_;
  std::size_t own_;
  RowKeys const& keys_;
  Echo echo_{};
};

bool is_municipality(Scene const& scene, std::string_view code) {
  auto const* const one = scene.atlas.organisation(code);
  return one != nullptr && one->kind == OrganisationKind::municipality;
}

/// Who does not take part: the codes that were read, and all of a kind that stands alone
/// ("zonder de provincie").
std::set<std::string> left_out(Echo const& echo, Interpretation const& source,
                               Interpretation const& excepted, Scene const& scene) {
  std::set<std::string> codes;
  for (auto const& each : excepted.participants) codes.insert(each.code);
  Tokens const tokens{echo.except, 40};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const kind = kind_word(tokens, i);
    bool const alone =
        i + 1 == tokens.size() || tokens[i + 1].sign != 0 || tokens.is(i + 1, {"en"});
    if (!kind || !alone) continue;
    for (auto const& each : source.participants) {
      auto const* const one = scene.atlas.organisation(each.code);
      if (one != nullptr && one->kind == kind->kind) codes.insert(each.code);
    }
  }
  return codes;
}

/// The codes that words of the added part leave out: "en de provincie, zonder Dordrecht".
void leave_out_added(Echo const& echo, Scene const& scene, std::set<std::string>& codes) {
  constexpr std::size_t most_tokens = 400;
  Tokens const tokens{echo.rest, most_tokens};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const part = i == 0 || separator(tokens, i - 1) ? part_end(tokens, i) : i;
    bool const denied = part > i && takes_no_part(tokens, i, part);  // "Hulst neemt niet deel"
    auto const names = denied ? i : tokens[i].word() ? behind_except(tokens, i) : i;
    if (names == i && !denied) continue;
    for (auto& code : municipalities_at(scene, tokens, names).codes) codes.insert(std::move(code));
  }
}

/// True where a comma ends the names before this one: "Hulst, en de provincie". In "Hulst en de
/// provincie" both may be left out.
bool behind_comma(std::string_view except, std::string_view name) {
  auto before = except.substr(0, std::min(except.find(name), except.size()));
  while (before.ends_with(' ')) before.remove_suffix(1);
  auto const last = before.substr(std::min(before.size(), before.find_last_of(' ') + 1));
  if (last == "de" || last == "het") before.remove_suffix(last.size());
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with(", en") || before.ends_with(", en ook") || before.ends_with(", met");
}

/// "zonder Dordrecht, en de provincie": who is named among the exceptions and takes no part in the
/// row takes part here; where that is not plain, with a doubt.
void add_strangers(Echo const& echo, Interpretation const& source, Interpretation const& excepted,
                   Scene const& scene, Interpretation& into) {
  auto const there = [&](std::vector<Participant> const& list, std::string const& code) {
    return std::ranges::find(list, code, &Participant::code) != list.end();
  };
  bool const some = std::ranges::any_of(excepted.participants, [&](Participant const& each) {
    return there(source.participants, each.code);
  });
  for (auto const& each : excepted.participants) {
    if (there(source.participants, each.code) || there(source.optional_participants, each.code))
      continue;
    bool const plain = echo.municipalities && !is_municipality(scene, each.code);
    constexpr std::size_t article = 4;  // "het "
    bool const first = echo.except.find(each.text) <= article;
    if (plain && first) continue;  // "dezelfde gemeenten, zonder de provincie"
    bool const sure = plain && behind_comma(echo.except, each.text);
    if (!some && !plain) {
      into.doubts.push_back({"participants", each.name + " (uitgezonderd) doet bij „" +
                                                 source.name +
                                                 "” niet mee. Kijk wie er hier niet meedoet."});
      continue;
    }
    if (!there(into.participants, each.code)) into.participants.push_back(each);
    if (!sure)
      into.doubts.push_back(
          {"participants", "\"" + each.text + "\" staat achter de uitzonderingen, maar doet bij „" +
                               source.name + "” niet mee: gelezen als deelnemer. Klopt dat?"});
  }
}

/// True where a name among the exceptions is not known.
bool not_all_known(Interpretation const& excepted) {
  return std::ranges::any_of(excepted.unresolved, [](Unresolved const& each) {
    return each.kind == UnresolvedKind::unknown || each.kind == UnresolvedKind::organisation ||
           each.kind == UnresolvedKind::ambiguous;
  });
}

/// What is doubted there is doubted here too, once.
void take_doubts(Interpretation const& source, Interpretation& into) {
  constexpr std::string_view begin = "Ook bij „";
  for (auto const& each : source.doubts) {
    if (each.field != "participants" || into.doubts.size() >= most_unresolved) continue;
    auto const before = each.reason.starts_with(begin);
    Doubt doubt{"participants",
                before ? each.reason : std::string{begin} + source.name + "”: " + each.reason};
    if (std::ranges::find(into.doubts, doubt) == into.doubts.end())
      into.doubts.push_back(std::move(doubt));
  }
}

/// What the document says a name of a set stands for may differ from what is known of it.
void doubt_other_set(Echo const& echo, Interpretation const& source, Scene const& scene,
                     Interpretation& into) {
  constexpr std::size_t most_tokens = 20;
  Tokens const tokens{"alle " + echo.words, most_tokens};
  std::set<std::string> known;
  for (std::size_t i = 0; i < 2; ++i) {
    auto const phrase = known.empty() ? rule_phrase(scene, tokens, i) : std::nullopt;
    if (!phrase) continue;
    for (auto const& each : phrase->mentions) {
      if (each.kind != Mention::Kind::rule) continue;
      for (auto& code : expand(each.rule, scene.atlas, scene.day)) known.insert(std::move(code));
    }
  }
  if (known.empty()) return;
  std::set<std::string> said;
  for (auto const& each : source.participants) {
    if (is_municipality(scene, each.code) && each.via != Via::implied) said.insert(each.code);
  }
  if (!scene.owner.empty() && known.contains(scene.owner)) said.insert(scene.owner);
  if (said != known)
    into.doubts.push_back({"participants", "\"" + echo.words + "\": bij „" + source.name +
                                               "” staan andere gemeenten dan in de gegevens. Kijk "
                                               "wie er meedoet."});
}

std::string because(Echo const& echo, Interpretation const& source) {
  auto text = echo.above
                  ? std::string{"De cel zegt: dezelfde als in de rij erboven"}
                  : "De cel zegt \"" + echo.words + "\": overgenomen van „" + source.name + "”";
  if (!echo.except.empty()) text += ", zonder \"" + echo.except + "\"";
  if (!echo.rest.empty()) text += ", met \"" + echo.rest + "\"";
  return text + ".";
}

}  // namespace

std::optional<Echo> echo_in(std::string_view cell, std::size_t row, RowKeys const& keys) {
  if (!is_ditto(cell)) return Pointer{cell, row, keys}.read();
  Echo echo{.above = true, .words = text::squeeze(cell)};
  echo.municipalities = text::fold(cell).find("gemeenten") != std::string::npos;
  if (row > 0) echo.row = row - 1;
  return echo;
}

void take_echo(Echo const& echo, Interpretation const& source, Interpretation const& excepted,
               Scene const& scene, Interpretation& into) {
  auto out = left_out(echo, source, excepted, scene);
  leave_out_added(echo, scene, out);
  auto const first_rule = static_cast<std::uint32_t>(into.rules.size());
  for (auto rule : source.rules) {
    rule.except.insert(rule.except.end(), out.begin(), out.end());
    into.rules.push_back(std::move(rule));
  }
  auto const reason = because(echo, source);
  std::size_t taken = 0;
  auto const add = [&](std::vector<Participant> const& from, std::vector<Participant>& to) {
    for (auto one : from) {
      bool const known = std::ranges::find(to, one.code, &Participant::code) != to.end();
      if (known || out.contains(one.code)) continue;
      if (echo.municipalities && !is_municipality(scene, one.code)) continue;
      if (one.rule > 0) one.rule += first_rule;
      if (one.via == Via::named) one.reason = reason;
      to.push_back(std::move(one));
      ++taken;
    }
  };
  add(source.optional_participants, into.optional_participants);
  taken = 0;
  add(source.participants, into.participants);
  auto const implied = static_cast<std::size_t>(
      std::ranges::count(source.participants, Via::implied, &Participant::via));
  for (auto const& one : source.unresolved) {
    bool const meant = !echo.municipalities || one.text.find("emeente") != std::string::npos;
    bool const full = into.unresolved.size() >= most_unresolved;
    if (meant && !full && std::ranges::find(into.unresolved, one) == into.unresolved.end())
      into.unresolved.push_back(one);
  }
  take_doubts(source, into);
  if (echo.set) doubt_other_set(echo, source, scene, into);
  if (echo.body)
    into.doubts.push_back({"participants", "\"" + echo.words +
                                               "\" is zelf een samenwerking in dit document: "
                                               "gelezen zijn haar deelnemers. Klopt dat?"});
  // the words need not count the one whose list it is
  if (echo.number && *echo.number != taken && *echo.number + implied != taken)
    into.doubts.push_back({"participants", "De cel noemt er " + std::to_string(*echo.number) +
                                               ", maar bij „" + source.name + "” zijn het er " +
                                               std::to_string(taken) + "."});
  if (!echo.except.empty()) add_strangers(echo, source, excepted, scene, into);
  if (!echo.except.empty() && (out.empty() || not_all_known(excepted)))
    into.doubts.push_back({"participants", "Wie niet meedoet (\"" + echo.except +
                                               "\") is niet herkend. Kijk de deelnemers na."});
  into.reasons["participants"] = reason;
}

}  // namespace verband::resolve
