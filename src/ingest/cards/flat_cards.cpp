// SPDX-License-Identifier: EUPL-1.2
#include "ingest/cards/flat_cards.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ingest/cards/card_entries.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// Puts the entries together to cards.
class Cards {
 public:
  /// `columns`: white stands between labels and texts.
  Cards(Source const& source, std::vector<CardEntry> entries, bool columns)
      : source_{source}, entries_{std::move(entries)}, columns_{columns} {
    for (auto const& entry : entries_) labels_.push_back(phrase_of(source_, entry.label));
    auto const first =
        std::ranges::find_if(labels_, [](Phrase const& one) { return !one.empty(); });
    if (first == labels_.end()) return;
    first_ = *first;
    count();
  }

  /// The cards, put together once; nothing when the lines are not those of cards.
  std::optional<Contents> contents() && {
    if (!believable()) return std::nullopt;
    drop_signs();
    free_titles();
    free_ending();
    for (std::size_t i = 0; i < entries_.size(); ++i) take(i);
    close();
    return std::move(made_);
  }

 private:
  using Phrase = std::vector<std::uint32_t>;

  std::string text_of(std::vector<Piece> const& pieces) const {
    return pieces.empty() ? std::string{} : assemble(source_, pieces).text;
  }
  bool begins_card(std::size_t i, std::vector<Phrase> const& card) const {
    return labels_[i] == first_ || std::ranges::find(card, labels_[i]) != card.end();
  }

  bool sign_behind(CardEntry const& entry) const {
    auto const& label = entry.label.back();
    return source_.lines[label.line].words[label.end - 1].text.ends_with(':') || sign_before(entry);
  }
  bool sign_before(CardEntry const& entry) const {
    if (entry.text.empty()) return false;
    auto const& first = source_.lines[entry.text.front().line].words[entry.text.front().begin].text;
    return first == ":" || first == "-" || first == "–";
  }

  /// Where a sign stands behind most labels ("Doel –"), it is no part of the texts.
  void drop_signs() {
    if (signs_ * 2 <= fields_) return;
    for (auto& entry : entries_) {
      if (entry.label.empty() || !sign_before(entry)) continue;
      auto& first = entry.text.front();
      if (++first.begin == first.end) entry.text.erase(entry.text.begin());
    }
  }

  /// Counts what tells cards from lines of another text that begin alike.
  void count() {
    constexpr std::size_t most_labels = 100;
    std::vector<Phrase> card;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      auto const& [label, text] = entries_[i];
      std::size_t size = 0;
      for (auto const& [line, begin, end] : text) {
        auto const& words = source_.lines[line].words;
        size += words[end - 1].end - words[begin].begin;
      }
      if (label.empty()) {
        outside_ += fields_ > 0 ? size : 0;
        continue;
      }
      if (card.empty() || begins_card(i, card)) {
        card.clear();
        ++cards_;
      }
      // No card has so many fields, and every pair of them counts.
      if (card.size() >= most_labels) {
        fields_ = 0;
        return;
      }
      for (auto const& before : card) ++pairs_[{before, labels_[i]}];
      card.push_back(labels_[i]);
      signs_ += sign_behind(entries_[i]) ? 1 : 0;
      ++fields_;
      empty_ += text.empty() ? 1 : 0;
      said_ += size;
      if (++times_[labels_[i]] > 1) continue;
      auto const kind = header_kind(text_of(label));
      if (kind) kinds_.insert(*kind);
    }
  }

  /// In a flattened table heads and short cells may begin lines as well, but not alike in each row.
  bool believable() const {
    constexpr std::size_t long_field = 120;  // bytes, on average: that is more than one cell
    auto const labels =
        std::ranges::count_if(times_, [](auto const& each) { return each.second >= 2; });
    // "Gemeenten" and "Provincie" begin lines of any list.
    bool const parties = kinds_.contains(Kind::participants);
    bool const purpose = kinds_.contains(Kind::purpose);
    bool const few = cards_ < 3 && labels < 5;
    bool const told = few ? purpose && parties : purpose || kinds_.contains(Kind::name);
    bool const shown = columns_ && purpose && cards_ >= 3;
    bool const known = kinds_.size() >= 3 || (parties && (labels >= 4 || shown));
    return cards_ >= 2 && told && known && fields_ >= cards_ * 2 && empty_ * 5 <= fields_ * 2 &&
           said_ <= long_field * fields_ && outside_ <= said_ && regular() && in_order();
  }

  /// True when most cards have most of the labels.
  bool regular() const {
    std::size_t all = 0;
    std::size_t had = 0;
    for (auto const& [label, times] : times_) {
      if (times < 2) continue;
      ++all;
      had += times;
    }
    return had * 10 >= all * cards_ * 7;
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

  /// The title of the next card stands below the text of the last field: without a number, but
  /// apart from it, or with the name that the card gives.
  void free_titles() {
    std::vector<Phrase> card;
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      auto& above = entries_[i - 1];
      card.push_back(labels_[i - 1]);
      // A card may lack the first field.
      if (labels_[i].empty() || !begins_card(i, card)) continue;
      card.clear();
      if (above.label.empty() || above.text.empty()) continue;
      auto const piece = above.text.back();
      auto const title = text_of({piece});
      bool const same = text::fold(title) == text::fold(text_of(entries_[i].text));
      bool const over =
          above.text.size() > 1 && ends_sentence(text_of({above.text[above.text.size() - 2]}));
      // Without a field for the name each card must have a title.
      bool const needed = !kinds_.contains(Kind::name) && above.text.size() > 1;
      bool const title_like = title[0] >= 'A' && title[0] <= 'Z' && !ends_sentence(title);
      bool const apart = above.text.size() > 1 && source_.lines[piece.line].blank_before;
      if (piece.begin > 0 || !title_like || !(same || over || needed || apart)) continue;
      above.text.pop_back();
      entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(i), CardEntry{{}, {piece}});
      labels_.insert(labels_.begin() + static_cast<std::ptrdiff_t>(i), Phrase{});
      ++i;
    }
  }

  /// Where the texts of the last field have one line in all other cards, what stands below that of
  /// the last card ends the document.
  void free_ending() {
    constexpr std::size_t fewest = 2;
    if (columns_ || entries_.empty() || entries_.back().label.empty()) return;
    auto& text = entries_.back().text;
    std::size_t others = 0;
    for (std::size_t i = 0; i + 1 < entries_.size(); ++i) {
      if (labels_[i] != labels_.back()) continue;
      if (entries_[i].text.size() > 1) return;
      ++others;
    }
    if (others < fewest || text.size() < 2) return;
    ending_ = entries_.size() - 1;
    CardEntry rest{{}, {text.begin() + 1, text.end()}};
    text.resize(1);
    entries_.push_back(std::move(rest));
    labels_.emplace_back();
  }

  void take(std::size_t i) {
    auto const& [label, text] = entries_[i];
    if (label.empty()) {
      close();
      auto cell = assemble(source_, text);
      made_.blocks.emplace_back(Paragraph{.text = std::move(cell.text),
                                          .place = std::move(cell.place),
                                          .repairs = std::move(cell.repairs),
                                          .page = page_of(text)});
      return;
    }
    if (begins_card(i, card_labels_)) close();
    card_labels_.push_back(labels_[i]);
    GridRow row{.page = page_of(label)};
    row.cells = {cell_of(label), cell_of(text)};
    if (text.empty()) row.cells[1].place = row.cells[0].place;
    if (i == ending_)
      row.cells[1].doubts.emplace_back(
          "Onder de laatste kaart staat nog tekst. Kijk of die bij deze cel hoort.");
    card_.rows.push_back(std::move(row));
  }

  void close() {
    card_labels_.clear();
    if (!card_.rows.empty()) made_.blocks.emplace_back(std::exchange(card_, Grid{.ruled = false}));
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

  Source const& source_;
  std::vector<CardEntry> entries_;
  bool columns_;
  std::vector<Phrase> labels_{};         // of the entries
  std::optional<std::size_t> ending_{};  // the entry below which the document ends
  Phrase first_{};                       // the label that begins a card
  Contents made_{};
  Grid card_{.ruled = false};
  std::vector<Phrase> card_labels_{};
  std::size_t cards_{}, fields_{}, empty_{}, signs_{};
  std::size_t said_{}, outside_{};         // bytes in the texts of fields, and between cards
  std::map<Phrase, std::size_t> times_{};  // of each label
  std::map<std::pair<Phrase, Phrase>, std::size_t> pairs_{};  // one before the other in a card
  std::set<Kind> kinds_{};
};

}  // namespace

std::optional<Contents> flat_cards(Source const& source) {
  RunningLabels const labels{source};
  if (labels.cards() < 2) return std::nullopt;
  if (auto entries = columned_entries(source, labels); !entries.empty()) {
    return Cards{source, std::move(entries), true}.contents();
  }
  return Cards{source, running_entries(source, labels), false}.contents();
}

}  // namespace verband::ingest
