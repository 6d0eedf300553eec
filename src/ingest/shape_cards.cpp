// SPDX-License-Identifier: EUPL-1.2
// Records of labels and texts, in tables and in running text; outlines and numbered lists.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/header.hpp"
#include "ingest/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

std::string one_line(std::string_view text) {
  std::string line{text};
  std::ranges::replace(line, '\n', ' ');
  return text::squeeze(line);
}

/// A label as it stands before a text: "Doel:" → "Doel".
std::string label_of(std::string_view text) {
  auto line = one_line(text);
  while (!line.empty() && (line.back() == ':' || line.back() == ' ')) line.pop_back();
  return line;
}

bool is_label(std::string_view text) {
  constexpr double enough = 0.5;
  return head_likeness(text) >= enough && header_kind(text).has_value();
}

/// Gathers records; a label that returns begins the next one.
class Records {
 public:
  void begin(std::string name, Place const& place, std::uint32_t page) {
    close();
    open_ = true;
    title_ = {.text = std::move(name), .place = place};
    page_ = page;
  }
  bool open() const { return open_; }
  bool has(std::string const& label) const {
    return std::ranges::any_of(
        now_, [&](auto const& field) { return text::fold(field.first) == text::fold(label); });
  }
  void add(std::string label, Cell cell) { now_.emplace_back(std::move(label), std::move(cell)); }
  void go_on(Cell const& more) {
    if (now_.empty()) return;
    auto& cell = now_.back().second;
    cell.text += (cell.text.empty() ? "" : "\n") + more.text;
    cell.place = cell.text == more.text ? more.place : both(cell.place, more.place);
  }
  bool any_field() const { return !now_.empty(); }

  /// The records as rows under the labels of all of them together.
  std::optional<PartnershipList> take(std::size_t least) {
    close();
    if (records_.size() < least) return std::nullopt;
    PartnershipList list{.shape = Shape::cards, .headed = true};
    std::vector<std::string> folded;
    bool titled = false;
    for (auto const& record : records_) titled = titled || !record.title.text.empty();
    bool labelled = false;
    for (auto const& record : records_) {
      for (auto const& [label, cell] : record.fields) {
        auto const key = text::fold(label);
        if (std::ranges::find(folded, key) != folded.end()) continue;
        folded.push_back(key);
        auto const kind = header_kind(label).value_or(Kind::extra);
        bool const taken =
            kind < Kind::extra &&
            std::ranges::any_of(
                list.columns, [&](ListColumn const& one) { return one.kind == kind; });
        labelled = labelled || kind == Kind::name;
        list.columns.push_back({taken ? Kind::extra : kind, label});
      }
    }
    bool const by_title = titled && !labelled;
    if (!titled && !labelled) return std::nullopt;
    for (auto& record : records_) {
      DraftRow row{.page = record.page, .cells = std::vector<Cell>(list.columns.size())};
      for (auto& [label, cell] : record.fields) {
        auto const at =
            static_cast<std::size_t>(std::ranges::find(folded, text::fold(label)) - folded.begin());
        auto& target = row.cells[at];
        if (!target.text.empty()) {
          cell.text = target.text + "\n" + cell.text;
          cell.place = both(target.place, cell.place);
        }
        target = std::move(cell);
      }
      if (by_title) row.cells.insert(row.cells.begin(), std::move(record.title));
      list.rows.push_back(std::move(row));
    }
    if (by_title) list.columns.insert(list.columns.begin(), {Kind::name, "Naam"});
    return list;
  }

 private:
  struct Record {
    Cell title{};
    std::vector<std::pair<std::string, Cell>> fields{};
    std::uint32_t page{1};
  };

  void close() {
    if (open_ && !now_.empty()) records_.push_back({std::move(title_), std::move(now_), page_});
    open_ = false;
    now_.clear();
    title_ = {};
  }

  std::vector<Record> records_{};
  std::vector<std::pair<std::string, Cell>> now_{};
  Cell title_{};
  std::uint32_t page_{1};
  bool open_{};
};

/// The headings that say the legal form of what stands under them.
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
  auto const folded = text::fold(text);
  if (folded.size() > 90) return false;
  // "3.2 Stichtingen en verenigingen"
  auto const at = folded.find_first_not_of("0123456789. )abcdeivx-");
  auto const from = at == std::string::npos ? std::string_view{} : std::string_view{folded};
  return std::ranges::any_of(forms, [&](std::string_view form) {
    auto const found = from.find(form);
    return found != std::string_view::npos && found <= 14;
  });
}

/// A heading as text: without its number.
std::string without_number(std::string_view text) {
  auto line = one_line(text);
  std::size_t at = 0;
  while (at < line.size() && ((line[at] >= '0' && line[at] <= '9') || line[at] == '.')) ++at;
  if (at > 0 && at < line.size() && (line[at] == ' ' || line[at] == ')')) {
    line.erase(0, line.find_first_not_of(" )", at));
  }
  return line;
}

/// An item of a list by its mark: "- ", "• ", "3. ", "b) "; the mark is cut off.
bool item(Paragraph const& paragraph, std::string& text) {
  text = one_line(paragraph.text);
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
  for (std::string_view const divider : {": ", " – ", " — ", " - "}) {
    auto const at = text.find(divider);
    if (at != std::string::npos && at > 2 && at < 100) {
      return {text.substr(0, at), text.substr(at + divider.size())};
    }
  }
  if (text.size() > 1 && text.back() == ':') return {text.substr(0, text.size() - 1), ""};
  return {text, ""};
}

constexpr std::array<std::string_view, 12> codes{"GR", "NV", "BV",  "ST", "VER",  "CV",
                                                 "OL", "GO", "BVO", "CR", "COOP", "DVO"};

/// A code for the legal form in brackets or behind a comma; cut off the name when `said` gets it.
bool code_in(std::string& name, std::string& said) {
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
  return false;
}

/// A line of a legend: "GR = gemeenschappelijke regeling".
std::optional<std::pair<std::string, std::string>> legend(std::string_view text) {
  auto const line = one_line(text);
  for (auto const code : codes) {
    for (std::string_view const sign : {" = ", ": ", " – ", " - ", "= "}) {
      auto const opening = std::string{code} + std::string{sign};
      if (line.starts_with(opening) && line.size() < opening.size() + 60) {
        return std::pair{std::string{code}, line.substr(opening.size())};
      }
    }
  }
  return std::nullopt;
}

struct Item {
  Cell name{}, rest{}, form{};
  std::uint32_t page{1};
  bool coded{};
};

/// Items under headings of a legal form, or with a code of one.
std::optional<PartnershipList> items_in(std::vector<Paragraph> const& paragraphs) {
  std::vector<Item> items;
  std::vector<std::pair<std::string, std::string>> legends;
  Cell heading;
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
    bool const head =
        paragraph.level > 0 || paragraph.bold || (!listed && paragraph.text.size() < 90);
    if (head && legal_heading(paragraph.text)) {
      heading = {.text = without_number(paragraph.text), .place = paragraph.place};
      after_item = false;
      continue;
    }
    if (!listed) {
      others_until_item += items.empty() && heading.text.empty() ? 0 : 1;
      if (after_item && paragraph.level == 0) {
        auto& rest = items.back().rest;
        auto const more = one_line(paragraph.text);
        rest.place = rest.text.empty() ? paragraph.place : both(rest.place, paragraph.place);
        rest.text += (rest.text.empty() ? "" : " ") + more;
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
  for (auto& each : items) {
    if (each.form.text.empty()) continue;
    for (auto const& [code, meaning] : legends) {
      if (each.form.text != code) continue;
      each.form.text.append(" (").append(meaning).append(")");
      break;
    }
    list.rows.push_back(
        {each.page, {std::move(each.name), std::move(each.rest), std::move(each.form)}});
  }
  return list;
}

/// "Doel: bewaken van …" as label and text; nothing when no label known stands before the colon.
std::optional<std::pair<std::string, std::string>> labelled(std::string_view text) {
  auto const line = one_line(text);
  auto const colon = line.find(':');
  if (colon == std::string::npos || colon < 3 || colon > 45) return std::nullopt;
  auto const label = line.substr(0, colon);
  if (!is_label(label)) return std::nullopt;
  auto const from = line.find_first_not_of(' ', colon + 1);
  return std::pair{label, from == std::string::npos ? std::string{} : line.substr(from)};
}

/// Cards in running text: a name, and under it lines with a label.
std::optional<PartnershipList> cards_in(std::vector<Paragraph> const& paragraphs) {
  Records records;
  std::set<Kind> kinds;
  std::size_t labels = 0;
  Paragraph const* before = nullptr;
  for (auto const& paragraph : paragraphs) {
    // Lines of one paragraph may each be a field.
    std::string_view rest = paragraph.text;
    while (!rest.empty()) {
      auto const end = std::min(rest.find('\n'), rest.size());
      auto const line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      auto const field = labelled(line);
      if (!field) {
        bool const heading = paragraph.level > 0 || paragraph.bold;
        if (records.any_field() && !heading && line.size() > 60) {
          records.go_on({.text = one_line(line), .place = paragraph.place});
        } else {
          before = &paragraph;
        }
        continue;
      }
      auto const kind = *header_kind(field->first);
      bool const fresh = before != nullptr || records.has(field->first) || !records.open();
      if (fresh) {
        auto const title = before == nullptr ? std::string{} : without_number(before->text);
        records.begin(title.size() <= 120 ? title : std::string{},
                      before == nullptr ? paragraph.place : before->place, paragraph.page);
        before = nullptr;
      }
      kinds.insert(kind);
      ++labels;
      records.add(field->first,
                  {.text = field->second, .place = paragraph.place, .repairs = paragraph.repairs});
    }
  }
  if (labels < 4 || kinds.size() < 2) return std::nullopt;
  auto list = records.take(2);
  if (!list) return std::nullopt;
  list->reason = "Elk samenwerkingsverband is een kaart met regels zoals „" +
                 list->columns.back().header + ": …”.";
  return list;
}

}  // namespace

std::optional<PartnershipList> card_table(HeadedTable const& table, std::string const& above) {
  // The head and the headings inside were told apart for another shape: here they are rows again.
  auto const columns = table.columns();
  if (columns != 2 && columns != 4) return std::nullopt;
  std::vector<std::pair<GridCell const*, GridCell const*>> pairs;
  std::vector<std::uint32_t> pages;
  for (auto const& row : table.rows) {
    for (std::size_t c = 0; c + 1 < columns; c += 2) {
      pairs.emplace_back(&row.cells[c], &row.cells[c + 1]);
      pages.push_back(row.page);
    }
  }
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::set<Kind> kinds;
  for (auto const& [label, text] : pairs) {
    if (label->text.empty()) continue;
    ++filled;
    if (!is_label(label_of(label->text))) continue;
    ++labels;
    kinds.insert(*header_kind(label_of(label->text)));
  }
  if (labels < 3 || labels * 10 < filled * 6 || kinds.size() < 3) return std::nullopt;
  Records records;
  std::string first;
  std::string section;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    auto const& [label_cell, text_cell] = pairs[i];
    auto const label = label_of(label_cell->text);
    auto const& section_now = table.rows[i / (columns / 2)].section;
    bool const next_section = section_now != section;
    if (label.empty() && !text_cell->text.empty() && records.open()) {
      records.go_on(as_cell(*text_cell));
      continue;
    }
    if (!records.open() || next_section || text::fold(label) == first) {
      section = section_now;
      records.begin(!section.empty() ? section
                    : i == 0         ? above
                                     : std::string{},
                    label_cell->place, pages[i]);
      first = text::fold(label);
    }
    records.add(label, as_cell(*text_cell));
  }
  auto list = records.take(1);
  if (list)
    list->reason = "Elk samenwerkingsverband is een kaart: links wat het is, rechts de tekst.";
  return list;
}

std::vector<Paragraph> paragraphs_of(DecodedText const& document) {
  std::vector<Paragraph> made;
  bool apart = true;
  std::uint32_t page = 1;
  for (std::size_t begin = 0; begin < document.text.size();) {
    auto const end = std::min(document.text.find('\n', begin), document.text.size());
    auto const line = std::string_view{document.text}.substr(begin, end - begin);
    if (line.find('\f') != std::string_view::npos) ++page;
    auto text = one_line(line);
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
  return items_in(paragraphs);
}

}  // namespace verband::ingest
