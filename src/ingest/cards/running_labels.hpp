// SPDX-License-Identifier: EUPL-1.2
// Labels that stand before their texts in running text: "Rechtsvorm Gemeenschappelijke regeling".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ingest/flat/assemble.hpp"

namespace verband::ingest {

/// The words of the pieces by their numbers.
std::vector<std::uint32_t> phrase_of(Source const& source, std::vector<Piece> const& pieces);

/// The labels of a text whose lines begin with them: phrases that return at the beginning of lines,
/// about as often as those that are known by their words. A label may go on over lines.
class RunningLabels {
 public:
  explicit RunningLabels(Source const& source);

  /// The label that begins with this line; empty when none does.
  std::vector<Piece> at(std::uint32_t line) const;
  /// True for words that a label begins with.
  bool begins_label(std::vector<Piece> const& pieces) const;
  /// True for a label by its words: those of a line up to `end`.
  bool known(std::uint32_t line, std::uint32_t end) const;
  /// True for a word that may begin a label: with a capital, unless labels are written small here.
  bool may_begin(Word const& word) const;
  /// How often labels return; 0 = the text has none.
  std::size_t cards() const { return cards_; }
  /// How often a phrase must begin lines to be a label.
  std::size_t needed() const { return need_; }

 private:
  using Phrase = std::vector<std::uint32_t>;  // numbers of words
  /// A place behind a phrase, and the line in which that begins.
  struct At {
    std::uint32_t line{}, word{}, begin{};
  };

  bool says_form(std::uint32_t line, std::uint32_t most) const;
  void count_cards();
  std::size_t grow(Phrase const& phrase, std::vector<At> const& ends);
  std::optional<std::uint32_t> next(At& at) const;
  bool begins_label(Phrase const& phrase) const;
  std::string text_of(At const& end) const;
  bool known(At const& end) const;
  bool begins_anew(std::uint32_t line) const;
  bool before_small(std::vector<At> const& ends) const;
  bool before_labels(std::vector<At> const& ends) const;
  bool before_capitals(std::vector<At> const& ends) const;
  bool may_be_label(std::vector<At> const& ends) const;

  Source const& source_;
  bool small_{};        // labels begin with a small letter
  std::size_t full_{};  // bytes of a line that is full
  std::size_t cards_{};
  std::size_t need_{};           // places at which a label stands at least
  std::vector<Phrase> known_{};  // by their words, and they return
  std::set<Phrase> labels_{};
  std::set<std::uint32_t> parties_{};  // known words that may be who takes part as well
};

}  // namespace verband::ingest
