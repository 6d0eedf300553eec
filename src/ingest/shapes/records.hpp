// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// Gathers records of labels and texts; a label that returns begins the next one.
class Records {
 public:
  /// Begins a record; `form` is the legal form that a heading above it says.
  void begin(std::string name, Place const& place, std::uint32_t page, Cell form = {});
  bool open() const { return open_; }
  bool has(std::string const& label) const;
  void add(std::string label, Cell cell) {
    now_.emplace_back(std::move(label), std::move(cell));
    goes_on_ = false;
  }
  /// More text of the last field, on a line of its own; `apart` = in another paragraph.
  void go_on(Cell const& more, bool apart = false);
  /// Doubts the last field: below it stands a text that is no part of any record.
  void miss(std::string_view text);
  bool any_field() const { return !now_.empty(); }

  /// The records as rows under the labels of all of them together; nothing when there are fewer
  /// than `least`, or when they have no names. Where nothing else says the names and the labels are
  /// those of `other_cards`, the first label does.
  std::optional<PartnershipList> take(std::size_t least, bool other_cards = false);

 private:
  struct Record {
    Cell title{};
    std::vector<std::pair<std::string, Cell>> fields{};
    std::uint32_t page{1};
    Cell form{};  // that a heading above it says
    bool has(std::string const& label) const;
  };

  void mend_labels();
  void unite_labels();
  void drop_heads();
  void drop_trailer();
  void drop_introduction();
  void drop_ending();
  void codes_apart(PartnershipList const& list);
  void close();

  std::vector<Record> records_{};
  std::vector<std::pair<std::string, Cell>> now_{};
  Cell title_{};
  Cell form_{};
  std::uint32_t page_{1};
  bool open_{};
  std::size_t gone_on_{};              // fields with more than one paragraph
  std::vector<std::string> unread_{};  // titles of cards that are left out
  std::string until_then_{};           // the text of the last of them before it went on
  bool goes_on_{};                     // the last field is one of them
};

}  // namespace verband::ingest
