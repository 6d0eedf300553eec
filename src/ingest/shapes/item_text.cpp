// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/item_text.hpp"

#include <algorithm>
#include <array>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/head_words.hpp"
#include "text/dashes.hpp"
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

/// What may divide a name from the text behind it; a comma and a semicolon only behind a bracket.
constexpr std::array<std::string_view, 6> behind_names{
    ": ", text::dividing_dashes[0], text::dividing_dashes[1], text::dividing_dashes[2], ", ", "; "};

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
  auto const opens = text.find('(', lead);
  bool const told = text.find(':', lead) < bracket_end || text.find("(met ", lead) == opens;
  if (lead > 2 && opens <= lead + 1 && bracket_end < lead + longest_bracket && !told) {
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
  // "Rd4 (met Heerlen en Vaals)": the bracket is no part of the name
  for (std::string_view const begin : {" (met ", " (samen met ", " (deelnemers: "}) {
    auto const at = text.find(begin);
    if (at != std::string::npos && at > 2 && at < std::min(longest_name, other))
      return {text.substr(0, at), text.substr(at + 1)};
  }
  for (auto const divider : behind_names) {
    auto const at = text.find(")" + std::string{divider});
    if (at >= longest_name) continue;
    auto name = text.substr(0, at + 1);
    if (std::string code; code_in(name, code))
      return {text.substr(0, at + 1), text.substr(at + 1 + divider.size())};
  }
  for (auto const divider : std::span{behind_names}.first<4>()) {
    auto const at = text.find(divider);
    // "Permar - werk - deelnemers: Ede", "Permar - werk. Deelnemers: Ede": the colon is of a label
    // behind the name
    auto const dash = text.rfind(" - ", at);
    bool const behind_dash =
        divider == ": " && at < text.size() && dash < at &&
        (labelled(text.substr(dash + 3)) || text.substr(dash, at - dash).find(". ") < at);
    if (behind_dash) continue;
    if (at != std::string::npos && at > 2 && at < longest_name) {
      return {text.substr(0, at), text.substr(at + divider.size())};
    }
  }
  // "GGD Zeeland, samen met Goes en Hulst, voor de gezondheid"
  for (std::string_view const with : {", samen met ", ", met "}) {
    auto const at = text.find(with);
    auto const behind = at == std::string::npos ? std::string{} : text.substr(at + with.size());
    bool const named = !behind.empty() && behind[0] >= 'A' && behind[0] <= 'Z';
    if (at > 2 && at < longest_name && (named || with.size() > std::string_view{", met "}.size()))
      return {text.substr(0, at), text.substr(at + 2)};
  }
  if (auto const at = name_sentence(text); at != std::string::npos) {
    return {text.substr(0, at), text.substr(at + 2)};
  }
  if (text.size() > 1 && text.back() == ':') return {text.substr(0, text.size() - 1), ""};
  return {text, ""};
}

namespace {

/// Where the code begins at the end of a name, with its brackets or its comma; 0 when none stands
/// there.
std::size_t code_begin(std::string_view name, std::string_view code) {
  constexpr std::size_t shortest_name = 3;
  using Around = std::pair<std::string_view, std::string_view>;
  for (auto const& [before, behind] : {Around{" (", ")"}, Around{", ", ""}, Around{" [", "]"}}) {
    auto rest = name;
    bool found = true;
    for (auto const part : {behind, code, before}) {
      found = found && rest.ends_with(part);
      if (found) rest.remove_suffix(part.size());
    }
    if (found && rest.size() >= shortest_name) return rest.size();
  }
  return 0;
}

}  // namespace

bool code_in(std::string& name, std::string& said, std::span<std::string const> declared) {
  std::vector<std::string_view> codes(legal_codes.begin(), legal_codes.end());
  codes.insert(codes.end(), declared.begin(), declared.end());
  for (auto const code : codes) {
    auto const begin = code_begin(name, code);
    if (begin == 0) continue;
    name.erase(begin);
    said = code;
    return true;
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
  auto const text = text::squeeze(line);
  // A code stands in brackets or behind a comma.
  if (text.empty() || text[0] < 'A' || text[0] > 'Z' || text.find_first_of("([,") == text.npos)
    return false;
  auto [name, rest] = name_and_rest(text);
  std::string code;
  return !rest.empty() && name.size() < longest_name && code_in(name, code);
}

std::optional<std::pair<std::string, std::string>> legend(std::string_view text) {
  // One of these signs, or the first byte of a dash, stands behind every code.
  bool const signed_line = std::ranges::any_of(
      text, [](char c) { return c == '=' || c == ':' || c == '-' || c == '\xE2'; });
  if (!signed_line) return std::nullopt;
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

std::size_t number_of(std::string_view line) {
  constexpr std::size_t most_digits = 3;
  std::size_t number = 0;
  std::size_t at = 0;
  for (; at < line.size() && at < most_digits && line[at] >= '0' && line[at] <= '9'; ++at)
    number = number * 10 + static_cast<std::size_t>(line[at] - '0');
  if (at < line.size() && (line[at] == '.' || line[at] == ')')) ++at;
  return at > 0 && at < line.size() && line[at] == ' ' ? number : 0;
}

bool says_nothing(std::string_view line) {
  static constexpr std::array<std::string_view, 10> words{
      "algemeen", "algemene", "gegevens", "informatie", "inleiding",
      "tabel",    "figuur",   "basis",    "kern",       "overzicht"};
  auto const found = words_of(line);
  return std::ranges::all_of(found, [&](std::string const& word) {
    bool const number = word.find_first_not_of("0123456789") == std::string::npos;
    return number || std::ranges::find(words, word) != words.end();
  });
}

bool is_organisation(std::string_view name) {
  static constexpr std::array<std::string_view, 9> forms{"gemeenschappelijke regeling ",
                                                         "stichting ",
                                                         "vereniging ",
                                                         "cooperatie ",
                                                         "nv ",
                                                         "n.v. ",
                                                         "bv ",
                                                         "b.v. ",
                                                         "gr "};
  auto const folded = text::fold(name);
  return has_name_word(name) || std::ranges::any_of(forms, [&](std::string_view form) {
           return folded.starts_with(form);
         });
}

bool is_sentence(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return false;
  auto const line = text::squeeze(text);
  return line.ends_with(':') && std::ranges::count(line, ' ') >= 4;
}

bool is_told(std::string_view text) {
  if (text.find('.') == std::string_view::npos) return false;
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
  return std::ranges::find(forms, text::fold(text)) != forms.end();
}

bool is_answer(std::string_view text) {
  auto const folded = text::fold(text::squeeze(text));
  if (folded == "j" || folded == "n") return true;  // "N.V." is none
  auto const word = text::squeeze(std::string_view{folded}.substr(0, folded.find_first_of(",;(.")));
  return word == "ja" || word == "nee";
}

namespace {

/// True for a sentence over what one takes no part in: "neemt niet deel aan de volgende", "stopt
/// met deze".
bool denies(std::string_view sentence) {
  static constexpr std::array<std::string_view, 12> part{
      "niet deel aan", "niet mee aan",  "niet meer deel aan",   "niet meer mee aan",
      "geen lid van",  "geen deel aan", "niet deel in",         "stopt met",
      "stoppen met",   "gestopt met",   "niet langer deel aan", "niet langer mee aan"};
  static constexpr std::array<std::string_view, 4> these{" de volgende ", " deze ",
                                                         " onderstaande ", " de onderstaande "};
  auto const folded = text::fold(sentence);
  return std::ranges::any_of(part, [&](std::string_view each) {
    auto const at = folded.find(each);
    if (at == std::string::npos) return false;
    auto const behind = std::string_view{folded}.substr(at + each.size());
    return std::ranges::any_of(these,
                               [&](std::string_view one) { return behind.starts_with(one); });
  });
}

}  // namespace

std::optional<std::string> announced(std::string_view sentence) {
  auto line = text::squeeze(sentence);
  line.pop_back();  // the colon
  static constexpr std::array<std::string_view, 8> nouns{
      "gemeenschappelijke regelingen", "regelingen",      "stichtingen",  "verenigingen",
      "samenwerkingsverbanden",        "vennootschappen", "deelnemingen", "verbonden partijen"};
  auto const stop = line.rfind(". ");
  auto const told = stop == std::string::npos ? line : line.substr(stop + 2);
  for (auto const noun : nouns) {
    if (line.ends_with(noun)) return denies(told) ? told : std::string{noun};
  }
  static constexpr std::array<std::string_view, 14> verbs{
      " deel aan",        " deel in",   " aandelen in",      " aandeelhouder van", " lid van",
      " aangesloten bij", " deelneemt", " deelnemen",        " meedoet",           " participeert",
      " deel uitmaakt",   " lid is",    " aandeelhouder is", " samenwerkt"};
  bool const part =
      std::ranges::any_of(verbs, [&](std::string_view verb) { return line.ends_with(verb); });
  return part ? std::optional{told} : std::nullopt;
}

}  // namespace verband::ingest
