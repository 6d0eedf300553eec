// SPDX-License-Identifier: EUPL-1.2
#include "resolve/cut_names.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"
#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t most_words = 4;
constexpr std::size_t long_enough = 4;  // letters of a word that tells a name by itself

/// A name as it was cut: its words, and whether a full stop ends the last one.
struct Cut {
  Words words{};
  bool stop{};
};

Words words_of(std::string_view folded) {
  Words words;
  while (!folded.empty()) {
    auto const blank = std::min(folded.find(' '), folded.size());
    words.push_back(folded.substr(0, blank));
    folded.remove_prefix(std::min(blank + 1, folded.size()));
  }
  return words;
}

std::size_t apostrophe(std::string_view word) {
  auto const at = word.find('\'', 1);
  return at + 2 < word.size() ? at : std::string_view::npos;
}

// "ovfl" in "overflakkee": the letters in their order, from the first on.
bool letters_of(std::string_view some, std::string_view word) {
  if (some.size() < 3 || some.front() != word.front()) return false;
  std::size_t at = 0;
  for (char const letter : some) {
    at = word.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

// A word of a name by its begin and its end, or, where a full stop cuts it, by its begin.
bool short_for(std::string_view cut, std::string_view word, bool stop, bool others_whole) {
  if (auto const at = apostrophe(cut); at != std::string_view::npos)
    return word.size() >= cut.size() && word.starts_with(cut.substr(0, at)) &&
           word.ends_with(cut.substr(at + 1));
  if (!stop || word.size() <= cut.size()) return false;
  bool const tells = others_whole || cut.size() >= long_enough;
  return tells && (word.starts_with(cut) || (others_whole && letters_of(cut, word)));
}

bool short_for(Cut const& cut, std::string_view folded) {
  auto const words = words_of(folded);
  auto const size = cut.words.size();
  // "Hoog." is also the begin of Hoogezand-Sappemeer
  if (words.size() < size || (words.size() > size && !cut.stop)) return false;
  bool const others_whole =
      size > 1 && std::equal(cut.words.begin(), cut.words.end() - 1, words.begin());
  bool shorter = false;
  for (std::size_t i = 0; i < size; ++i) {
    if (words[i] == cut.words[i]) continue;
    bool const last = i + 1 == size;
    if (!short_for(cut.words[i], words[i], cut.stop && last, others_whole)) return false;
    shorter = true;
  }
  return shorter;
}

// "Mill c.a.": the name goes on behind its first part.
bool begins_with(std::string_view part, std::string_view folded) {
  return folded.starts_with(part) && (folded.substr(part.size()).starts_with(" en ") ||
                                      folded.substr(part.size()).starts_with(", "));
}

template <typename Fits>
std::vector<reference::Candidate> municipalities(Scene const& scene, char first, Fits const& fits,
                                                 reference::How how) {
  std::vector<reference::Candidate> found;
  for (auto const& each : scene.atlas.organisations) {
    if (each.kind != OrganisationKind::municipality || !each.period.contains(scene.day)) continue;
    auto const letter = static_cast<unsigned char>(each.name[0]);
    bool const plain = letter < 0x80;  // an accent may fold to any letter
    if (plain && text::fold(each.name.substr(0, 1))[0] != first) continue;
    if (fits(text::fold(each.name)))
      found.push_back({.organisation = &each, .how = how, .alive = true});
  }
  return found;
}

// A full stop that touches the word before it; "Krimp. a/d IJssel" goes on behind it.
bool full_stop(Tokens const& tokens, std::size_t i) {
  if (!tokens.sign(i, '.') || tokens[i].space_before) return false;
  return stop(tokens, i + 1) || tokens.sign(i + 1, '(') || tokens[i + 1].capital;
}

std::string how_read(std::string const& text, std::string const& name, bool ends) {
  return "\"" + text + "\" is gelezen als " + name +
         ": de enige gemeente op die dag die zo begint" + (ends ? " en eindigt." : ".");
}

std::string open_reason(std::vector<reference::Candidate> const& found) {
  std::string names;
  for (auto const& each : found) names += (names.empty() ? "" : ", ") + each.organisation->name;
  return "Deze korte naam kan meer gemeenten betekenen: " + names + ".";
}

// "Hardinxveld-Giess", where the cell ended: so long that only one name begins so.
CutName clipped(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t end) {
  constexpr std::size_t least = 8;  // letters
  CutName read{.name = {.end = end}};
  auto const folded = std::string{tokens.folded(i, end)};
  if (folded.size() < least || (end == i + 1 && direction(tokens, i))) return read;
  auto found = municipalities(
      scene, folded[0], [&](auto const& name) { return name.starts_with(folded); },
      reference::How::misspelled);
  if (found.size() != 1) return read;
  read.reason = how_read(tokens.written(i, end), found.front().organisation->name, false);
  read.name.candidates = std::move(found);
  return read;
}

/// The first letters of the words of a name: "kb" for Kaag en Braassem with `few`, else "keb".
std::string initials(std::string_view folded, bool few) {
  std::string letters;
  for (auto const word : words_of(folded)) {
    if (!few || (word != "en" && word != "de")) letters += word[0];
  }
  return letters;
}

}  // namespace

bool letters_only(std::string_view written) {
  constexpr std::size_t longest = 5;
  auto const capitals = std::ranges::count_if(written, [](char c) { return c >= 'A' && c <= 'Z'; });
  auto const dots = static_cast<std::size_t>(std::ranges::count(written, '.'));
  return written.size() - dots <= longest && capitals >= 2 &&
         written.find(' ') == std::string_view::npos;
}

std::string may_mean(Scene const& scene, std::string_view written,
                     std::set<std::string> const& provinces) {
  constexpr std::size_t least = 4;  // letters of a name that may be misspelled, or tell by itself
  std::string plain{written};
  if (letters_only(written)) std::erase(plain, '.');
  auto const folded = text::fold(plain);
  bool const letters = letters_only(written);
  std::string name;
  if ((!letters && folded.size() < least) || folded.find(' ') != std::string::npos) return name;
  for (auto const& each : scene.atlas.organisations) {
    if (each.kind != OrganisationKind::municipality || !each.period.contains(scene.day) ||
        !(provinces.contains(each.province) || (letters && folded.size() >= least)))
      continue;
    auto const known = text::fold(each.name);
    bool const fits = letters ? initials(known, false) == folded || initials(known, true) == folded
                              : known[0] == folded[0] && text::edit_distance(folded, known, 1) == 1;
    if (!fits) continue;
    if (!name.empty()) return {};
    name = each.name;
  }
  return name;
}

std::vector<reference::Candidate> names_behind(Scene const& scene, std::string_view begin) {
  if (begin.empty()) return {};
  return municipalities(
      scene, begin[0],
      [&](std::string const& name) {
        return name.size() > begin.size() && name.starts_with(begin) &&
               (name[begin.size()] == ' ' || name[begin.size()] == '-');
      },
      reference::How::short_form);
}

CutName half_cut_name(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 5;  // letters of the first half
  auto const stop = tokens.sign(i + 1, '.');
  auto const second = stop ? i + 2 : i + 1;
  bool const may = i < tokens.size() && second < tokens.size() && tokens[i].word() &&
                   tokens[i].capital && tokens[i].folded.size() <= longest &&
                   tokens[second].word() && tokens[second].capital &&
                   (stop ? tokens[second].begin <= tokens[i + 1].end + 1 : tokens[i].hyphen_after);
  if (!may) return {};
  Organisation const* found = nullptr;
  for (auto const& each : scene.atlas.organisations) {
    auto hyphen = each.name.find('-');
    // "Utr. Heuvelrug"
    if (hyphen == std::string::npos && stop) hyphen = each.name.find(' ');
    if (each.kind != OrganisationKind::municipality || !each.period.contains(scene.day) ||
        hyphen == std::string::npos)
      continue;
    bool const fits = text::fold(each.name.substr(0, hyphen)).starts_with(tokens[i].folded) &&
                      text::fold(each.name.substr(hyphen + 1)) == tokens[second].folded;
    if (!fits) continue;
    if (found != nullptr) return {};
    found = &each;
  }
  if (found == nullptr) return {};
  CutName read{.name = {.end = second + 1},
               .reason = "\"" + tokens.written(i, second + 1) + "\" is een korte naam voor " +
                         found->name + "."};
  read.name.candidates.push_back(
      {.organisation = found, .how = reference::How::short_form, .alive = true});
  return read;
}

bool may_be_cut(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return false;
  return full_stop(tokens, i + 1) || apostrophe(tokens[i].folded) != std::string_view::npos;
}

CutName cut_name(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t end) {
  using reference::How;
  CutName read;
  if (i >= end || end > i + most_words || !tokens[i].capital) return read;
  read.name.end = end;
  auto const first = tokens[i].folded[0];
  if (end == i + 2 && tokens.is(i + 1, {"ca"})) {
    auto const& part = tokens[i].folded;
    read.name.candidates = municipalities(
        scene, first, [&](auto const& name) { return begins_with(part, name); }, How::short_form);
    return read;
  }
  Cut cut{.words = words_of(tokens.folded(i, end)), .stop = full_stop(tokens, end)};
  bool halves = false;
  bool letter = false;  // "R'kerk"
  for (auto const word : cut.words) {
    auto const at = apostrophe(word);
    halves = halves || at != std::string_view::npos;
    letter = letter || at == 1;
  }
  if (!cut.stop && !halves) return clipped(scene, tokens, i, end);
  auto found = municipalities(
      scene, first, [&](auto const& name) { return short_for(cut, name); }, How::misspelled);
  if (found.empty()) return read;
  if (cut.stop) ++read.name.end;
  if (found.size() == 1) {
    read.reason =
        how_read(tokens.written(i, read.name.end), found.front().organisation->name, halves);
  } else if (letter) {
    read.reason = open_reason(found);
    return read;
  }
  read.name.candidates = std::move(found);
  return read;
}

}  // namespace verband::resolve
