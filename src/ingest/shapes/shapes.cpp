// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/data_heads.hpp"
#include "ingest/shapes/divided_items.hpp"
#include "ingest/shapes/grid_parts.hpp"
#include "ingest/shapes/group_column.hpp"
#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/heads_seen.hpp"
#include "ingest/shapes/inner_labels.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/label_columns.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/list_parties.hpp"
#include "ingest/shapes/list_parts.hpp"
#include "ingest/shapes/list_quality.hpp"
#include "ingest/shapes/list_union.hpp"
#include "ingest/shapes/name_places.hpp"
#include "ingest/shapes/no_list.hpp"
#include "ingest/shapes/note_marks.hpp"
#include "ingest/shapes/numbered_names.hpp"
#include "ingest/shapes/outside.hpp"
#include "ingest/shapes/own_export.hpp"
#include "ingest/shapes/profiles.hpp"
#include "ingest/shapes/regulation.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/term_list.hpp"
#include "ingest/shapes/told_sections.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/kinds.hpp"
#include "model/wording.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// Walks over a document and gathers the lists in it.
class Shaper {
 public:
  Shaper(Contents contents, text::Lexicon const& lexicon, std::vector<ColumnRole> const& given)
      : contents_{std::move(contents)}, lexicon_{lexicon}, given_{given} {}

  Draft draft() {
    draft_.findings = std::move(contents_.findings);
    drop_note_marks(contents_);
    legend_.hear(contents_);
    for (auto const& block : contents_.blocks) {
      if (auto const* const grid = std::get_if<Grid>(&block)) hear_labels(*grid, labels_);
    }
    for (std::size_t i = 0; i < contents_.blocks.size(); ++i) {
      auto& block = contents_.blocks[i];
      if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
        bool const heads = paragraph->level > 0 || paragraph->bold;
        // a sentence between a heading and its table is no name, nor is "Tabel 12"
        bool const names = title_.text.empty() || !is_told(paragraph->text);
        if (heads || (names && (above_.empty() || !says_nothing(paragraph->text))))
          above_ = paragraph->text;
        if (heads) title_ = {.text = without_number(paragraph->text), .place = paragraph->place};
        heading_.hear(*paragraph);
        paragraphs_.push_back(std::move(*paragraph));
        continue;
      }
      auto& grid = std::get<Grid>(block);
      if (hidden_apart(grid)) continue;
      if (auto const told = legend_table(grid, above_); !told.empty()) {
        keep_notes(told);
        continue;
      }
      holds_table_ = i + 1 < contents_.blocks.size() && within(grid, contents_.blocks[i + 1]);
      auto loose = marked_items(grid);
      if (loose.empty() && given_.empty()) loose = term_list(grid);
      if (loose.empty() && given_.empty() && !exported_) loose = only_column(grid);
      if (loose.empty()) {
        auto const rows_before = grid.rows.size();
        auto beside = columns_beside(std::move(grid));
        united_ += beside.rows.size() < rows_before ? 1 : 0;
        for (auto const& part : grid_parts(std::move(beside))) table(part);
      }
      above_.clear();  // what stands above one table is not the title of the next
      title_ = {};
      std::ranges::move(loose, std::back_inserter(paragraphs_));
    }
    holds_table_ = false;
    heading_ = {};  // lists in the text hear their headings themselves
    bool const unreadable = hopeless(draft_.findings);
    auto in_text = list_in_text(paragraphs_);
    bool const named = !given_.empty() || std::ranges::any_of(lists_, &names_partnerships) ||
                       (in_text && names_partnerships(*in_text));
    if (auto founded = named ? std::nullopt : regulation(paragraphs_)) {
      lists_.clear();  // where and when it was published
      in_text = std::move(founded);
    }
    if (in_text) {
      take(std::move(*in_text));
    } else if (given_.empty() && lists_.empty()) {
      take_divided();
    }
    take_passed();
    if (given_.empty() && lists_.empty() && others_ == 0) {
      if (auto list = told_sections(paragraphs_, lexicon_)) {
        lists_.push_back(std::move(*list));
      } else {
        take_numbered_names();
      }
    }
    choose();
    report_hidden();
    if (list_.rows.empty()) {
      if (!unreadable) no_table();
      return std::move(draft_);
    }
    if (list_.shape == Shape::cards) know_parties(list_, lexicon_);
    fill();
    say_codes();
    doubt_cells(paragraphs_, draft_);
    doubt_thin_rows(draft_);
    doubt_data_heads(draft_);
    doubt_inner_labels(draft_);
    return std::move(draft_);
  }

 private:
  void take(PartnershipList list) {
    join_numbered(list);
    places_apart(list, lexicon_);
    if (list.shape == Shape::cards) know_parties(list, lexicon_);
    if (list.shape == Shape::outline || list.shape == Shape::list)
      know_item_parties(list, lexicon_);
    join_parties(list);
    add_form(list, heading_.form());
    list.title = title_;
    if (tells_of_partnerships(list) && has_parties(list, lexicon_)) {
      lists_.push_back(std::move(list));
    } else if (!holds_table_) {
      ++others_;
      missed_ = missed_ || may_be_missed(list);
    }
  }

  void take_numbered_names() {
    auto const items = items_apart(paragraphs_);
    auto list = numbered_names(items);
    if (!list) return;
    if (auto outside = text_outside(items, list->rows.size()))
      draft_.findings.push_back(std::move(*outside));
    lists_.push_back(std::move(*list));
  }

  /// Keeps the name of a table of which nothing is shown, such as a hidden sheet; false for any
  /// other.
  bool hidden_apart(Grid const& grid) {
    auto const text = [](GridRow const& row) { return filled(row.cells) > 0; };
    auto const shown = [&](GridRow const& row) { return !row.hidden && text(row); };
    if (!std::ranges::any_of(grid.rows, text) || std::ranges::any_of(grid.rows, shown))
      return false;
    hidden_tables_.push_back(grid.title);
    return true;
  }

  void report_hidden() {
    constexpr std::size_t shown = 3;
    auto const count = hidden_tables_.size();
    if (count == 0) return;
    bool const sheets = std::ranges::none_of(hidden_tables_, &std::string::empty);
    std::vector<std::string> names;
    for (auto const& title : std::span{hidden_tables_}.first(std::min(count, sheets ? shown : 0)))
      names.push_back("„" + title + "”");
    std::string const one = sheets ? "blad" : "tabel";
    std::string const several = sheets ? "bladen" : "tabellen";
    auto text =
        count == 1 ? "Een verborgen " + one : std::to_string(count) + " verborgen " + several;
    if (!names.empty())
      text += " (" + enumerated(names) + (names.size() < count ? " en meer)" : ")");
    text += count == 1 ? " is niet gelezen. Haal het verbergen weg als de inhoud erbij hoort."
                       : " zijn niet gelezen. Haal het verbergen weg als de inhoud erbij hoort.";
    draft_.findings.push_back(doubt("hidden-cells", std::move(text)));
  }

  /// The legal form that a heading above a table says, where the table itself has none: in all
  /// rows, or in those above the first heading inside it.
  static void add_form(PartnershipList& list, Cell const& form) {
    if (form.text.empty()) return;
    auto const own = std::ranges::find(list.columns, Kind::legal_form, &ListColumn::kind);
    if (own != list.columns.end()) {
      if (own->header != section_header) return;
      for (auto& row : list.rows) {
        auto& cell = row.cells[static_cast<std::size_t>(own - list.columns.begin())];
        if (cell.text.empty()) cell = form;
      }
      return;
    }
    list.columns.push_back({Kind::legal_form, "Kop boven de tabel"});
    for (auto& row : list.rows) row.cells.push_back(form);
  }

  /// A table that is known by its heads; they stand in its first row.
  bool known_table(Grid const& grid) {
    if (grid.rows.size() < 2 || !given_.empty()) return false;
    std::vector<std::string> heads;
    for (auto const& cell : grid.rows.front().cells) heads.push_back(cell.text);
    auto const* const profile = profile_of(heads);
    if (profile == nullptr) return false;
    auto table = headless(grid);
    table.headed = true;
    table.headers = std::move(heads);
    table.rows.erase(table.rows.begin());
    auto list = long_form(table, profile->kinds);
    if (!list) list = plain_table(table, profile->kinds);
    list->reason = std::string{profile->reason} + (list->reason.empty() ? "" : " ") + list->reason;
    list->on = profile->on;
    list->on_reason = profile->on_reason;
    list->national = true;
    lists_.push_back(std::move(*list));
    return true;
  }

  void table(Grid const& grid) {
    if (known_table(grid)) return;
    if (!grid.rows.empty() && grid.columns() > 0) {
      auto const& place = grid.rows.front().cells.front().place;
      heading_.hear_title(grid.title, place);
      if (title_.text.empty()) title_ = {.text = grid.title, .place = place};
    }
    auto const table = headed(grid, lexicon_);
    if (given_.empty()) {
      if (auto list = wide_card(grid, above_, labels_)) return take(std::move(*list));
    }
    if (table.rows.empty() && given_.empty() && in_pairs(grid.columns())) {
      // "Rechtsvorm | Gemeenschappelijke regeling" at the end of a card looks like a head.
      if (auto list = card_table(headless(grid), above_, labels_)) return take(std::move(*list));
    }
    if (table.rows.empty() || table.columns() == 0) return;
    hidden_ += table.hidden;
    sums_ += table.sums;
    if (!given_.empty()) {
      widths_.push_back(table.columns());
      if (table.columns() == given_.size()) {
        std::vector<Kind> kinds;
        for (auto const role : given_) kinds.push_back(kind_of(role));
        lists_.push_back(plain_table(table, kinds));
      }
      return;
    }
    if (auto list = own_export(table)) {
      exported_ = true;
      lists_.push_back(std::move(*list));
      return;
    }
    if (exported_ && table.columns() == 1) return;  // the sheet that accounts for the export
    SignLegend legend{&legend_};
    legend.hear(table.title);
    legend.hear(table.notes);
    if (auto list = matrix(table, lexicon_, legend)) {
      keep_title(table);
      keep_notes(table.notes);
      keep_notes(legend_.told_in_tables(table.headers));
      return take(std::move(*list));
    }
    if (in_pairs(table.columns())) {
      if (auto list = card_table(headless(grid), above_, labels_)) return take(std::move(*list));
    }
    keep_title(table);
    if (auto const standing = upright(grid)) return take_upright(*standing);
    rows(grid, labels_apart(table));
  }

  /// A table with a row for each partnership, or for each participant.
  void rows(Grid const& grid, HeadedTable as_written) {
    if (!as_written.headed) around_apart(as_written);
    if (!lists_.empty() && add_beside(lists_.back(), as_written)) {
      ++united_;
      return;
    }
    shift_rows_without_form(as_written);
    keep_notes(as_written.notes);
    auto kinds = kinds_of(as_written, lexicon_);
    if (!as_written.headed) {
      // what is guessed of columns of which nothing is said makes no list of partnerships
      auto const sure = kinds_of(as_written, lexicon_, false);
      if (!tells_of_partnerships(plain_table(as_written, sure))) kinds = sure;
    }
    auto table = groups_filled(std::move(as_written), kinds);
    if (auto list = named_above(table) ? std::nullopt : long_form(table, kinds))
      return take(std::move(*list));
    table = tasks_joined(std::move(table), kinds);
    auto list = plain_table(table, kinds);
    if (!table.headed || !tells_of_partnerships(list)) {
      if (auto const next = heads_.continued(headless(grid))) {
        return take(plain_table(*next, heads_.last_kinds()));
      }
    }
    if (table.headed && tells_of_partnerships(list)) {
      heads_.know(table, kinds);
    } else if (table.headed) {
      heads_.pass(table, lists_.size(), heading_.form());
    }
    take_identities(list);
    bool const sure_head = std::ranges::all_of(table.headers, [](std::string const& header) {
      return header.empty() || head_likeness(header) >= 1.0;
    });
    if (table.headed && !sure_head && !list.exported && !tells_of_partnerships(list)) {
      // What looks like a head may be the first row.
      auto const bare_table = labels_apart(headless(grid));
      auto const other_kinds = kinds_of(bare_table, lexicon_, false);
      auto other = plain_table(bare_table, other_kinds);
      if (tells_of_partnerships(other)) {
        doubt_kinds(other, bare_table, other_kinds);
        return take(std::move(other));
      }
    }
    doubt_kinds(list, table, kinds);
    take(std::move(list));
  }

  /// Items with as many parts each, among which who takes part.
  void take_divided() {
    auto const table = divided_items(paragraphs_);
    if (!table) return;
    auto kinds = kinds_of(*table, lexicon_);
    // of an item it is told what it does: a theme would be a heading
    if (std::ranges::find(kinds, Kind::purpose) == kinds.end())
      std::ranges::replace(kinds, Kind::policy_area, Kind::purpose);
    auto list = plain_table(*table, kinds);
    auto const who = std::ranges::find(list.columns, Kind::participants, &ListColumn::kind);
    if (who == list.columns.end() || !has(list, Kind::name)) return;
    auto const at = static_cast<std::size_t>(who - list.columns.begin());
    auto const parties = static_cast<std::size_t>(std::ranges::count_if(
        list.rows, [&](DraftRow const& row) { return names_party(row.cells[at].text, lexicon_); }));
    if (parties * 4 < list.rows.size() * 3) return;
    list.shape = Shape::list;
    list.reason =
        "Een lijst waarin elk onderdeel evenveel delen heeft; wat welk deel zegt, is "
        "afgeleid uit de woorden.";
    list.headed = true;
    doubt_kinds(list, *table, kinds);
    take(std::move(list));
  }

  /// Tables that by themselves told too little, with the heads of one that is a list.
  void take_passed() {
    std::size_t added = 0;
    for (auto& [table, kinds, at, form] : heads_.passed()) {
      if (others_ == 0) return;
      auto list = plain_table(table, kinds);
      add_form(list, form);
      lists_.insert(lists_.begin() + static_cast<std::ptrdiff_t>(at + added++), std::move(list));
      --others_;
    }
  }

  /// What stands above the head may say whose list it is, and of when. (Of a card it would be a
  /// field.)
  void keep_title(HeadedTable const& table) {
    constexpr std::size_t enough = 1000;
    if (table.title.empty() || titles_.size() >= enough) return;
    titles_ += (titles_.empty() ? "" : "\n") + table.title;
  }

  void keep_notes(std::string const& notes) {
    constexpr std::size_t enough = 50'000;
    if (notes.empty() || notes_.size() >= enough) return;
    notes_ += notes_.empty() ? "" : "\n";
    notes_.append(notes, 0, notes.size() <= enough ? notes.size() : notes.rfind('\n', enough));
  }

  void take_upright(HeadedTable const& table) {
    keep_notes(table.notes);
    auto const kinds = kinds_of(table, lexicon_);
    auto list = plain_table(table, kinds);
    list.reason = "Een tabel met een kolom per samenwerkingsverband.";
    doubt_kinds(list, table, kinds);
    take(std::move(list));
  }

  /// Doubts the cells of columns that may well hold something else.
  void doubt_kinds(PartnershipList& list, HeadedTable const& table,
                   std::vector<Kind> const& kinds) const {
    auto const doubted = doubtful_kinds(table, kinds, lexicon_);
    for (std::size_t c = 0; c < doubted.size(); ++c) {
      if (!doubted[c]) continue;
      for (auto& row : list.rows) {
        auto& cell = row.cells[c];
        cell.confidence = std::min(cell.confidence, 0.4);
        cell.doubts.emplace_back(
            "Het is niet zeker wat in deze kolom hoort. Vergelijk de kolom met het document.");
      }
    }
  }

  /// The best list of the document and those that are as good and tell of other partnerships.
  void choose() {
    if (lists_.empty()) return;
    auto const& best = *std::ranges::max_element(lists_, {}, quality);
    auto const most = quality(best);
    std::vector<bool> poor;
    std::vector<Cell> titles;  // of the rows that are kept
    for (auto const& list : lists_)
      poor.push_back(quality(list) * 5 < most * 3 && !part_of(list, best));
    std::vector<PartnershipList> before;  // poor ones above the first that is kept
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      auto& list = lists_[i];
      auto const completion = list_.rows.empty() ? Completion::no : completed(list);
      if (poor[i] && list_.rows.empty()) {
        before.push_back(std::move(list));
      } else if (completion == Completion::yes) {
        ++united_;
      } else if (poor[i] || completion == Completion::contradicted) {
        ++others_;
      } else if (list_.rows.empty()) {
        titles.assign(list.rows.size(), list.title);
        list_ = std::move(list);
      } else if (repeats(list_, list) && !alike(list_, list)) {
        ++others_;
      } else {
        ++united_;
        titles.insert(titles.end(), list.rows.size(), list.title);
        unite(list_, std::move(list));
      }
    }
    for (auto const& list : before) ++(completed(list) == Completion::yes ? united_ : others_);
    if (list_.shape == Shape::cards)
      add_themes(list_, headings_above(list_, paragraphs_), "Kop boven de kaart");
    if (list_.shape == Shape::table) add_themes(list_, titles, "Kop boven de tabel");
  }

  /// Completes the list that is kept with another one; one that contradicts it is missed.
  Completion completed(PartnershipList const& more) {
    auto const completion = complete(list_, more);
    missed_ = missed_ || completion == Completion::contradicted;
    return completion;
  }

  void no_table() {
    if (!given_.empty() && !widths_.empty()) {
      draft_.findings.push_back(
          problem("columns-differ", "Na --columns staan " + std::to_string(given_.size()) +
                                        " kolommen, maar de tabel in dit "
                                        "document heeft er " +
                                        std::to_string(widths_.front()) + "."));
      return;
    }
    std::string text;
    for (auto const& paragraph : paragraphs_) text += paragraph.text + "\n";
    draft_.findings.push_back(no_list(text, false));
  }

  void fill() {
    for (auto const& column : list_.columns) {
      draft_.columns.push_back({role_of(column.kind), column.header});
    }
    draft_.rows = std::move(list_.rows);
    draft_.owner = std::move(list_.owner);
    draft_.on = list_.on;
    draft_.on_reason = std::move(list_.on_reason);
    draft_.national = list_.national;
    draft_.shape = list_.shape;
    draft_.shape_reason = list_.reason;
    draft_.preamble = contents_.title;
    if (!titles_.empty()) draft_.preamble += (draft_.preamble.empty() ? "" : "\n") + titles_;
    draft_.trailer = notes_;
    for (auto const& paragraph : paragraphs_) {
      if (draft_.preamble.size() > 2000) break;
      draft_.preamble += (draft_.preamble.empty() ? "" : "\n") + paragraph.text;
    }
    auto& findings = draft_.findings;
    if (!list_.headed) {
      findings.push_back(doubt(
          "header-missing",
          "De tabel heeft geen kopregel. Wat in welke kolom staat, is afgeleid uit de woorden."));
    }
    if (united_ > 0) {
      findings.push_back(note("tables-joined", "De lijst staat in " + std::to_string(united_ + 1) +
                                                   " tabellen; zij zijn samen gelezen."));
    }
    if (others_ > 0) {
      auto text =
          (others_ == 1 ? "Nog een tabel in dit document gaat"
                        : std::to_string(others_) + " andere tabellen in dit document gaan") +
          std::string{
              " niet over samenwerkingsverbanden of zegt hetzelfde nog eens, en is "
              "overgeslagen."};
      if (missed_) text += " Er staan wel namen van organisaties in. Kijk of u niets mist.";
      findings.push_back(missed_ ? doubt("tables-skipped", std::move(text))
                                 : note("tables-skipped", std::move(text)));
    }
    report_outside();
    if (hidden_ > 0) {
      findings.push_back(
          doubt("hidden-cells",
                "Het document heeft " +
                    counted(hidden_, "verborgen rij of kolom", "verborgen rijen of kolommen") +
                    ". Wat daar staat, is niet gelezen; maak zichtbaar wat erbij hoort."));
    }
    if (sums_ > 0) {
      findings.push_back(note("sums-skipped",
                              "Rijen met een totaal zijn geen samenwerkingsverband en zijn "
                              "overgeslagen."));
    }
  }

  /// Codes of legal forms that are no usual ones and that the document explains ("CR =
  /// centrumregeling") are told in a column of their own; what stands in the cells stays.
  void say_codes() {
    auto const nature = column_of(draft_, ColumnRole::nature);
    auto const form = column_of(draft_, ColumnRole::legal_form);
    if (nature.has_value() == form.has_value()) return;
    auto const column = nature ? *nature : *form;
    SignLegend legend{&legend_};
    legend.hear(notes_);
    std::vector<std::string> forms;
    for (auto const& row : draft_.rows) forms.push_back(form_of(row.cells[column].text, legend));
    if (std::ranges::all_of(forms, &std::string::empty)) return;
    draft_.columns[column].role = ColumnRole::nature;
    draft_.columns.push_back({.role = ColumnRole::legal_form, .header = "Uitleg van de code"});
    for (std::size_t r = 0; r < forms.size(); ++r) {
      auto& cells = draft_.rows[r].cells;
      Cell told{.text = std::move(forms[r]), .place = cells[column].place};
      cells.push_back(std::move(told));
    }
  }

  /// The legal form that the legend says a code stands for; empty for a usual code, and where it
  /// says no form.
  static std::string form_of(std::string const& text, SignLegend const& legend) {
    constexpr std::array<std::string_view, 9> usual{"gr", "nv",  "bv",  "st",  "cv",
                                                    "ol", "bvo", "vof", "egts"};
    auto code = text::fold(text);
    std::erase(code, '.');
    if (std::ranges::find(usual, code) != usual.end()) return {};
    std::string meaning{legend.meaning(text)};
    return legal_heading(meaning) ? meaning : std::string{};
  }

  /// Where the list is a table, the running text may name what the list leaves out.
  void report_outside() {
    bool const table = draft_.shape == Shape::table || draft_.shape == Shape::matrix ||
                       draft_.shape == Shape::long_form;
    if (!list_.unread.empty()) {
      draft_.findings.push_back(texts_unread(list_.unread));
    } else if (auto unread = items_unread(paragraphs_, draft_)) {
      draft_.findings.push_back(std::move(*unread));
    }
    if (!table) return;
    auto const [names, all] = names_outside(paragraphs_, draft_);
    if (names.empty() && all) return;
    constexpr std::size_t shown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
      text += (i == 0 ? "In de tekst buiten de tabel staat ook „" : "”, „") + names[i];
    if (!names.empty()) {
      text += names.size() > shown ? "” en meer" : "”";
      text += ". Kijk of dat bij de lijst hoort.";
    }
    if (!all)
      text += " De tekst buiten de tabel heeft te veel namen; zij zijn niet allemaal vergeleken.";
    draft_.findings.push_back(doubt("names-outside-list", text::squeeze(text)));
  }

  Contents contents_;
  text::Lexicon const& lexicon_;
  std::vector<ColumnRole> const& given_;
  Draft draft_{};
  std::vector<Paragraph> paragraphs_{};
  std::string above_{};
  Cell title_{};          // the heading above the table that is read
  std::string titles_{};  // of its tables
  std::string notes_{};   // below them
  SignLegend legend_{};   // of the whole document
  FormHeading heading_{};
  Labels labels_{};  // of its cards
  std::vector<PartnershipList> lists_{};
  PartnershipList list_{};
  HeadsSeen heads_{};
  std::vector<std::size_t> widths_{};
  bool exported_{};
  bool holds_table_{};  // the table that is read
  std::size_t others_{}, united_{}, hidden_{}, sums_{};
  std::vector<std::string> hidden_tables_{};  // their titles
  bool missed_{};                             // a table that was skipped names organisations
};

}  // namespace

Draft draft_of(Contents contents, text::Lexicon const& lexicon,
               std::vector<ColumnRole> const& given) {
  return Shaper{std::move(contents), lexicon, given}.draft();
}

}  // namespace verband::ingest
