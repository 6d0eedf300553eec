// SPDX-License-Identifier: EUPL-1.2
#include "resolve/strangers.hpp"

#include <algorithm>
#include <array>

#include "resolve/cut_names.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/phrases.hpp"
#include "resolve/places.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Candidate;

// All words in the same order, others may stand between them.
bool words_in(std::string_view words, std::string_view padded) {
  std::size_t at = 0;
  while (!words.empty()) {
    auto const blank = std::min(words.find(' '), words.size());
    at = padded.find(" " + std::string{words.substr(0, blank)} + " ", at);
    if (at == std::string_view::npos) return false;
    at += blank + 1;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return true;
}

bool at_home(Scene const& scene, std::string_view padded) {
  if (scene.owner.empty()) return true;
  return std::ranges::any_of(std::array{&scene.owner, &scene.province}, [&](auto const* code) {
    auto const* const home = scene.atlas.organisation(*code);
    return home != nullptr && padded.find(" " + text::fold(home->name) + " ") != padded.npos;
  });
}

// Bodies with these words in their name, in the owner's own region where that is known: an
// "OV-bureau" of another province is somebody else.
std::vector<Candidate> bodies_with(Scene const& scene, std::string const& words) {
  std::vector<Candidate> found;
  if (words.size() < 5) return found;
  for (auto const& each : scene.atlas.organisations) {
    if (each.kind != OrganisationKind::cooperation_body || !each.period.contains(scene.day))
      continue;
    auto const known = " " + text::fold(each.name) + " ";
    // one word alone says nothing inside a name: "Drachten" is not its industrial estate
    bool const one = words.find_first_of(" -") == std::string::npos;
    if (one && !known.starts_with(" " + words + " ")) continue;
    if (!words_in(words, known) || !at_home(scene, known)) continue;
    found.push_back({.organisation = &each, .how = reference::How::short_form, .alive = true});
  }
  return found;
}

// "Son": the municipalities whose name goes on behind "en"; longer parts the gazetteer knows.
std::vector<Candidate> begun_with(Scene const& scene, std::string const& word) {
  std::vector<Candidate> found;
  constexpr std::size_t longest = 4;
  if (word.size() > longest) return found;
  auto const begin = word + " en ";
  for (auto const& each : scene.atlas.organisations) {
    bool const may = each.kind == OrganisationKind::municipality &&
                     each.period.contains(scene.day) && each.name.size() > begin.size() &&
                     each.name.compare(word.size(), 4, " en ") == 0;
    if (may && text::fold(each.name).starts_with(begin))
      found.push_back({.organisation = &each, .how = reference::How::short_form, .alive = true});
  }
  return found;
}

// Those who bear exactly this name now, for a text that was misspelled.
std::vector<Candidate> misspelled_for(Scene const& scene, std::string const& name) {
  auto found = scene.gazetteer.find(name, scene.day);
  std::erase_if(found, [](Candidate const& each) {
    return each.organisation == nullptr || !each.alive || each.how != reference::How::exact;
  });
  for (auto& each : found) each.how = reference::How::misspelled;
  return found;
}

// "Emrnen": an m that a scan took for r and n.
std::vector<Candidate> misprinted(Scene const& scene, std::string const& written) {
  constexpr std::string_view two = "rn";
  constexpr std::size_t longest = 64;  // bytes; no name is as long, and each "rn" is looked up
  if (written.size() > longest) return {};
  for (auto at = written.find(two, 1); at != std::string::npos; at = written.find(two, at + 1)) {
    auto name = written;
    auto found = misspelled_for(scene, name.replace(at, two.size(), "m"));
    if (!found.empty()) return found;
  }
  return {};
}

// "SintOedenrode": a name of two parts that lost what stands between them.
std::vector<Candidate> joined_parts(Scene const& scene, std::string const& written) {
  constexpr std::size_t longest = 64;  // bytes
  if (written.size() > longest) return {};
  for (std::size_t at = 2; at + 2 < written.size(); ++at) {
    bool const border = written[at] >= 'A' && written[at] <= 'Z' && written[at - 1] >= 'a' &&
                        written[at - 1] <= 'z';
    if (!border) continue;
    auto name = written;
    auto found = misspelled_for(scene, name.insert(at, "-"));
    if (!found.empty()) return found;
  }
  return {};
}

// A misspelled name, or a body by the beginning of its name; only where the words are a name.
std::optional<Name> nearly(Scene const& scene, Tokens const& tokens, std::size_t from,
                           std::size_t end, std::optional<KindWord> const& head) {
  if (end - from > 5 || !tokens[from].capital) return std::nullopt;
  auto const wanted = kind_word(tokens, from);
  if (wanted && from + 1 < end) ++from;
  Name name{.end = end};
  if (wanted) name.wanted = wanted->kind;
  if (head) name.wanted = head->kind;
  name.candidates = scene.gazetteer.nearest(tokens.written(from, end), scene.day);
  if (name.candidates.empty()) name.candidates = misprinted(scene, tokens.written(from, end));
  if (name.candidates.empty()) name.candidates = joined_parts(scene, tokens.written(from, end));
  if (name.candidates.empty() && from + 1 == end) {
    name.candidates = begun_with(scene, tokens[from].folded);
    name.only_near = !name.candidates.empty();
  }
  if (name.candidates.empty())
    name.candidates = bodies_with(scene, std::string{tokens.folded(from, end)});
  return name.candidates.empty() ? std::nullopt : std::optional{std::move(name)};
}

// "Barendr.", "gemeente Goeree-O."
std::optional<Stranger> cut_short(Scene const& scene, Tokens const& tokens, std::size_t from,
                                  std::size_t end, std::optional<KindWord> const& head) {
  auto const wanted = kind_word(tokens, from);
  bool const other = wanted && wanted->kind != OrganisationKind::municipality;
  if (other || (head && head->kind != OrganisationKind::municipality)) return std::nullopt;
  auto read = cut_name(scene, tokens, wanted && from + 1 < end ? from + 1 : from, end);
  if (read.name.candidates.empty()) {
    if (read.reason.empty()) return std::nullopt;
    return Stranger{UnresolvedKind::ambiguous, std::move(read.reason), read.name.end, std::nullopt,
                    true};
  }
  auto const behind = read.name.end;
  return Stranger{UnresolvedKind::organisation, std::move(read.reason), behind,
                  std::move(read.name)};
}

bool starts_known(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size()) return false;
  // "en de provincie Zuid-Holland": a party with a name, behind its article
  if (tokens.is(i, {"de", "het"}) && institution(tokens, i + 1) > 0) return true;
  bool const article = tokens.is(i, {"de", "het"});
  if (auto const kind = article ? kind_word(tokens, i + 1) : std::nullopt) {
    bool const alone = kind->kind != OrganisationKind::municipality && stop(tokens, i + 2);
    if (kind->plural || alone || name_at(scene, tokens, i + 2)) return true;
  }
  if (tokens[i].word() && tokens[i].capital && name_at(scene, tokens, i)) return true;
  if (kind_word(tokens, i) || institution(tokens, i) > 0 || open_word(tokens, i)) return true;
  return party_word(tokens, i) || rule_phrase(scene, tokens, i).has_value();
}

// "scholen in Goes en Kapelle": the names behind the preposition belong to the phrase; behind a
// comma only provinces do, as municipalities may be parties themselves.
std::size_t places_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const of_a_kind = [&](std::size_t at) {
    return kind_word(tokens, tokens.is(at, {"de", "het"}) ? at + 1 : at).has_value();
  };
  auto end = name_end(scene, tokens, i);
  while (end > i && listed(tokens, end)) {
    // "scholen in Drenthe en de gemeente Emmen": another party
    if (of_a_kind(end + 1) && !of_a_kind(i)) break;
    auto const next = name_end(scene, tokens, end + 1);
    bool const province = std::ranges::any_of(
        scene.gazetteer.find(tokens.folded(end + 1, next), scene.day), [](auto const& each) {
          return each.organisation != nullptr &&
                 each.organisation->kind == OrganisationKind::province;
        });
    if (next == end + 1 || (!tokens.is(end, {"en"}) && !province)) break;
    end = next;
  }
  return end;
}

// "IJsselland zonder Ommen": who takes no part is told apart; "Zwolle uitgezonderd" is one part.
bool leaves_out_named(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"uitgezonderd"})) return false;
  auto const names = tokens.sign(i, '(') ? i : behind_except(tokens, i);
  return names > i && !municipalities_at(scene, tokens, names).codes.empty();
}

// "ruim dertig gemeenten w.o. Goes", "omliggende gemeenten Goes en Hulst": the names behind these
// words are parties.
bool tells_apart(Scene const& scene, Tokens const& tokens, std::size_t i) {
  bool const named = tokens[i - 1].folded.ends_with("gemeenten") && tokens[i].capital &&
                     !municipalities_at(scene, tokens, i).codes.empty();
  bool const inside = place_preposition(tokens, i - 1);  // "scholen in onder meer Goes"
  return named || (example_words(tokens, i) > 0 && !inside) || leaves_out_named(scene, tokens, i);
}

// "GR De Bevelanden en Hulst": the body is called after a region, the municipality is a party.
bool municipality_behind_area(Scene const& scene, Tokens const& tokens, std::size_t en) {
  auto const municipality = [](Name const& name) {
    return std::ranges::any_of(name.candidates, [](Candidate const& each) {
      return each.alive && each.organisation != nullptr &&
             each.organisation->kind == OrganisationKind::municipality;
    });
  };
  auto const before = name_at(scene, tokens, en - 1);
  auto const behind = en + 1 < tokens.size() && tokens[en + 1].capital
                          ? name_at(scene, tokens, en + 1)
                          : std::nullopt;
  return before && behind && !municipality(*before) && municipality(*behind);
}

// Where words that are no name end: at a separator, but not at an "en" or "/" inside a phrase
// such as "partners op het gebied van rampen en crises".
std::size_t words_until(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const first = tokens.is(i, {"de", "het"}) ? i + 1 : i;
  bool const head = organisation_head(tokens, first);
  bool const phrase = head || open_word(tokens, first);
  auto at = i;
  while (at < tokens.size()) {
    if (at > i && (tokens[at].dash_before || tells_apart(scene, tokens, at))) break;
    // "… en het Rijk deel"
    if (tokens.is(at, {"deel"}) && separator(tokens, at + 1) && at > i &&
        at == first + institution(tokens, first))
      break;
    if (tokens.sign(at, '(')) {
      if (municipalities_at(scene, tokens, at + 1).codes.size() >= 2) break;
      at = tokens.after_bracket(at);
      continue;
    }
    if (at > i && !head && tokens.is(at - 1, {"in", "uit", "binnen"})) {
      if (auto const end = places_end(scene, tokens, at); end > at) {
        at = end;
        continue;
      }
    }
    if (!separator(tokens, at)) {
      ++at;
      continue;
    }
    bool const en = tokens.is(at, {"en"});
    if (en && linking_words(tokens, at + 1) > 0) break;  // "scholen en verder musea"
    bool const tight = tokens.sign(at, '/') && !tokens[at].space_before;
    if ((!en && !tight) || at + 1 >= tokens.size() || at == i) break;
    bool const own_name = head && name_at(scene, tokens, at - 1) && !kind_word(tokens, at + 1) &&
                          !municipality_behind_area(scene, tokens, at);
    bool const regions = region_word(tokens, first) && tokens.is(at + 1, {"de", "het"}) &&
                         (name_at(scene, tokens, at + 1) || name_at(scene, tokens, at + 2));
    if (regions) break;  // "Regio Alkmaar en de Kop van Noord-Holland"
    if (!own_name && starts_known(scene, tokens, at + 1)) break;
    if (en && tokens[at + 1].capital && !phrase && !own_name) break;
    at += 2;
  }
  return std::max(at, i + 1);
}

bool party_in(Tokens const& tokens, std::size_t from, std::size_t end) {
  for (auto i = from; i < end; ++i) {
    if (party_word(tokens, i)) return true;
  }
  return false;
}

/// "ALM": the municipalities of the province whose names begin so, where the data know no such
/// abbreviation, as "Almere of Almelo"; empty where none does or the owner is not known.
std::string begun_by(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t least = 2;
  constexpr std::size_t longest = 5;
  auto const& word = tokens[i].folded;
  bool const may = word.size() >= least && word.size() <= longest && all_capitals(tokens, i);
  std::string names;
  if (!may || scene.province.empty()) return names;
  for (auto const& each : scene.atlas.organisations) {
    if (each.kind == OrganisationKind::municipality && each.province == scene.province &&
        each.period.contains(scene.day) && text::fold(each.name).starts_with(word))
      names += (names.empty() ? "" : " of ") + each.name;
  }
  return names;
}

/// The token behind a municipality that begins words of which the next is no name: "Assen stelt een
/// medewerker beschikbaar"; i when they do not begin so.
std::size_t told_of(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t end) {
  auto const behind = tokens[i].capital ? name_end(scene, tokens, i) : i;
  bool const goes_on = behind > i && behind < end && tokens[behind].word() &&
                       !tokens[behind].capital && !tokens[behind - 1].hyphen_after;
  return goes_on && !municipalities_at(scene, tokens, i).codes.empty() ? behind : i;
}

// "MRE-gemeenten", "Lekstroom gemeenten", "gemeenten Holland Rijnland": a set with a name of its
// own, not "omliggende gemeenten". The first word of a cell has a capital anyway.
bool named_municipalities(Tokens const& tokens, std::size_t from, std::size_t end) {
  bool named = false;
  bool municipalities = false;
  for (auto i = from; i < end && tokens[i].word(); ++i) {
    auto const& word = tokens[i].folded;
    bool const adjective = word.ends_with('e') || word.ends_with("en") || party_word(tokens, i);
    bool const first =
        i == from && adjective && !tokens[i].hyphen_after && !all_capitals(tokens, i);
    named = named || (tokens[i].capital && !first);
    municipalities = municipalities || municipalities_word(tokens, i);
  }
  return named && municipalities;
}

/// A word of a theme, a task or a form, such as stands in the column beside the participants.
bool of_another_cell(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  for (std::string_view const begin :
       {"dienstverlen", "samenwerking", "gemeenschappelijk", "centrumregel", "convenant",
        "overeenkomst", "bestuur",      "veiligheid",        "gezondheid",   "jeugd",
        "economie",     "milieu",       "onderwijs",         "cultuur",      "welzijn",
        "ruimte",       "verkeer",      "vervoer",           "afval",        "belasting",
        "participatie", "sociaal",      "financi",           "publiekrecht", "privaatrecht"}) {
    if (word.starts_with(begin)) return true;
  }
  return false;
}

}  // namespace

std::string not_read(std::string const& words, std::string const& municipality) {
  return "\"" + words + "\" is niet als deelnemer gelezen. Kijk of " + municipality + " meedoet.";
}

std::string glued_name(Scene const& scene, std::string_view text) {
  constexpr std::size_t most_tokens = 8;
  Tokens const tokens{text, most_tokens};
  if (tokens.cut() || organisation_head(tokens, 0)) return {};
  auto const first = municipalities_at(scene, tokens, 0);
  bool const begins = first.codes.size() == 1 && first.end + 1 == tokens.size() &&
                      of_another_cell(tokens, first.end);
  if (begins) return first.codes.front();
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens.is(i - 1, {"van", "met", "tussen", "werken", "zijn"}) || !tokens[i].capital)
      continue;
    auto const last = municipalities_at(scene, tokens, i);
    if (last.codes.size() == 1 && last.end == tokens.size()) return last.codes.front();
  }
  return {};
}

bool separator(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size()) return true;
  char const sign = tokens[i].sign;
  return (sign != 0 && sign != '(') || tokens.is(i, {"en", "plus", "resp", "ism"}) ||
         linking_words(tokens, i) > 0;
}

std::size_t linking_words(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"alsmede", "alsook", "evenals", "benevens"})) return 1;
  for (auto const phrase : {"aangevuld met", "uitgebreid met", "vermeerderd met"}) {
    if (auto const length = tokens.phrase(i, phrase)) return length;
  }
  bool const also = tokens.is(i, {"ook"}) && i > 0 && i + 1 < tokens.size() &&
                    (tokens[i].dash_before || tokens.sign(i - 1, '.') || tokens.sign(i - 1, ';'));
  if (also && !role_word(tokens, i + 1)) return 1;  // ". Ook de provincie"
  if (!tokens.is(i, {"daarnaast", "tevens", "verder", "voorts"})) return 0;
  // "tevens centrumgemeente" is said of the one before it; "de verder te noemen partijen"
  if (role_word(tokens, i + 1)) return 0;
  bool const first = i == 0 || tokens[i - 1].sign != 0 || tokens.is(i - 1, {"en"});
  return first || tokens.is(i, {"daarnaast", "tevens"}) ? 1 : 0;
}

bool stop(Tokens const& tokens, std::size_t i) {
  return separator(tokens, i) || tokens[i].dash_before;
}

std::size_t part_end(Tokens const& tokens, std::size_t i) {
  while (i < tokens.size() && !stop(tokens, i))
    i = tokens.sign(i, '(') ? tokens.after_bracket(i) : i + 1;
  return i;
}

bool foreign(Tokens const& tokens, std::size_t from, std::size_t end) {
  for (auto i = from; i < end; ++i) {
    bool const zeeland = i > from && tokens.is(i - 1, {"zeeuws"});  // "Woongoed Zeeuws-Vlaanderen"
    if (foreign_word(tokens[i].folded) && !zeeland) return true;
  }
  for (auto i = end; i < tokens.size() && tokens.sign(i, '(');) {
    auto const close = tokens.after_bracket(i);
    for (auto at = i + 1; at < close; ++at) {
      if (foreign_word(tokens[at].folded)) return true;
    }
    bool const letter = close == i + 3 && tokens[i + 1].capital;
    if (letter && tokens.is(i + 1, {"d", "b"})) return true;
    i = close;
  }
  return false;
}

Stranger foreigner(Tokens const& tokens, std::size_t end) {
  while (tokens.sign(end, '(')) end = tokens.after_bracket(end);
  return {UnresolvedKind::foreign,
          "Ligt volgens de tekst in het buitenland; daarvan zijn er geen codes.", end};
}

Stranger stranger(Scene const& scene, Tokens const& tokens, std::size_t i,
                  std::optional<KindWord> const& head) {
  auto const end = words_until(scene, tokens, i);
  auto at = i;
  while (tokens.is(at, {"de", "het"}) && at + 1 < end) ++at;
  bool const the_others = at > i && tokens.is(at, {"overige", "andere", "resterende"});
  if (the_others && named_municipalities(tokens, at + 1, end)) ++at;  // all of a set
  if (open_end(tokens, at) || open_word(tokens, at)) {
    auto const examples = example_words(tokens, at);
    if (examples > 0 && (examples == 1 || at + examples < end))
      return {UnresolvedKind::open_ended, "De lijst geeft voorbeelden: er zijn meer deelnemers.",
              at + examples};
    return {UnresolvedKind::open_ended, "De tekst zegt niet wie dit precies zijn.", end};
  }
  auto const part = std::min(end, part_end(tokens, at + 1));  // token `at` may begin a line
  auto bare = at;
  while (bare < end && !tokens.sign(bare, '(')) ++bare;
  if (bare > at && bare < end) {  // "HDSR (1/3)": an abbreviation, and a note on it
    auto name = nearly(scene, tokens, at, bare, head);
    bool const known = name && name->candidates.front().how != reference::How::misspelled &&
                       !kind_word(tokens, at);
    if (known) return {UnresolvedKind::organisation, {}, bare, std::move(name)};
  }
  if (foreign_word(tokens[at].folded)) return foreigner(tokens, part);
  if (institution(tokens, at) > 0) {
    return {UnresolvedKind::organisation, "Deze organisatie heeft geen code in de gegevens.", end};
  }
  bool const body = organisation_head(tokens, at);
  auto const kind = kind_word(tokens, at);
  bool const named = kind && !kind->plural && at + 1 < part && tokens[at + 1].capital;
  if (named && (foreign(tokens, at, part) ||
                scene.gazetteer.foreign(tokens.written(at + 1, part), scene.day)))
    return foreigner(tokens, part);
  if (!body && !named && named_municipalities(tokens, at, end)) {
    auto why = "Welke gemeenten met \"" + tokens.written(at, end) +
               "\" zijn bedoeld, staat niet in de gegevens. Vul de namen aan.";
    return {UnresolvedKind::unknown, why, end, std::nullopt, true};
  }
  if (!body && !named && party_in(tokens, at, end)) {
    return {UnresolvedKind::kind_of_party,
            "Dit is een soort organisatie, geen organisatie met een naam.", end};
  }
  if (foreign(tokens, at, bare) || scene.gazetteer.foreign(tokens.written(at, bare), scene.day))
    return foreigner(tokens, part);
  if (auto shortened = cut_short(scene, tokens, at, end, head)) return std::move(*shortened);
  if (auto name = nearly(scene, tokens, at, end, head))
    return {UnresolvedKind::organisation, {}, end, std::move(name)};
  if (auto const names = at + 1 == part ? begun_by(scene, tokens, at) : std::string{};
      !names.empty()) {
    return {UnresolvedKind::unknown,
            "\"" + tokens.written(at, part) + "\" staat niet in de gegevens. Is het " + names +
                "? Schrijf de naam dan voluit.",
            part, std::nullopt, true};
  }
  if (auto const name = told_of(scene, tokens, at, end); !body && name > at) {
    return {UnresolvedKind::organisation,
            not_read(tokens.written(at, end), tokens.written(at, name)), end, std::nullopt, true};
  }
  if (body || named || tokens[at].capital)
    return {UnresolvedKind::organisation, "Deze naam staat niet in de gegevens.", end};
  return {UnresolvedKind::unknown, "Deze woorden zijn niet herkend als deelnemer.", end};
}

}  // namespace verband::resolve
