// SPDX-License-Identifier: EUPL-1.2
#include "resolve/name_parts.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using Words = std::vector<std::string>;

bool small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool among(std::string_view word, auto const& list) {
  return std::ranges::find(list, word) != std::end(list);
}

bool small_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"de",     "het",  "een",    "en",  "van", "voor", "in",  "te",   "ten",     "ter",
       "tot",    "met",  "op",     "aan", "bij", "der",  "des", "den",  "d",       "s",
       "t",      "e",    "o",      "a",   "c",   "ca",   "eo",  "cum",  "annexis", "om",
       "inzake", "door", "tussen", "per", "vh",  "uit",  "of",  "zijn", "hun",     "al"});
  return among(word, words);
}

// Words of the legal form.
bool legal(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>({"gemeenschappelijke",
                                                          "gemeenschappelijk",
                                                          "regeling",
                                                          "regelingen",
                                                          "gr",
                                                          "mgr",
                                                          "openbaar",
                                                          "lichaam",
                                                          "orgaan",
                                                          "go",
                                                          "bvo",
                                                          "bedrijfsvoeringsorganisatie",
                                                          "centrumregeling",
                                                          "centrumgemeenteregeling",
                                                          "zonder",
                                                          "meer",
                                                          "gewijzigde",
                                                          "wijziging",
                                                          "gewijzigd",
                                                          "tweede",
                                                          "derde",
                                                          "vierde"});
  return among(word, words);
}

// Words that stand in the name of any arrangement, or of any body.
bool of_any(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>({"centrumgemeente",
                                                          "samenwerking",
                                                          "samenwerkings",
                                                          "samenwerkingsverband",
                                                          "samenwerkingsverbanden",
                                                          "samenwerkingsregeling",
                                                          "samenwerkingsovereenkomst",
                                                          "samenwerkingsorgaan",
                                                          "samenwerkingsorganisatie",
                                                          "overeenkomst",
                                                          "dienst",
                                                          "diensten",
                                                          "bureau",
                                                          "regionale",
                                                          "regionaal",
                                                          "intergemeentelijke",
                                                          "intergemeentelijk",
                                                          "intergem",
                                                          "gemeentelijke",
                                                          "gemeentelijk",
                                                          "gemeenten",
                                                          "gemeente",
                                                          "provincies",
                                                          "provincie",
                                                          "waterschappen",
                                                          "waterschap",
                                                          "stichting",
                                                          "bedrijf",
                                                          "organisatie",
                                                          "uitvoeringsorganisatie",
                                                          "instituut",
                                                          "schap",
                                                          "omstreken",
                                                          "omgeving",
                                                          "nieuwe",
                                                          "voormalige",
                                                          "voormalig",
                                                          "wet",
                                                          "collectieve",
                                                          "gezamenlijke",
                                                          "modulaire",
                                                          "meervoudige",
                                                          "uitvoering",
                                                          "taken",
                                                          "gebied",
                                                          "verband",
                                                          "ontwikkelingsmaatschappij",
                                                          "werkgebied",
                                                          "lichte",
                                                          "sociaal",
                                                          "sociale"});
  return legal(word) || among(word, words);
}

bool compass(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"noord", "oost", "zuid", "west", "midden", "centraal"});
  return among(word, words);
}

bool number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "StreekarchivariaatNoordwest" as two words.
std::string unglued(std::string_view name) {
  std::string result;
  std::size_t small = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    char const c = name[i];
    bool const capital = capital_letter(c);
    bool const long_tail =
        i + 4 < name.size() && small_letter(name[i + 1]) && small_letter(name[i + 3]);
    constexpr std::size_t long_word = 6;
    if (capital && small >= long_word && long_tail) result += ' ';
    small = small_letter(c) ? small + 1 : 0;
    result += c;
  }
  return result;
}

/// "westfriesland" as "west", "friesland"; "noordoost" as "noord", "oost".
void add_split(Words& words, std::string word) {
  constexpr auto lands = std::to_array<std::string_view>(
      {"friesland",  "fries",  "brabant",   "holland",    "limburg",      "drenthe", "gelderland",
       "nederland",  "veluwe", "groningen", "overijssel", "kennemerland", "utrecht", "twente",
       "achterhoek", "betuwe", "zeeland",   "beveland",   "fryslan",      "hollands"});
  constexpr auto same = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"fryslan", "friesland"},
       {"fryske", "friesland"},
       {"noard", "noord"},
       {"eastern", "oost"},
       {"zeeuwsch", "zeeuws"},
       {"groninger", "groningen"},
       {"drentse", "drenthe"},
       {"brabants", "brabant"},
       {"westfries", "westfriesland"}});
  if (word.starts_with("noard")) word = "noord" + word.substr(5);
  for (auto const& [from, to] : same) {
    if (word == from) word = to;
  }
  for (auto const direction : {"noord", "oost", "zuid", "west", "midden"}) {
    std::string_view const first{direction};
    if (!word.starts_with(first) || word.size() == first.size()) continue;
    auto rest = word.substr(first.size());
    if (!compass(rest) && !among(rest, lands)) continue;
    words.emplace_back(first);
    return add_split(words, std::move(rest));
  }
  words.push_back(std::move(word));
}

Words words_of(std::string_view name) {
  auto const folded = text::fold(unglued(name));
  Words words;
  std::string word;
  auto const end = [&] {
    if (!word.empty()) add_split(words, std::move(word));
    word.clear();
  };
  for (char const c : folded) {
    if (small_letter(c) || (c >= '0' && c <= '9')) {
      word += c;
    } else if (c == '&' || c == '+') {
      end();
      words.emplace_back("en");
    } else if (c != '.') {  // e.o. is one word
      end();
    }
  }
  end();
  return words;
}

/// Letters of an abbreviation, or empty when it is none: short, and most of it in capitals.
std::string abbreviated(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  std::string result;
  for (char const c : text::squeeze(text)) {
    if (c == ' ') return {};
    capitals += capital_letter(c) ? 1 : 0;
    letters += capital_letter(c) || small_letter(c) ? 1 : 0;
    if (capital_letter(c)) {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (small_letter(c) || (c >= '0' && c <= '9')) {
      result += c;
    }
  }
  constexpr std::size_t longest = 9;
  bool const short_enough = result.size() >= 2 && result.size() <= longest;
  return short_enough && capitals * 2 > letters ? result : std::string{};
}

/// An abbreviation that many arrangements share says nothing of one.
bool shared_abbreviation(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"gr",  "mgr", "ol",  "bvo", "go",  "cc",  "rzm", "bv", "nv",  "ggd",  "rud",
       "od",  "rmc", "isd", "rsd", "wmo", "wsw", "sw",  "vr", "ict", "ghor", "amk",
       "rav", "rhc", "res", "gkb", "eo",  "nh",  "zh",  "nb", "nl",  "gia"});
  return among(text, words);
}

NameParts parts_of(std::string_view name) {
  NameParts parts;
  auto const words = words_of(name);
  for (auto const& word : words) {
    if (small_word(word) || number(word)) continue;
    parts.initials += word.front();
    if (!legal(word)) parts.whole.push_back(word);
  }
  for (std::size_t i = 0; i < words.size();) {
    if (auto const named = task_at(words, i); named.words > 0) {
      parts.tasks.set(static_cast<std::size_t>(named.task));
      i += named.words;
      continue;
    }
    auto const& word = words[i++];
    if (small_word(word) || number(word) || of_any(word)) continue;
    parts.proper.push_back(word);
  }
  return parts;
}

bool about_its_end(std::string_view folded) {
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"opgeheven", "opgegaan", "liquidatie", "beeindigd", "ingetrokken"}),
      [&](std::string_view word) { return folded.find(word) != folded.npos; });
}

void add_form(NamesTaken& taken, std::string_view name) {
  auto parts = parts_of(name);
  bool const says = !parts.whole.empty();
  if (says && std::ranges::find(taken.forms, parts) == taken.forms.end()) {
    taken.forms.push_back(std::move(parts));
  }
}

void add_abbreviation(NamesTaken& taken, std::string text) {
  if (text.size() < 3 || shared_abbreviation(text)) return;
  if (std::ranges::find(taken.abbreviations, text) == taken.abbreviations.end()) {
    taken.abbreviations.push_back(std::move(text));
  }
}

/// What stands in brackets: an abbreviation, an earlier name, another name, or what became of it.
void add_aside(NamesTaken& taken, std::string_view aside) {
  auto const folded = text::fold(aside);
  if (about_its_end(folded)) {
    constexpr std::string_view into = "opgegaan in ";
    if (auto const at = folded.find(into); at != std::string::npos) {
      taken.went_into.push_back(parts_of(std::string_view{folded}.substr(at + into.size())));
    }
    return;
  }
  for (std::size_t from = 0; from <= aside.size();) {
    auto const to = std::min(aside.find_first_of(";,/", from), aside.size());
    auto const part = aside.substr(from, to - from);
    if (auto short_form = abbreviated(part); !short_form.empty()) {
      add_abbreviation(taken, std::move(short_form));
    } else {
      auto const known = text::fold(text::squeeze(part));
      auto const begin = known.starts_with("voorheen ") ? std::string_view{known}.substr(9) : known;
      add_form(taken, begin == known ? part : begin);
    }
    from = to + 1;
  }
}

}  // namespace

NamesTaken take_apart(std::string_view name) {
  NamesTaken taken;
  std::string outside;
  for (std::size_t i = 0; i < name.size();) {
    if (name[i] != '(') {
      outside += name[i++];
      continue;
    }
    auto const close = name.find(')', i);
    add_aside(taken, name.substr(i + 1, close == name.npos ? name.npos : close - i - 1));
    outside += ' ';
    i = close == name.npos ? name.size() : close + 1;
  }
  for (std::size_t from = 0; from <= outside.size();) {
    auto const to = std::min(outside.find(" / ", from), outside.size());
    auto const part = std::string_view{outside}.substr(from, to - from);
    add_form(taken, part);
    from = to + 3;
  }
  // Words in capitals are what people call it: "GBLT", "Gemeenschappelijke Regeling BSOB".
  for (std::size_t from = 0; from < outside.size();) {
    auto const to = std::min(outside.find_first_of(" ,;/", from), outside.size());
    if (auto short_form = abbreviated(std::string_view{outside}.substr(from, to - from));
        !short_form.empty()) {
      add_abbreviation(taken, std::move(short_form));
    }
    from = to + 1;
  }
  return taken;
}

}  // namespace verband::resolve
