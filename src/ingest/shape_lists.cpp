// SPDX-License-Identifier: EUPL-1.2
// Outlines by legal form and numbered lists in running text.
#include <algorithm>
#include <array>
#include <utility>

#include "ingest/header.hpp"
#include "ingest/lines.hpp"
#include "ingest/shape_lines.hpp"
#include "ingest/shapes.hpp"
#include "ingest/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// An item of a list by its mark: "- ", "• ", "3. ", "b) "; the mark is cut off.
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

/// The name at the beginning of an item, and what is said after it.
std::pair<std::string, std::string> name_and_rest(std::string const& text) {
  // "GGD Drenthe (GR). Deelnemers: …": a name with its legal form in brackets ends with them.
  constexpr std::string_view ended = "). ";
  auto const bracket = text.find(ended);
  auto const other = std::min({text.find(": "), text.find(" – "), text.find(" — ")});
  if (bracket < other && bracket < 100) {
    return {text.substr(0, bracket + 1), text.substr(bracket + ended.size())};
  }
  for (std::string_view const divider : {": ", " – ", " — ", " - "}) {
    auto const at = text.find(divider);
    if (at != std::string::npos && at > 2 && at < 100) {
      return {text.substr(0, at), text.substr(at + divider.size())};
    }
  }
  if (text.size() > 1 && text.back() == ':') return {text.substr(0, text.size() - 1), ""};
  return {text, ""};
}

/// A code for the legal form in brackets or behind a comma; cut off the name when `said` gets it.
bool code_in(std::string& name, std::string& said) {
  for (auto const code : legal_codes) {
    for (auto const& form : {" (" + std::string{code} + ")", ", " + std::string{code},
                             " [" + std::string{code} + "]"}) {
      auto const at = name.rfind(form);
      if (at == std::string::npos || at < 3 || at + form.size() != name.size()) continue;
      name.erase(at);
      said = code;
      return true;
    }
  }
  return false;
}

/// A line of a legend: "GR = gemeenschappelijke regeling".
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
  return std::nullopt;
}

/// "met Zwolle en Kampen", "samen met de gemeenten in de regio"; not "met een zetel in Zwolle".
std::optional<std::string> together_with(std::string_view said) {
  if (!said.starts_with("met ") && !said.starts_with("samen met ")) return std::nullopt;
  auto const who = said.substr(said.find("met ") + 4);
  static constexpr std::array<std::string_view, 7> parties{
      "de gemeente", "gemeente",   "de provincie",  "provincie",
      "alle ",       "waterschap", "het waterschap"};
  bool const name = !who.empty() && ((who[0] >= 'A' && who[0] <= 'Z') || who[0] == '\'' ||
                                     (who[0] >= '0' && who[0] <= '9'));
  bool const party =
      std::ranges::any_of(parties, [&](std::string_view each) { return who.starts_with(each); });
  return name || party ? std::optional{text::squeeze(who)} : std::nullopt;
}

/// The end of the part of a sentence that begins at `from`.
std::size_t part_end(std::string_view text, std::size_t from) {
  auto at = text.find_first_of(".;", from);
  while (at < text.size() && at + 1 < text.size() && text[at + 1] != ' ') {
    at = text.find_first_of(".;", at + 1);
  }
  return std::min(at, text.size());
}

/// Takes the sentence with a label of that kind out of what is said of an item: "Deelnemers: A; B."
std::string labelled_in(std::string& rest, Kind kind) {
  for (std::size_t from = 0; from < rest.size();) {
    auto const stop = part_end(rest, from);
    auto const label = labelled(std::string_view{rest}.substr(from, stop - from));
    if (!label || header_kind(label->first) != kind) {
      from = std::min(stop + 2, rest.size());
      continue;
    }
    // A list may have semicolons of its own.
    auto const end = std::min(rest.find(". ", from), rest.size());
    auto said = rest.substr(from, end - from);
    said = text::squeeze(std::string_view{said}.substr(said.find(':') + 1));
    if (said.ends_with('.')) said.pop_back();
    rest = text::squeeze(rest.substr(0, from) + rest.substr(std::min(end + 2, rest.size())));
    return said;
  }
  return {};
}

/// Takes out who takes part: "Deelnemers: A en B.", "volksgezondheid; met A en B".
std::string participants_in(std::string& rest) {
  if (auto said = labelled_in(rest, Kind::participants); !said.empty()) return said;
  for (std::size_t from = 0; from < rest.size();) {
    auto const stop = part_end(rest, from);
    auto const next = std::min(stop + 2, rest.size());
    auto who = together_with(std::string_view{rest}.substr(from, stop - from));
    if (from > 0 && who) {
      auto before = rest.substr(0, from);
      if (before.ends_with("; ")) before.erase(before.size() - 2);
      before += std::string_view{rest}.substr(next);
      rest = text::squeeze(before);
      if (who->ends_with('.')) who->pop_back();
      return *who;
    }
    from = next;
  }
  return {};
}

/// "De regelingen voldoen aan deze eisen:": more than the name of what follows.
bool is_sentence(std::string_view text) {
  auto const line = text::squeeze(text);
  return line.ends_with(':') && std::ranges::count(line, ' ') >= 4;
}

/// What a sentence before a list says that its items are: "Zij doet mee aan de volgende
/// stichtingen:" gives "stichtingen". Nothing when its last words do not say that partnerships
/// follow.
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

struct Item {
  Cell name{}, rest{}, form{}, participants{};
  std::uint32_t page{1};
  bool coded{};
};

/// Sets apart what is said of an item under a label of its own.
void say_apart(Item& item) {
  if (auto who = participants_in(item.rest.text); !who.empty()) {
    item.participants = {.text = std::move(who), .place = item.rest.place};
  }
  if (item.coded) return;
  if (auto form = labelled_in(item.rest.text, Kind::legal_form); !form.empty()) {
    item.form = {.text = std::move(form), .place = item.rest.place};
  }
}

/// Items under headings of a legal form, or with a code of one.
std::optional<PartnershipList> items_in(std::vector<Paragraph> const& paragraphs) {
  std::vector<Item> items;
  std::vector<std::pair<std::string, std::string>> legends;
  Cell heading;
  std::uint8_t level = 0;    // of that heading
  bool by_sentence = false;  // it is none: a sentence announced what follows
  std::size_t under = 0;
  std::size_t coded = 0;
  std::size_t others = 0;  // paragraphs between the items that are none
  std::size_t others_until_item = 0;
  bool after_item = false;
  for (auto const& paragraph : paragraphs) {
    if (auto const line = legend(paragraph.text)) {
      legends.push_back(*line);
      continue;
    }
    std::string text;
    bool const listed = item(paragraph, text);
    bool const told = paragraph.level > 0 || paragraph.bold;
    bool const head = told || (!listed && paragraph.text.size() < 90);
    bool const sentence = !listed && !told && is_sentence(paragraph.text);
    if (head && !sentence && legal_heading(paragraph.text)) {
      by_sentence = false;
      heading = {.text = without_number(paragraph.text), .place = paragraph.place};
      level = paragraph.level;
      after_item = false;
      continue;
    }
    // A heading below one of a legal form is the name of what the text under it tells about.
    bool const named = !listed && level > 0 && paragraph.level > level && !heading.text.empty();
    if (named) text = without_number(paragraph.text);
    if (!listed && !named) {
      // A sentence before a list says what its items are, where no heading does.
      if (sentence && (heading.text.empty() || by_sentence)) {
        auto said = announced(paragraph.text);
        by_sentence = said.has_value();
        heading = said ? Cell{.text = std::move(*said), .place = paragraph.place} : Cell{};
        level = 0;
        after_item = false;
        continue;
      }
      others_until_item += items.empty() && heading.text.empty() ? 0 : 1;
      if (after_item && paragraph.level == 0) {
        add_text(items.back().rest,
                 {.text = text::squeeze(paragraph.text), .place = paragraph.place}, " ");
      } else {
        heading = paragraph.level > 0 ? Cell{} : heading;
      }
      continue;
    }
    Item made{.page = paragraph.page};
    auto [name, rest] = name_and_rest(text);
    std::string code;
    made.coded = code_in(name, code) || code_in(rest, code);
    if (name.size() > 120) {
      after_item = false;
      continue;
    }
    made.name = {.text = name, .place = paragraph.place, .repairs = paragraph.repairs};
    if (!rest.empty()) made.rest = {.text = rest, .place = paragraph.place};
    if (!code.empty()) {
      made.form = {.text = code, .place = paragraph.place};
    } else {
      made.form = heading;
    }
    coded += made.coded ? 1 : 0;
    under += !made.coded && !heading.text.empty() ? 1 : 0;
    items.push_back(std::move(made));
    others = others_until_item;
    after_item = true;
  }
  // In a flattened table a legal form or a dash may stand anywhere.
  if (others > items.size() * 2) return std::nullopt;
  bool const by_code = coded >= 3 && coded * 2 >= items.size();
  bool const by_heading = under >= 3 && under * 2 >= items.size();
  if (!by_code && !by_heading) return std::nullopt;
  PartnershipList list{.shape = by_code ? Shape::list : Shape::outline,
                       .reason = by_code ? "Een lijst waarin een letter de rechtsvorm zegt."
                                         : "Een lijst met kopjes die de rechtsvorm zeggen.",
                       .columns = {{Kind::name, "Naam"},
                                   {Kind::purpose, "Omschrijving"},
                                   {Kind::legal_form, "Rechtsvorm"}},
                       .headed = true};
  for (auto& each : items) say_apart(each);
  bool const told =
      std::ranges::any_of(items, [](Item const& each) { return !each.participants.text.empty(); });
  if (told) list.columns.push_back({Kind::participants, "Deelnemers"});
  for (auto& each : items) {
    if (each.form.text.empty()) continue;
    for (auto const& [code, meaning] : legends) {
      if (each.form.text != code) continue;
      each.form.text.append(" (").append(meaning).append(")");
      break;
    }
    list.rows.push_back(
        {each.page, {std::move(each.name), std::move(each.rest), std::move(each.form)}});
    if (told) list.rows.back().cells.push_back(std::move(each.participants));
  }
  return list;
}

}  // namespace

namespace {

/// "Stichting Aves": behind a legal form in the singular a name follows. `until` is the folded text
/// up to the end of the form.
bool names_one(std::string_view line, std::string_view until, std::string_view folded) {
  if (until.size() >= folded.size() || folded[until.size()] != ' ') return false;
  std::size_t at = 0;
  for (auto words = std::ranges::count(until, ' ') + 1; words > 0 && at < line.size(); --words) {
    at = std::min(line.find(' ', at), line.size() - 1) + 1;
  }
  return at < line.size() && line[at] >= 'A' && line[at] <= 'Z';
}

}  // namespace

bool legal_heading(std::string_view text) {
  static constexpr std::array<std::string_view, 20> forms{"gemeenschappelijke regeling",
                                                          "stichting",
                                                          "vereniging",
                                                          "vennootschap",
                                                          "naamloze vennootschap",
                                                          "besloten vennoot",
                                                          "cooperati",
                                                          "convenant",
                                                          "publiekrechtelijk",
                                                          "privaatrechtelijk",
                                                          "openbaar lichaam",
                                                          "openbare lichamen",
                                                          "centrumregeling",
                                                          "bedrijfsvoeringsorganisatie",
                                                          "deelneming",
                                                          "overige verbonden",
                                                          "netwerk",
                                                          "lichte regeling",
                                                          "dienstverleningsovereenkomst",
                                                          "overige samenwerking"};
  auto const line = without_number(text);
  auto const folded = text::fold(line);
  if (folded.size() > 90) return false;
  auto const first = std::string_view{folded}.substr(0, folded.find(' '));
  if (title_word(bare(first))) return false;  // "Overzicht verbonden partijen en stichtingen"
  // "3.2 Stichtingen en verenigingen"
  return std::ranges::any_of(forms, [&](std::string_view form) {
    auto const found = folded.find(form);
    return found != std::string::npos && found <= 14 &&
           !names_one(line, std::string_view{folded}.substr(0, found + form.size()), folded);
  });
}

bool FormHeading::hear(Paragraph const& paragraph) {
  auto const text = text::squeeze(paragraph.text);
  constexpr std::size_t longest = 90;
  bool const told = paragraph.level > 0 || paragraph.bold;
  // A heading that only looks like text is short and no sentence.
  bool const alone =
      !paragraph.item && text.size() <= 60 && text.find_first_of(".:;,") > text.size();
  if (text.size() > longest || !(told || alone)) return false;
  if (legal_heading(text)) {
    form_ = {.text = without_number(text), .place = paragraph.place, .repairs = paragraph.repairs};
    level_ = paragraph.level;
    return true;
  }
  if (paragraph.level > 0 && (level_ == 0 || paragraph.level <= level_)) form_ = {};
  return false;
}

void FormHeading::hear_record(Paragraph const& paragraph) {
  if (paragraph.level > 0 && level_ > 0 && paragraph.level < level_) form_ = {};
}

void FormHeading::hear_title(std::string_view title, Place const& place) {
  if (title.empty()) return;
  form_ = {};
  level_ = 0;
  if (legal_heading(title)) form_ = {.text = without_number(title), .place = place};
}

std::vector<Paragraph> items_apart(std::vector<Paragraph> const& paragraphs) {
  std::vector<Paragraph> made;
  for (auto const& paragraph : paragraphs) {
    auto next = paragraph;
    next.text.clear();
    bool first = true;
    for (std::string_view rest = paragraph.text; !rest.empty();) {
      auto const end = std::min(rest.find('\n'), rest.size());
      Paragraph line{.text = std::string{rest.substr(0, end)}};
      rest.remove_prefix(std::min(end + 1, rest.size()));
      std::string text;
      if (!first && (item(line, text) || legend(line.text))) {
        made.push_back(next);
        next.text.clear();
        next.repairs.clear();
      }
      first = false;
      next.text += (next.text.empty() ? "" : "\n") + line.text;
    }
    made.push_back(std::move(next));
  }
  return made;
}

std::vector<Paragraph> marked_items(Grid const& grid) {
  std::vector<Paragraph> items;
  if (grid.ruled || grid.columns() != 2) return items;
  for (auto const& row : grid.rows) {
    auto const mark = text::squeeze(row.cells.front().text);
    static constexpr std::array<std::string_view, 8> marks{"•", "-", "–", "·",
                                                           "o", "▪", "*", "\xEF\x82\xB7"};
    bool const number = mark.size() >= 2 && mark.size() <= 3 && mark.back() == '.' &&
                        mark.find_first_not_of("0123456789") == mark.size() - 1;
    if (!number && std::ranges::find(marks, mark) == marks.end()) return {};
    auto const& cell = row.cells.back();
    items.push_back({.text = cell.text,
                     .place = cell.place,
                     .repairs = cell.repairs,
                     .page = row.page,
                     .item = true,
                     .bold = cell.bold,
                     .mark = mark});
  }
  return items;
}

std::vector<Paragraph> only_column(Grid const& grid) {
  std::vector<Paragraph> lines;
  for (auto const& row : grid.rows) {
    GridCell const* only = nullptr;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].text.empty()) continue;
      if (c > 0 || row.hidden) return {};
      only = &row.cells[c];
    }
    if (only == nullptr) continue;
    lines.push_back({.text = only->text,
                     .place = only->place,
                     .repairs = only->repairs,
                     .page = row.page,
                     .bold = only->bold});
  }
  return lines;
}

std::vector<Paragraph> paragraphs_of(DecodedText const& document) {
  std::vector<Paragraph> made;
  bool apart = true;
  std::uint32_t page = 1;
  for (std::size_t begin = 0; begin < document.text.size();) {
    auto const end = std::min(document.text.find('\n', begin), document.text.size());
    auto const line = std::string_view{document.text}.substr(begin, end - begin);
    if (line.find('\f') != std::string_view::npos) ++page;
    auto text = text::squeeze(line);
    Place place = TextPlace{{document.raw(begin, end)}};
    begin = end + 1;
    if (text.empty()) {
      apart = true;
      continue;
    }
    Paragraph next{.text = std::move(text), .place = std::move(place), .page = page};
    std::string rest;
    bool const starts =
        apart || labelled(next.text) || item(next, rest) || legend(next.text) || made.empty();
    apart = false;
    if (starts) {
      made.push_back(std::move(next));
      continue;
    }
    made.back().text += " " + next.text;
    made.back().place = both(made.back().place, next.place);
  }
  return made;
}

std::optional<PartnershipList> list_in_text(std::vector<Paragraph> const& paragraphs) {
  if (auto cards = cards_in(paragraphs)) return cards;
  return items_in(items_apart(paragraphs));
}

}  // namespace verband::ingest
