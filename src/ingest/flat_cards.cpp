// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat_cards.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ingest/card_entries.hpp"
#include "ingest/header.hpp"
#include "ingest/labels.hpp"
#include "ingest/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// Puts the entries together to cards.
class Cards {
 public:
  Cards(Source const& source, std::vector<CardEntry> entries)
      : source_{source}, entries_{std::move(entries)} {}

  /// True when a colon stands behind most labels.
  bool colons() const { return colons_ * 2 > fields_; }

  std::optional<Contents> contents() {
    for (auto const& entry : entries_) names_.push_back(text::fold(text_of(entry.label)));
    auto const first =
        std::ranges::find_if(entries_, [](CardEntry const& e) { return !e.label.empty(); });
    if (first == entries_.end()) return std::nullopt;
    first_ = names_[static_cast<std::size_t>(first - entries_.begin())];
    named_ = std::ranges::any_of(
        names_, [](std::string const& name) { return header_kind(name) == Kind::name; });
    free_titles();
    for (std::size_t i = 0; i < entries_.size(); ++i) take(i);
    close();
    return believable() ? std::optional{std::move(made_)} : std::nullopt;
  }

 private:
  std::string text_of(std::vector<Piece> const& pieces) const {
    return pieces.empty() ? std::string{} : assemble(source_, pieces).text;
  }
  bool begins_card(std::size_t i) const {
    return !names_[i].empty() && (names_[i] == first_ || seen_.contains(names_[i]));
  }

  /// The title of the next card stands below the text of the last field: without a number, but
  /// apart from it, or with the name that the card gives.
  void free_titles() {
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      auto& above = entries_[i - 1];
      if (names_[i] != first_ || above.label.empty() || above.text.empty()) continue;
      auto const piece = above.text.back();
      auto const& line = source_.lines[piece.line];
      bool const alone = piece.begin == 0;
      auto const title = text_of({piece});
      bool const same = text::fold(title) == text::fold(text_of(entries_[i].text));
      bool const over =
          above.text.size() > 1 && ends_sentence(text_of({above.text[above.text.size() - 2]}));
      // Without a field for the name each card must have a title.
      bool const needed = !named_ && above.text.size() > 1;
      bool const title_like = title[0] >= 'A' && title[0] <= 'Z' && !ends_sentence(title);
      if (!alone || !title_like || !(same || over || needed || line.blank_before)) continue;
      above.text.pop_back();
      entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(i), CardEntry{{}, {piece}});
      names_.insert(names_.begin() + static_cast<std::ptrdiff_t>(i), std::string{});
      ++i;
    }
  }

  void take(std::size_t i) {
    auto const& entry = entries_[i];
    if (entry.label.empty()) {
      close();
      auto cell = assemble(source_, entry.text);
      made_.blocks.emplace_back(Paragraph{.text = std::move(cell.text),
                                          .place = std::move(cell.place),
                                          .repairs = std::move(cell.repairs),
                                          .page = page_of(entry.text)});
      return;
    }
    if (begins_card(i)) close();
    for (auto const& before : order_) ++pairs_[{before, names_[i]}];
    order_.push_back(names_[i]);
    seen_.insert(names_[i]);
    ++times_[names_[i]];
    auto const& last = entry.label.back();
    colons_ += source_.lines[last.line].words[last.end - 1].text.ends_with(':') ? 1 : 0;
    GridRow row{.page = page_of(entry.label)};
    row.cells = {cell_of(entry.label), cell_of(entry.text)};
    if (entry.text.empty()) row.cells[1].place = row.cells[0].place;
    ++fields_;
    empty_ += entry.text.empty() ? 1 : 0;
    said_ += row.cells[1].text.size();
    if (auto const kind = header_kind(row.cells[0].text)) kinds_.insert(*kind);
    card_.rows.push_back(std::move(row));
  }

  void close() {
    seen_.clear();
    order_.clear();
    if (card_.rows.empty()) return;
    ++cards_;
    made_.blocks.emplace_back(std::exchange(card_, Grid{.ruled = false}));
  }

  GridCell cell_of(std::vector<Piece> const& pieces) const {
    if (pieces.empty()) return {};
    auto cell = assemble(source_, pieces);
    return {.text = std::move(cell.text),
            .place = std::move(cell.place),
            .repairs = std::move(cell.repairs),
            .doubts = std::move(cell.doubts)};
  }
  std::uint32_t page_of(std::vector<Piece> const& pieces) const {
    return source_.lines[pieces.front().line].page;
  }

  /// In a flattened table heads and short cells may begin lines as well: but with few texts behind
  /// them, or most of the text elsewhere.
  bool believable() const {
    std::size_t outside = 0;
    bool begun = false;
    for (auto const& entry : entries_) {
      begun = begun || !entry.label.empty();
      if (begun && entry.label.empty()) outside += text_of(entry.text).size();
    }
    if (!regular() || !in_order()) return false;
    auto const labels =
        std::ranges::count_if(times_, [](auto const& each) { return each.second >= 2; });
    // "Gemeenten" and "Provincie" begin lines of any list.
    bool const parties = kinds_.contains(Kind::participants);
    bool const purpose = kinds_.contains(Kind::purpose);
    bool const few = cards_ < 3 && labels < 5;
    if (few ? !(purpose && parties) : !(purpose || named_)) return false;
    bool const known = kinds_.size() >= 3 || (parties && labels >= 4);
    constexpr std::size_t long_field = 120;  // bytes, on average: that is more than one cell
    if (said_ > long_field * fields_) return false;
    return cards_ >= 2 && known && fields_ >= cards_ * 2 && empty_ * 5 <= fields_ * 2 &&
           outside <= said_;
  }

  /// True when the labels stand in the same order in nearly all cards.
  bool in_order() const {
    std::size_t all = 0;
    std::size_t turned = 0;
    for (auto const& [pair, times] : pairs_) {
      auto const other = pairs_.find({pair.second, pair.first});
      all += times;
      turned += other == pairs_.end() ? 0 : std::min(times, other->second);
    }
    return turned * 5 <= all;
  }

  /// True when most cards have most of the labels.
  bool regular() const {
    std::size_t const all = static_cast<std::size_t>(
        std::ranges::count_if(times_, [](auto const& each) { return each.second >= 2; }));
    std::size_t had = 0;
    for (auto const& [label, times] : times_) had += times >= 2 ? times : 0;
    return had * 10 >= all * cards_ * 7;
  }

  Source const& source_;
  std::vector<CardEntry> entries_;
  std::vector<std::string> names_{};  // of the labels, folded
  bool named_{};                      // a field gives the name
  std::string first_{};               // the label that begins a card
  std::set<std::string> seen_{};      // the labels of this card
  Grid card_{.ruled = false};
  Contents made_{};
  std::size_t cards_{}, fields_{}, empty_{}, said_{}, colons_{};
  std::vector<std::string> order_{};                                    // the labels of this card
  std::map<std::pair<std::string, std::string>, std::size_t> pairs_{};  // one before the other
  std::map<std::string, std::size_t> times_{};                          // of each label
  std::set<Kind> kinds_{};
};

}  // namespace

std::optional<Contents> flat_cards(Source const& source) {
  RunningLabels const labels{source};
  if (labels.cards() < 2) return std::nullopt;
  if (auto entries = columned_entries(source, labels); !entries.empty()) {
    return Cards{source, std::move(entries)}.contents();
  }
  Cards cards{source, running_entries(source, labels)};
  auto contents = cards.contents();
  // Where a colon stands behind the labels, lines say themselves what they are.
  return cards.colons() ? std::nullopt : std::move(contents);
}

}  // namespace verband::ingest
