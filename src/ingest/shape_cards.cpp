// SPDX-License-Identifier: EUPL-1.2
// Records of labels and texts, in tables and in running text.
#include <algorithm>
#include <set>
#include <utility>

#include "ingest/header.hpp"
#include "ingest/item_text.hpp"
#include "ingest/labels.hpp"
#include "ingest/shape_lines.hpp"
#include "ingest/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// Gathers records; a label that returns begins the next one.
class Records {
 public:
  void begin(std::string name, Place const& place, std::uint32_t page, Cell form = {}) {
    close();
    open_ = true;
    form_ = std::move(form);
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
    add_text(now_.back().second, more, "\n");
  }
  bool any_field() const { return !now_.empty(); }

  /// The records as rows under the labels of all of them together.
  std::optional<PartnershipList> take(std::size_t least) {
    close();
    if (records_.size() < least) return std::nullopt;
    drop_trailer();
    PartnershipList list{.shape = Shape::cards, .headed = true};
    std::vector<std::string> folded;
    // A title over the first record alone is that of the document.
    auto const titles =
        std::ranges::count_if(records_, [](Record const& one) { return !one.title.text.empty(); });
    bool const titled = static_cast<std::size_t>(titles) * 2 > records_.size();
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
    // "Wie, wat, waarom, hoe": without another name, what they do is what it is called.
    auto const what = std::ranges::find_if(
        list.columns, [](ListColumn const& one) { return text::fold(one.header) == "wat"; });
    if (!titled && !labelled && what != list.columns.end()) {
      what->kind = Kind::name;
      labelled = true;
    }
    bool const by_title = titled && !labelled;
    if (!titled && !labelled) return std::nullopt;
    if (by_title) codes_apart(list);
    bool const formed =
        std::ranges::any_of(records_, [](Record const& one) { return !one.form.text.empty(); }) &&
        std::ranges::find(list.columns, Kind::legal_form, &ListColumn::kind) == list.columns.end();
    for (auto& record : records_) {
      DraftRow row{.page = record.page, .cells = std::vector<Cell>(list.columns.size())};
      for (auto& [label, cell] : record.fields) {
        auto const at =
            static_cast<std::size_t>(std::ranges::find(folded, text::fold(label)) - folded.begin());
        auto& target = row.cells[at];
        if (target.text.empty()) {
          target = std::move(cell);
        } else {
          add_text(target, cell, "\n");
        }
      }
      if (by_title) row.cells.insert(row.cells.begin(), std::move(record.title));
      if (formed) row.cells.push_back(std::move(record.form));
      list.rows.push_back(std::move(row));
    }
    if (by_title) list.columns.insert(list.columns.begin(), {Kind::name, "Naam"});
    if (formed) list.columns.push_back({Kind::legal_form, "Kop boven de kaart"});
    return list;
  }

 private:
  /// Behind the last card, when it has all that the others have, "Bel ons: …" is no field of it.
  void drop_trailer() {
    if (records_.size() < 3) return;
    auto const has_label = [](Record const& record, std::string const& label) {
      return std::ranges::any_of(record.fields, [&](auto const& field) {
        return text::fold(field.first) == text::fold(label);
      });
    };
    auto const& model = records_.front();
    auto& last = records_.back();
    bool const complete = std::ranges::all_of(
        model.fields, [&](auto const& field) { return has_label(last, field.first); });
    while (complete && last.fields.size() > model.fields.size()) {
      auto const& label = last.fields.back().first;
      bool const elsewhere = std::any_of(records_.begin(), records_.end() - 1,
                                         [&](Record const& one) { return has_label(one, label); });
      if (elsewhere || header_kind(label)) return;
      last.fields.pop_back();
    }
  }

  /// "GGD Drenthe (GR)": where most titles end in a code, it says the legal form.
  void codes_apart(PartnershipList const& list) {
    bool const known =
        std::ranges::find(list.columns, Kind::legal_form, &ListColumn::kind) != list.columns.end();
    std::size_t coded = 0;
    for (auto const& record : records_) {
      auto name = record.title.text;
      std::string code;
      coded += code_in(name, code) ? 1 : 0;
    }
    if (known || coded < 2 || coded * 2 < records_.size()) return;
    for (auto& record : records_) {
      std::string code;
      if (!code_in(record.title.text, code)) continue;
      record.form = {.text = std::move(code), .place = record.title.place};
    }
  }

  struct Record {
    Cell title{};
    std::vector<std::pair<std::string, Cell>> fields{};
    std::uint32_t page{1};
    Cell form{};  // that a heading above it says
  };

  void close() {
    if (open_ && !now_.empty()) {
      records_.push_back({std::move(title_), std::move(now_), page_, std::move(form_)});
    }
    open_ = false;
    now_.clear();
    title_ = {};
  }

  std::vector<Record> records_{};
  std::vector<std::pair<std::string, Cell>> now_{};
  Cell title_{};
  Cell form_{};
  std::uint32_t page_{1};
  bool open_{};
};

}  // namespace

std::optional<PartnershipList> card_table(HeadedTable const& table, std::string const& above) {
  auto const columns = table.columns();
  if (!in_pairs(columns)) return std::nullopt;
  struct Pair {
    GridCell const& label;
    GridCell const& text;
    HeadedRow const& row;
  };
  std::vector<Pair> pairs;
  auto const take = [&](HeadedRow const& row, std::size_t c) {
    pairs.push_back({row.cells[c], row.cells[c + 1], row});
  };
  // With the same labels left and right two cards stand side by side.
  bool const twins =
      columns == 4 && std::ranges::all_of(table.rows, [](HeadedRow const& row) {
        return text::fold(label_of(row.cells[0].text)) == text::fold(label_of(row.cells[2].text));
      });
  if (twins) {
    for (auto const& row : table.rows) take(row, 0);
    for (auto const& row : table.rows) take(row, 2);
  } else {
    for (auto const& row : table.rows) {
      for (std::size_t c = 0; c + 1 < columns; c += 2) take(row, c);
    }
  }
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::size_t known_right = 0;  // of four columns: labels in the third
  std::size_t right = 0;
  std::set<Kind> kinds;
  for (auto const& pair : pairs) {
    if (pair.label.text.empty()) continue;
    ++filled;
    bool const third = &pair.label != &pair.row.cells.front();
    right += third ? 1 : 0;
    auto const label = label_of(pair.label.text);
    if (!is_label(label)) continue;
    ++labels;
    known_right += third ? 1 : 0;
    kinds.insert(*header_kind(label));
  }
  // A table of four columns may have heads and persons of which words are those of labels.
  bool const both = known_right * 2 >= right && (labels - known_right) * 2 >= filled - right;
  if (!both || labels < 3 || labels * 10 < filled * 6 || kinds.size() < 3) return std::nullopt;
  Records records;
  std::string first;
  std::string section;
  for (auto const& pair : pairs) {
    auto const label = label_of(pair.label.text);
    if (label.empty() && !pair.text.text.empty() && records.open()) {
      records.go_on(as_cell(pair.text));
      continue;
    }
    if (!records.open() || pair.row.section != section || text::fold(label) == first) {
      section = pair.row.section;
      records.begin(!section.empty()          ? without_number(section)
                    : &pair == &pairs.front() ? without_number(above)
                                              : std::string{},
                    pair.label.place, pair.row.page);
      first = text::fold(label);
    }
    records.add(label, as_cell(pair.text));
  }
  auto list = records.take(1);
  if (list)
    list->reason = "Elk samenwerkingsverband is een kaart: links wat het is, rechts de tekst.";
  return list;
}

namespace {

/// True for a line that only divides: "--------".
bool divides(std::string_view line) {
  return line.find_first_not_of("-_=*. ") == std::string_view::npos;
}

}  // namespace

std::optional<PartnershipList> cards_in(std::vector<Paragraph> const& paragraphs) {
  Records records;
  std::set<Kind> kinds;
  std::size_t labels = 0;
  Paragraph const* before = nullptr;  // the title of the next card
  FormHeading form_heading;
  Labels returning;
  for (auto const& paragraph : paragraphs) {
    for (auto const line : text_lines(paragraph.text)) returning.hear(line);
  }
  for (auto const& paragraph : paragraphs) {
    // Lines of one paragraph may each be a field.
    for (auto const line : text_lines(paragraph.text)) {
      auto field = returning.field(line);
      bool const first = line.data() == paragraph.text.data();
      if (!field && first) field = stands_out(paragraph, line);
      if (!field && divides(line)) continue;
      if (!field) {
        bool const heading = paragraph.level > 0 || paragraph.bold;
        auto once = records.any_field() && !heading ? perhaps_labelled(line) : std::nullopt;
        if (once && !once->second.empty()) {
          // A label that one card alone has.
          records.add(std::move(once->first),
                      {.text = std::move(once->second), .place = paragraph.place});
        } else if (records.any_field() && !heading && line.size() > 60) {
          records.go_on({.text = text::squeeze(line), .place = paragraph.place});
        } else {
          if (before != nullptr && before != &paragraph) form_heading.hear(*before);
          before = &paragraph;
        }
        continue;
      }
      auto const kind = header_kind(field->first);
      bool const fresh = before != nullptr || records.has(field->first) || !records.open();
      if (fresh) {
        auto title = before == nullptr ? std::string{} : without_number(before->text);
        // A heading of a legal form right above a card is not its name.
        if (before != nullptr && legal_heading(before->text) && kind == Kind::name) {
          form_heading.hear(*before);
          title.clear();
        } else if (before != nullptr) {
          form_heading.hear_record(*before);
        }
        records.begin(title.size() <= 120 ? title : std::string{},
                      before == nullptr ? paragraph.place : before->place, paragraph.page,
                      form_heading.form());
        before = nullptr;
      }
      if (kind) kinds.insert(*kind);
      labels += kind ? 1 : 0;
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

}  // namespace verband::ingest
