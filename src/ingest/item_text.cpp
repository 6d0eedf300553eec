// SPDX-License-Identifier: EUPL-1.2
#include "ingest/item_text.hpp"

#include <algorithm>
#include <array>

#include "ingest/header.hpp"
#include "ingest/labels.hpp"
#include "ingest/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

bool item(Paragraph const& paragraph, std::string& text) {
  text = text::squeeze(paragraph.text);
  if (paragraph.item) return !text.empty();
  for (std::string_view const mark : {"- ", "– ", "• ", "· ", "* ", "o ", "\xEF\x82\xB7 ", "▪ "}) {
    if (text.starts_with(mark)) {
      text.erase(0, mark.size());
      return !text.empty();
    }
  }
  std::size_t at = 0;
  while (at < text.size() && at < 3 && text[at] >= '0' && text[at] <= '9') ++at;
  if (at == 0 && !text.empty() && text[0] >= 'a' && text[0] <= 'z' && text.size() > 2) at = 1;
  if (at > 0 && at + 1 < text.size() && (text[at] == '.' || text[at] == ')') &&
      text[at + 1] == ' ') {
    text.erase(0, at + 2);
    return !text.empty();
  }
  return false;
}

namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_bracket = 30;

constexpr std::array<std::string_view, 7> dividers{" ", ":", ";", ",", "–", "—", "-"};

/// A name without what divides it from the text behind it; the dot of "N.V." belongs to it.
std::string_view without_end(std::string_view name) {
  for (bool any = true; any && !name.empty();) {
    any = false;
    for (auto const divider : dividers) {
      if (!name.ends_with(divider)) continue;
      name.remove_suffix(divider.size());
      any = true;
    }
    auto const word = name.substr(name.find_last_of(" .", name.size() - 2) + 1);
    if (!name.ends_with('.') || word.size() < 4) continue;
    name.remove_suffix(1);
    any = true;
  }
  return name;
}

std::string without_begin(std::string text) {
  for (bool any = true; any;) {
    any = text.starts_with('.');
    if (any) text.erase(0, 1);
    for (auto const divider : dividers) {
      if (!text.starts_with(divider)) continue;
      text.erase(0, divider.size());
      any = true;
    }
  }
  return text;
}

/// Where a short first sentence ends that may be a name: "Alescon. Aan deze regeling nemen …"; not
/// behind "N.V." or "e.o.".
std::size_t name_sentence(std::string_view text) {
  constexpr std::size_t most_blanks = 7;
  constexpr std::size_t shortest = 3;  // letters of a word that is no abbreviation
  for (auto at = text.find(". "); at < longest_name; at = text.find(". ", at + 1)) {
    auto const before = text.substr(0, at);
    auto const word = before.substr(before.find_last_of(" .") + 1);
    bool const whole = word.size() >= shortest && before.find_last_of(" .") + 1 < before.size();
    bool const capital = at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z';
    if (std::ranges::count(before, ' ') > static_cast<std::ptrdiff_t>(most_blanks)) break;
    if (whole && capital) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::pair<std::string, std::string> name_and_rest(std::string const& text, std::size_t lead) {
  // "GGD Drenthe (GR): …" with only the name in bold: the brackets are of it.
  auto const bracket_end = text.find(')', lead);
  if (lead > 2 && text.find('(', lead) <= lead + 1 && bracket_end < lead + longest_bracket) {
    lead = bracket_end + 1;
  }
  if (lead > 2 && lead < std::min(longest_name, text.size())) {
    auto const name = without_end(std::string_view{text}.substr(0, lead));
    if (name.size() > 2) return {std::string{name}, without_begin(text.substr(name.size()))};
  }
  // "GGD Drenthe (GR). Deelnemers: …": a name with its legal form in brackets ends with them.
  constexpr std::string_view ended = "). ";
  auto const bracket = text.find(ended);
  auto const other = std::min({text.find(": "), text.find(" – "), text.find(" — ")});
  if (bracket < other && bracket < longest_name) {
    return {text.substr(0, bracket + 1), text.substr(bracket + ended.size())};
  }
  for (std::string_view const divider : {": ", " – ", " — ", " - "}) {
    auto const at = text.find(divider);
    if (at != std::string::npos && at > 2 && at < longest_name) {
      return {text.substr(0, at), text.substr(at + divider.size())};
    }
  }
  if (auto const at = name_sentence(text); at != std::string::npos) {
    return {text.substr(0, at), text.substr(at + 2)};
  }
  if (text.size() > 1 && text.back() == ':') return {text.substr(0, text.size() - 1), ""};
  return {text, ""};
}

bool code_in(std::string& name, std::string& said, std::span<std::string const> declared) {
  std::vector<std::string_view> codes(legal_codes.begin(), legal_codes.end());
  codes.insert(codes.end(), declared.begin(), declared.end());
  for (auto const code : codes) {
    for (auto const& form : {" (" + std::string{code} + ")", ", " + std::string{code},
                             " [" + std::string{code} + "]"}) {
      auto const at = name.rfind(form);
      if (at == std::string::npos || at < 3 || at + form.size() != name.size()) continue;
      name.erase(at);
      said = code;
      return true;
    }
  }
  // "Benegora (overleg)" beside "ABG (GR)"
  auto const open = name.rfind(" (");
  if (open != std::string::npos && open >= 3 && name.ends_with(')')) {
    auto const inner = name.substr(open + 2, name.size() - open - 3);
    bool const small = !inner.empty() && inner[0] >= 'a' && inner[0] <= 'z';
    if (small && (legal_heading(inner) || inner == "overleg" || inner == "overeenkomst")) {
      said = inner;
      name.erase(open);
      return true;
    }
  }
  // "OWO (geen rechtsvorm)" beside "FUMO (GR)"
  for (std::string_view const none : {"geen rechtsvorm", "geen rechtspersoon"}) {
    auto const form = " (" + std::string{none} + ")";
    if (!name.ends_with(form) || name.size() < form.size() + 3) continue;
    name.erase(name.size() - form.size());
    said = none;
    return true;
  }
  return false;
}

bool coded_line(std::string_view line) {
  auto [name, rest] = name_and_rest(text::squeeze(line));
  std::string code;
  return !rest.empty() && !name.empty() && name[0] >= 'A' && name[0] <= 'Z' &&
         name.size() < longest_name && code_in(name, code);
}

std::optional<std::pair<std::string, std::string>> legend(std::string_view text) {
  auto const line = text::squeeze(text);
  for (auto const code : legal_codes) {
    if (!line.starts_with(code)) continue;
    auto const behind = std::string_view{line}.substr(code.size());
    for (std::string_view const sign : {" = ", ": ", " – ", " - ", "= "}) {
      if (!behind.starts_with(sign) || behind.size() >= sign.size() + 60) continue;
      return std::pair{std::string{code}, std::string{behind.substr(sign.size())}};
    }
  }
  // Any other code is one when a legal form explains it: "CO = coöperatie".
  constexpr std::size_t longest = 5;
  auto const sign = line.find(" = ");
  bool const capitals = sign >= 2 && sign <= longest &&
                        std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(sign),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || !is_form(line.substr(sign + 3))) return std::nullopt;
  return std::pair{line.substr(0, sign), line.substr(sign + 3)};
}

namespace {

/// "met Zwolle en Kampen", "samen met de gemeenten in de regio"; not "met een zetel in Zwolle".
std::optional<std::string> together_with(std::string_view said) {
  if (!said.starts_with("met ") && !said.starts_with("samen met ")) return std::nullopt;
  auto const who = said.substr(said.find("met ") + 4);
  static constexpr std::array<std::string_view, 7> parties{
      "de gemeente", "gemeente",   "de provincie",  "provincie",
      "alle ",       "waterschap", "het waterschap"};
  bool const name = !who.empty() && ((who[0] >= 'A' && who[0] <= 'Z') || who[0] == '\'' ||
                                     (who[0] >= '0' && who[0] <= '9'));
  // "de 21 gemeenten in …", "vijf andere gemeenten"
  constexpr std::size_t near = 30;
  bool const party =
      std::ranges::any_of(parties, [&](std::string_view each) { return who.starts_with(each); }) ||
      who.substr(0, near).find(" gemeenten") != std::string_view::npos;
  return name || party ? std::optional{text::squeeze(who)} : std::nullopt;
}

/// True for a dot behind an abbreviation with which no sentence ends: "o.a. Almelo", "prov.
/// Drenthe".
bool goes_on_behind(std::string_view text, std::size_t dot) {
  static constexpr std::array<std::string_view, 16> abbreviations{
      "o.a",  "o.m",  "w.o",  "m.n", "m.u.v", "t.b.v", "i.s.m", "d.m.v",
      "incl", "excl", "prov", "gem", "ca",    "resp",  "bijv",  "nr"};
  auto const before = text.substr(0, dot);
  auto const word = before.substr(before.find_last_of(" ,;:(") + 1);
  return std::ranges::find(abbreviations, text::fold(word)) != abbreviations.end();
}

/// Where the sentence in which `from` stands ends, at the dot before a blank.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  auto at = text.find(". ", from);
  while (at < text.size() && goes_on_behind(text, at)) at = text.find(". ", at + 1);
  return std::min(at, text.size());
}

/// The end of the part of a sentence that begins at `from`.
std::size_t part_end(std::string_view text, std::size_t from) {
  // "Nuenen c.a. en Son": behind an abbreviation the sentence goes on in small letters.
  auto const goes_on = [&](std::size_t stop) {
    if (stop + 1 >= text.size()) return false;
    if (text[stop + 1] != ' ' || (text[stop] == '.' && goes_on_behind(text, stop))) return true;
    return text[stop] == '.' && stop + 2 < text.size() && text[stop + 2] >= 'a' &&
           text[stop + 2] <= 'z';
  };
  auto at = text.find_first_of(".;", from);
  while (at < text.size() && goes_on(at)) at = text.find_first_of(".;", at + 1);
  return std::min(at, text.size());
}

}  // namespace

namespace {

/// The names with which a sentence ends: "afstemmen van beleid met Beek, Schinnen en Stein".
std::string names_behind_with(std::string_view sentence) {
  constexpr std::string_view with = " met ";
  auto const at = sentence.rfind(with);
  if (at == std::string_view::npos) return {};
  auto const who = sentence.substr(at + with.size());
  for (std::string_view const same : {"dezelfde gemeenten", "de zelfde gemeenten"}) {
    if (who.starts_with(same)) return std::string{who};
  }
  std::size_t names = 0;
  for (auto rest = who; !rest.empty(); ++names) {
    static constexpr std::array<std::string_view, 2> joints{", ", " en "};
    auto end = rest.size();
    std::size_t size = 0;
    for (auto const joint : joints) {
      if (auto const found = rest.find(joint); found < end) {
        end = found;
        size = joint.size();
      }
    }
    bool const capital = (rest[0] >= 'A' && rest[0] <= 'Z') || rest[0] == '\'';
    constexpr std::size_t longest = 40;
    if (!capital || end > longest) return {};
    rest.remove_prefix(std::min(end + size, rest.size()));
  }
  return names >= 2 ? std::string{who} : std::string{};
}

}  // namespace

std::string labelled_in(std::string& rest, Kind kind) {
  for (std::size_t from = 0; from < rest.size();) {
    auto const stop = part_end(rest, from);
    auto const label = labelled(std::string_view{rest}.substr(from, stop - from));
    if (!label || header_kind(label->first) != kind) {
      from = std::min(stop + 2, rest.size());
      continue;
    }
    // A list may have semicolons of its own.
    auto const end = sentence_end(rest, from);
    auto said = rest.substr(from, end - from);
    said = text::squeeze(std::string_view{said}.substr(said.find(':') + 1));
    if (said.ends_with('.')) said.pop_back();
    rest = text::squeeze(rest.substr(0, from) + rest.substr(std::min(end + 2, rest.size())));
    return said;
  }
  return {};
}

std::string participants_in(std::string& rest) {
  if (auto said = labelled_in(rest, Kind::participants); !said.empty()) return said;
  for (std::size_t from = 0; from < rest.size();) {
    auto const stop = part_end(rest, from);
    auto const next = std::min(stop + 2, rest.size());
    // Behind a comma as well: "publieke gezondheid, samen met Zaanstad en Purmerend".
    if (auto const comma = rest.find(", samen met ", from); comma < stop) from = comma + 2;
    auto who = together_with(std::string_view{rest}.substr(from, stop - from));
    if (from > 0 && who) {
      auto before = rest.substr(0, from);
      if (before.ends_with("; ") || before.ends_with(", ")) before.erase(before.size() - 2);
      before += std::string_view{rest}.substr(next);
      rest = text::squeeze(before);
      if (who->ends_with('.')) who->pop_back();
      return *who;
    }
    from = next;
  }
  return {};
}

std::string participants_told(std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    auto const stop = sentence_end(text, from);
    auto sentence = text.substr(from, stop - from);
    from = stop + 2;
    if (sentence.ends_with('.')) sentence.remove_suffix(1);
    for (std::string_view const verb : {" doen mee", " nemen deel", " doen hieraan mee",
                                        " nemen hieraan deel", " werken samen"}) {
      if (sentence.ends_with(verb)) {
        return std::string{sentence.substr(0, sentence.size() - verb.size())};
      }
    }
    for (auto const& [before, after] :
         {std::pair<std::string_view, std::string_view>{" nemen ", " deel"}, {" doen ", " mee"}}) {
      auto const begin = sentence.find(before);
      if (begin == std::string_view::npos || !sentence.ends_with(after)) continue;
      auto const who = sentence.substr(begin + before.size());
      if (who.size() > after.size()) {
        return std::string{who.substr(0, who.size() - after.size())};
      }
    }
    for (std::string_view const verb : {"eelnemers zijn ", "eelnemende gemeenten zijn "}) {
      auto const at = sentence.find(verb);
      if (at <= 4) return std::string{sentence.substr(at + verb.size())};
    }
    if (auto who = names_behind_with(sentence); !who.empty()) return who;
  }
  return {};
}

bool is_sentence(std::string_view text) {
  auto const line = text::squeeze(text);
  return line.ends_with(':') && std::ranges::count(line, ' ') >= 4;
}

bool is_told(std::string_view text) {
  constexpr std::ptrdiff_t blanks = 3;
  constexpr std::size_t shortest = 3;  // letters of a last word that is no abbreviation
  auto const line = text::squeeze(text);
  if (!line.ends_with('.') || std::ranges::count(line, ' ') < blanks) return false;
  auto const last = line.substr(line.rfind(' ') + 1);
  return last.size() > shortest && last.find('.') + 1 == last.size();
}

bool is_form(std::string_view text) {
  static constexpr std::array<std::string_view, 12> forms{"gemeenschappelijke regeling",
                                                          "naamloze vennootschap",
                                                          "besloten vennootschap",
                                                          "stichting",
                                                          "vereniging",
                                                          "cooperatie",
                                                          "openbaar lichaam",
                                                          "bedrijfsvoeringsorganisatie",
                                                          "gemeenschappelijk orgaan",
                                                          "centrumregeling",
                                                          "convenant",
                                                          "verbonden partij"};
  return std::ranges::find(forms, text::fold(text::squeeze(text))) != forms.end();
}

std::optional<std::string> announced(std::string_view sentence) {
  auto line = text::squeeze(sentence);
  line.pop_back();  // the colon
  static constexpr std::array<std::string_view, 8> nouns{
      "gemeenschappelijke regelingen", "regelingen",      "stichtingen",  "verenigingen",
      "samenwerkingsverbanden",        "vennootschappen", "deelnemingen", "verbonden partijen"};
  for (auto const noun : nouns) {
    if (line.ends_with(noun)) return std::string{noun};
  }
  static constexpr std::array<std::string_view, 14> verbs{
      " deel aan",        " deel in",   " aandelen in",      " aandeelhouder van", " lid van",
      " aangesloten bij", " deelneemt", " deelnemen",        " meedoet",           " participeert",
      " deel uitmaakt",   " lid is",    " aandeelhouder is", " samenwerkt"};
  bool const told =
      std::ranges::any_of(verbs, [&](std::string_view verb) { return line.ends_with(verb); });
  if (!told) return std::nullopt;
  auto const stop = line.rfind(". ");
  return stop == std::string::npos ? line : line.substr(stop + 2);
}

}  // namespace verband::ingest
